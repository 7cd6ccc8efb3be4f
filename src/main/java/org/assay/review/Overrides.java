package org.assay.review;

import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.MANAGE_DESK;
import static org.assay.account.Permission.PROPOSE;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;
import static org.assay.account.Permission.SIGN_OFF;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.assay.review.RequirementResult.Standing;
import org.assay.verdict.ProposalId;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets one requirement go for one proposal, for a reason that everybody reads. */
@Service
public class Overrides {

    private final Verdicts verdicts;
    private final ClaimCatalogue claims;
    private final Gates gates;
    private final OverrideRows rows;
    private final Decisions decisions;
    private final PolicyRows policies;
    private final ThreadRows threads;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Overrides(
            Verdicts verdicts,
            ClaimCatalogue claims,
            Gates gates,
            OverrideRows rows,
            Decisions decisions,
            PolicyRows policies,
            ThreadRows threads,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verdicts = verdicts;
        this.claims = claims;
        this.gates = gates;
        this.rows = rows;
        this.decisions = decisions;
        this.policies = policies;
        this.threads = threads;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts while the case is as it is now: once the claim, its evidence or the proposal changes, the requirement is
     * unmet again.
     *
     * @throws Conflict {@code OVERRIDE_NOT_YOURS} where the policy gives it to other roles or nobody;
     *     {@code OWN_PROPOSAL} for its authors; {@code OVERRIDE_NEEDLESS} where it is met, does not apply or was let go;
     *     {@code PROPOSAL_SUPERSEDED} where the proposal is decided, withdrawn or replaced
     * @throws Refusal {@code REASON_MISSING}, {@code COMMENT_LONG}
     */
    @Requires({DECIDE, SIGN_OFF, MANAGE_DESK, PROPOSE})
    @Transactional
    public void override(ProposalId id, Requirement requirement, String typed) {
        VerdictDetail proposal = verdicts.get(id);
        if (!mayOverride(requirement)) throw new Conflict("OVERRIDE_NOT_YOURS");
        if (proposal.authors().contains(account.person())) throw new Conflict("OWN_PROPOSAL");
        String reason = Storable.of(typed).strip();
        if (reason.isEmpty()) throw Refusal.of("reason", "REASON_MISSING");
        if (reason.length() > Reviews.LONGEST_COMMENT) {
            throw Refusal.of("reason", "COMMENT_LONG", Reviews.LONGEST_COMMENT);
        }
        threads.hold(proposal.claim());
        boolean stands = decisions.settling(id).isEmpty()
                && verdicts.current(proposal.claim()).map(now -> now.id().equals(id)).orElse(false);
        if (!stands) throw new Conflict("PROPOSAL_SUPERSEDED");
        ClaimDetail claim = claims.get(proposal.claim());
        Gates.Gate gate = gates.of(claim, proposal, account.person());
        boolean unmet = gate.results().stream()
                .anyMatch(each -> each.requirement() == requirement && each.standing() == Standing.UNMET);
        if (!unmet) throw new Conflict("OVERRIDE_NEEDLESS");
        Instant now = clock.instant();
        decisions.party(proposal.id(), account.person());
        rows.insert(proposal, requirement, gate.digestNow(), reason, now);
        events.publishEvent(new RequirementOverridden(
                account.desk(),
                account.person(),
                now,
                claim.id(),
                claim.document(),
                id,
                List.of(
                        Change.of("verdict", id, id),
                        Change.of("requirement", null, requirement),
                        Change.of("reason", null, reason))));
    }

    /** Whether the policy lets the person who asks let a requirement go, on a proposal that is not theirs. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public boolean mayOverride(Requirement requirement) {
        return policies.current(account.desk())
                .policy()
                .mayOverride(requirement, account.get().roles());
    }
}
