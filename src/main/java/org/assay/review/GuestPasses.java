package org.assay.review;

import static org.assay.account.Permission.ASSIGN;
import static org.assay.account.Permission.PROPOSE;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.Guests;
import org.assay.account.People;
import org.assay.account.Requires;
import org.assay.account.Secret;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.assay.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that let an expert from outside see one claim, for some days, until somebody takes them back. */
@Service
public class GuestPasses {

    public static final int LONGEST_DAYS = 30;
    public static final int LONGEST_QUESTION = 2_000;

    private final GuestRows rows;
    private final Guests guests;
    private final ClaimCatalogue claims;
    private final People people;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuestPasses(
            GuestRows rows,
            Guests guests,
            ClaimCatalogue claims,
            People people,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.guests = guests;
        this.claims = claims;
        this.people = people;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a link. It opens once, in one browser, and there it is good until it expires.
     *
     * @throws Refusal {@code GUEST_NAME}, {@code GUEST_QUESTION}, {@code GUEST_DAYS}
     * @throws Conflict {@code THREAD_CLAIM_CLOSED} where the claim was merged or its mark taken back
     */
    @Requires(PROPOSE)
    @Transactional
    public GuestLink letIn(LetGuestIn command) {
        ClaimDetail claim = claims.get(command.claim());
        if (claim.removed() || claim.state() == ClaimState.MERGED) throw new Conflict("THREAD_CLAIM_CLOSED");
        String question = Storable.of(command.question()).strip();
        if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
            throw Refusal.of("question", "GUEST_QUESTION", LONGEST_QUESTION);
        }
        if (command.days() < 1 || command.days() > LONGEST_DAYS) throw Refusal.of("days", "GUEST_DAYS", LONGEST_DAYS);
        PersonId guest = guests.admit(command.name());
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofDays(command.days()));
        Secret secret = Secret.random();
        GuestPassId id = new GuestPassId(Ids.next());
        rows.insert(
                account.desk(),
                new GuestPassDetail(
                        id, claim.id(), guest, question, account.person(), now, until, null, false, null, null),
                secret.hash());
        events.publishEvent(new GuestLetIn(
                account.desk(),
                account.person(),
                now,
                claim.id(),
                claim.document(),
                List.of(
                        Change.of("guest", null, name(guest)),
                        Change.of("question", null, question),
                        Change.of("until", null, until))));
        return new GuestLink(id, secret.clear(), until);
    }

    /**
     * From now on the link opens nothing, also where it is open already. Taking it back twice changes nothing.
     *
     * @throws Conflict {@code GUEST_NOT_YOURS} for anybody but who made it, and who assigns
     */
    @Requires(PROPOSE)
    @Transactional
    public void withdraw(GuestPassId id) {
        GuestPassDetail pass = rows.byId(id, account.desk())
                .orElseThrow(() -> new NotFound(new Subject("guest-pass", id.value())))
                .pass();
        if (!mayWithdraw(pass)) throw new Conflict("GUEST_NOT_YOURS");
        ClaimDetail claim = claims.get(pass.claim());
        Instant now = clock.instant();
        if (!rows.withdraw(id, now)) return;
        events.publishEvent(new GuestShutOut(
                account.desk(),
                account.person(),
                now,
                claim.id(),
                claim.document(),
                List.of(Change.of("guest", name(pass.guest()), null))));
    }

    /** All who were ever let in to a claim, oldest first. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<GuestPassDetail> of(ClaimId claim) {
        claims.get(claim);
        return rows.of(claim).stream().map(GuestRows.Row::pass).toList();
    }

    @Requires(READ)
    public boolean mayWithdraw(GuestPassDetail pass) {
        return account.may(PROPOSE) && (pass.createdBy().equals(account.person()) || account.may(ASSIGN));
    }

    private String name(PersonId guest) {
        return people.names(List.of(guest)).getOrDefault(guest, "–");
    }
}
