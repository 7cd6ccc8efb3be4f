package org.assay.review;

import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.MANAGE_DESK;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.Change;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.Storable;
import org.assay.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk asks before a verdict is approved: set by its administrators, never rewritten. */
@Service
public class Policies {

    /** How many days a preview looks back. */
    public static final int LOOKS_BACK = 30;

    private static final int LONGEST_REASON = 2_000;

    private final PolicyRows rows;
    private final PolicyPreviews previews;
    private final People people;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Policies(
            PolicyRows rows,
            PolicyPreviews previews,
            People people,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.previews = previews;
        this.people = people;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /** The policy that counts now. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public PolicyRevision current() {
        return rows.current(account.desk());
    }

    /** All that the desk ever set, newest first. */
    @Requires({MANAGE_DESK, DECIDE})
    @Transactional(readOnly = true)
    public List<PolicyRevision> history() {
        return rows.all(account.desk());
    }

    /**
     * What a policy would have done. Changes nothing.
     *
     * @throws Refusal as {@link #set}
     */
    @Requires(MANAGE_DESK)
    @Transactional(readOnly = true)
    public PolicyPreview preview(Policy policy) {
        PolicyCheck.check(policy, members());
        return previews.of(policy, current().policy());
    }

    /**
     * Sets the policy. It counts from the next decision on; what was decided stays as it was judged.
     *
     * @return its number
     * @throws Refusal {@code POLICY_REASON}, {@code POLICY_SAME}; {@code POLICY_NUMBER}, {@code POLICY_GRAVE_LESS},
     *     {@code POLICY_HOUSES}, {@code POLICY_NEVER} where it contradicts itself; {@code POLICY_NOBODY_DECIDES},
     *     {@code POLICY_APPROVALS_MANY}, {@code POLICY_NOBODY_SIGNS}, {@code POLICY_LEAD_EDITOR} where nobody on the desk
     *     could ever meet it
     * @throws StaleVersion where somebody else set one since
     */
    @Requires(MANAGE_DESK)
    @Transactional
    public int set(SetPolicy command) {
        PolicyRevision before = current();
        if (before.number() != command.seen()) throw stale(command.seen(), before.number());
        String reason = Storable.of(command.reason()).strip();
        if (reason.length() > LONGEST_REASON) throw Refusal.of("reason", "COMMENT_LONG", LONGEST_REASON);
        PolicyCheck.check(command.policy(), members());
        List<Change> changes = new ArrayList<>(PolicyWords.changes(before.policy(), command.policy()));
        if (changes.isEmpty()) throw new Refusal("POLICY_SAME");
        if (reason.isEmpty()) throw Refusal.of("reason", "POLICY_REASON");
        int number = before.number() + 1;
        Instant now = clock.instant();
        try {
            rows.insert(account.desk(), number, command.policy(), reason, account.person(), now);
        } catch (DuplicateKeyException quicker) {
            throw stale(command.seen(), number);
        }
        changes.add(Change.of("policy", before.number(), number));
        changes.add(Change.of("reason", before.reason(), reason));
        events.publishEvent(new PolicySet(account.desk(), account.person(), now, changes));
        return number;
    }

    private List<Account> members() {
        List<Account> members = new ArrayList<>(people.withPermission(READ));
        people.withPermission(Permission.READ_OWN).stream()
                .filter(writer -> !writer.may(READ))
                .forEach(members::add);
        return members;
    }

    private StaleVersion stale(long seen, long now) {
        return new StaleVersion(new Subject("policy", account.desk().value()), seen, now);
    }
}
