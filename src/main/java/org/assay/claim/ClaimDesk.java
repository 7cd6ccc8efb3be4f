package org.assay.claim;

import static org.assay.account.Permission.ASSIGN;
import static org.assay.account.Permission.MARK;
import static org.assay.account.Permission.TAKE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.lifecycle.ClaimLifecycle;
import org.assay.claim.lifecycle.Transition;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves claims along their life: accept, dismiss, take, release; and, for verdict and review, the rest of it. */
@Service
public class ClaimDesk implements ClaimLifecycle {

    private final ClaimStore store;
    private final People people;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimDesk(
            ClaimStore store,
            People people,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /** A person takes up what the program suggested. */
    @Requires(MARK)
    @Transactional
    public void accept(ClaimId id) {
        moved(store.get(id), Transition.ACCEPT, null, List.of());
    }

    /** Says that a sentence is not to be checked, and why. */
    @Requires(MARK)
    @Transactional
    public void dismiss(ClaimId id, Dismissal reason) {
        ClaimRecord claim = store.get(id);
        claim.dismissFor(reason);
        moved(claim, Transition.DISMISS, null, List.of(Change.of("reason", null, reason)));
    }

    @Requires(MARK)
    @Transactional
    public void restore(ClaimId id) {
        moved(store.get(id), Transition.RESTORE, null, List.of());
    }

    /**
     * The person signed in becomes the claim's lead checker. Taking what one leads already changes nothing.
     *
     * @throws Conflict {@code CLAIM_TAKEN} where somebody else is checking it
     */
    @Requires(TAKE)
    @Transactional
    public void take(ClaimId id) {
        ClaimRecord claim = store.get(id);
        PersonId me = account.person();
        if (claim.state() == ClaimState.IN_CHECK) {
            if (me.value().equals(claim.leadId())) return;
            throw new Conflict("CLAIM_TAKEN", claim.number(), leadName(claim));
        }
        lead(claim, me);
    }

    /** An editor gives a claim to a checker, also one that somebody else is checking. */
    @Requires(ASSIGN)
    @Transactional
    public void assign(ClaimId id, PersonId checker) {
        ClaimRecord claim = store.get(id);
        requireChecker(checker);
        give(claim, checker);
    }

    /**
     * The same, for an editor who saw who leads it.
     *
     * @param expectedLead null for nobody
     * @throws Conflict {@code CLAIM_ASSIGNED} where it has another lead by now; not where that is the one wanted
     */
    @Requires(ASSIGN)
    @Transactional
    public void assign(ClaimId id, PersonId checker, @Nullable PersonId expectedLead) {
        requireChecker(checker);
        assignSeen(id, checker, expectedLead);
    }

    /**
     * The same for many claims, each with who was seen to lead it. What is refused of one is refused of all.
     *
     * @param seen a lead may be null
     */
    @Requires(ASSIGN)
    @Transactional
    public void assign(Map<ClaimId, @Nullable PersonId> seen, PersonId checker) {
        requireChecker(checker);
        seen.forEach((id, lead) -> assignSeen(id, checker, lead));
    }

    private void assignSeen(ClaimId id, PersonId checker, @Nullable PersonId expectedLead) {
        ClaimRecord claim = store.get(id);
        UUID expected = expectedLead == null ? null : expectedLead.value();
        if (!Objects.equals(expected, claim.leadId()) && !checker.value().equals(claim.leadId())) {
            throw new Conflict("CLAIM_ASSIGNED", claim.number(), leadName(claim));
        }
        give(claim, checker);
    }

    private void requireChecker(PersonId checker) {
        if (people.withPermission(Permission.TAKE).stream().noneMatch(member -> member.person().equals(checker))) {
            throw Refusal.of("checker", "CHECKER_UNKNOWN");
        }
    }

    private void give(ClaimRecord claim, PersonId checker) {
        if (checker.value().equals(claim.leadId()) && claim.state() == ClaimState.IN_CHECK) return;
        if (claim.state() == ClaimState.IN_CHECK) {
            Change change = Change.of("lead", claim.leadId(), checker);
            claim.leadBy(checker.value());
            store.write(claim, claim.version());
            told(claim, ClaimState.IN_CHECK, List.of(change));
            return;
        }
        lead(claim, checker);
    }

    private void lead(ClaimRecord claim, PersonId checker) {
        Change change = Change.of("lead", claim.leadId(), checker);
        claim.leadBy(checker.value());
        moved(claim, Transition.TAKE, null, List.of(change));
    }

    /**
     * Gives a claim back that one checks.
     *
     * @throws Conflict {@code CLAIM_NOT_YOURS} where somebody else leads it and one may not assign
     */
    @Requires(TAKE)
    @Transactional
    public void release(ClaimId id) {
        ClaimRecord claim = store.get(id);
        if (!account.person().value().equals(claim.leadId()) && !account.may(ASSIGN)) {
            throw new Conflict("CLAIM_NOT_YOURS", claim.number(), leadName(claim));
        }
        moved(claim, Transition.RELEASE, null, List.of(Change.of("lead", claim.leadId(), null)));
    }

    /**
     * The same, for somebody who saw who leads it.
     *
     * @param expectedLead null for nobody
     * @throws Conflict {@code CLAIM_ASSIGNED} where it has another lead by now
     */
    @Requires(TAKE)
    @Transactional
    public void release(ClaimId id, @Nullable PersonId expectedLead) {
        ClaimRecord claim = store.get(id);
        UUID expected = expectedLead == null ? null : expectedLead.value();
        if (!Objects.equals(expected, claim.leadId())) {
            throw new Conflict("CLAIM_ASSIGNED", claim.number(), leadName(claim));
        }
        release(id);
    }

    private String leadName(ClaimRecord claim) {
        if (claim.leadId() == null) return "–";
        PersonId lead = new PersonId(claim.leadId());
        return people.names(List.of(lead)).getOrDefault(lead, "–");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(
            ClaimId id,
            Transition transition,
            @Nullable Long seen,
            @Nullable String reason,
            @Nullable ShownVerdict verdict) {
        ClaimRecord claim = seen == null ? store.get(id) : store.seen(id, seen);
        List<Change> changes = new ArrayList<>();
        if (reason != null) changes.add(Change.of("reason", null, reason));
        if (verdict != null) {
            changes.add(Change.of("verdict", claim.ratingLabel(), verdict.label()));
            claim.show(verdict);
        } else if (transition == Transition.WITHDRAW && !claim.underReview()) {
            claim.showNoVerdict();
        }
        moved(claim, transition, seen, changes);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void flagApproval(ClaimId id, boolean outdated) {
        ClaimRecord claim = store.get(id);
        if (claim.approvalOutdated() == outdated) return;
        claim.flagApproval(outdated);
        store.write(claim, claim.version());
        store.touch(new DocumentId(claim.documentId()));
    }

    private void moved(ClaimRecord claim, Transition transition, @Nullable Long seen, List<Change> changes) {
        ClaimState from = claim.state();
        claim.move(transition, clock.instant());
        store.write(claim, seen == null ? claim.version() : seen);
        told(claim, from, changes);
    }

    private void told(ClaimRecord claim, ClaimState from, List<Change> changes) {
        Instant now = clock.instant();
        DocumentId document = new DocumentId(claim.documentId());
        store.touch(document);
        List<Change> all = new ArrayList<>();
        if (from != claim.state()) all.add(Change.of("state", from, claim.state()));
        all.addAll(changes);
        events.publishEvent(new ClaimMoved(
                account.desk(),
                account.person(),
                now,
                new ClaimId(claim.id()),
                document,
                from,
                claim.state(),
                List.copyOf(all)));
    }
}
