package org.assay.review;

import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.PUBLISH;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;
import static org.assay.account.Permission.SIGN_OFF;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Requires;
import org.assay.claim.Anchors;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.lifecycle.ClaimLifecycle;
import org.assay.claim.lifecycle.ClaimLifecycle.ShownVerdict;
import org.assay.claim.lifecycle.Transition;
import org.assay.evidence.Contacts;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.KeptCopies;
import org.assay.evidence.PrimarySources;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.Storable;
import org.assay.kernel.Subject;
import org.assay.verdict.ProposalId;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes: decisions on proposals, and what follows from them. */
@Service
public class Reviews {

    public static final int LONGEST_COMMENT = 8_000;

    private final Decisions decisions;
    private final Verdicts verdicts;
    private final EvidenceRecords evidence;
    private final Contacts contacts;
    private final PrimarySources primary;
    private final KeptCopies copies;
    private final ClaimCatalogue claims;
    private final Anchors anchors;
    private final ThreadRows threads;
    private final ClaimLifecycle lifecycle;
    private final People people;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            Decisions decisions,
            Verdicts verdicts,
            EvidenceRecords evidence,
            Contacts contacts,
            PrimarySources primary,
            KeptCopies copies,
            ClaimCatalogue claims,
            Anchors anchors,
            ThreadRows threads,
            ClaimLifecycle lifecycle,
            People people,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.contacts = contacts;
        this.primary = primary;
        this.copies = copies;
        this.claims = claims;
        this.anchors = anchors;
        this.threads = threads;
        this.lifecycle = lifecycle;
        this.people = people;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Approves a proposal, or asks its author for changes. The decision is bound to just this proposal.
     *
     * @throws Conflict {@code OWN_PROPOSAL} for whoever wrote it or one it supersedes; {@code ALREADY_DECIDED} where
     *     another was quicker; {@code PROPOSAL_SUPERSEDED}, {@code PROPOSAL_WITHDRAWN}
     * @throws RequirementsUnmet where an approval lacks what the desk requires
     * @throws Refusal {@code COMMENT_MISSING} where changes are requested without saying which
     */
    @Requires(DECIDE)
    @Transactional
    public DecisionId decide(DecideVerdict command) {
        if (command.decision() == Decision.SIGN_OFF) throw Refusal.of("decision", "DECISION_UNKNOWN");
        VerdictDetail proposal = verdicts.get(command.proposal());
        String comment = comment(command.comment());
        if (command.decision() == Decision.REQUEST_CHANGES && comment == null) {
            throw Refusal.of("comment", "COMMENT_MISSING");
        }
        PersonId me = account.person();
        if (proposal.authors().contains(me)) throw new Conflict("OWN_PROPOSAL");
        ClaimDetail claim = standing(proposal);
        threads.hold(claim.id());
        Requirements.Case facts = facts(claim, proposal);
        if (command.decision() == Decision.APPROVE) {
            List<Requirement> unmet = Requirements.judge(facts, me).stream()
                    .filter(RequirementResult::shutsTheGate)
                    .map(RequirementResult::requirement)
                    .toList();
            if (!unmet.isEmpty()) throw new RequirementsUnmet(unmet);
        }
        Instant now = clock.instant();
        boolean approves = command.decision() == Decision.APPROVE;
        DecisionId id;
        try {
            id = decisions.add(proposal, command.decision(), comment, facts.digestNow(), me, now, true);
            lifecycle.move(
                    claim.id(),
                    approves ? Transition.APPROVE : Transition.REQUEST_CHANGES,
                    null,
                    comment,
                    approves
                            ? new ShownVerdict(proposal.ratingCode(), proposal.ratingLabel(), proposal.ratingTone())
                            : null);
        } catch (DataIntegrityViolationException | StaleVersion quicker) {
            throw new Conflict("ALREADY_DECIDED", "–");
        }
        List<Change> changes = List.of(
                Change.of("verdict", null, proposal.id()),
                Change.of("rating", null, proposal.ratingLabel()),
                Change.of("comment", null, comment));
        events.publishEvent(
                approves
                        ? new VerdictApproved(
                                account.desk(), me, now, claim.id(), claim.document(), proposal.id(), changes)
                        : new ChangesRequested(
                                account.desk(), me, now, claim.id(), claim.document(), proposal.id(), changes));
        return id;
    }

    /** The legal desk agrees to a proposal. Agreeing twice changes nothing. */
    @Requires(SIGN_OFF)
    @Transactional
    public void signOff(ProposalId id, @Nullable String comment) {
        VerdictDetail proposal = verdicts.get(id);
        PersonId me = account.person();
        if (proposal.authors().contains(me)) throw new Conflict("OWN_PROPOSAL");
        ClaimDetail claim = standing(proposal);
        if (decisions.signedOff(id)) return;
        Instant now = clock.instant();
        decisions.add(
                proposal, Decision.SIGN_OFF, comment(comment), verdicts.digestNow(id), me, now, false);
        events.publishEvent(new VerdictSignedOff(
                account.desk(),
                me,
                now,
                claim.id(),
                claim.document(),
                id,
                List.of(Change.of("verdict", null, id))));
    }

    /** Marks an approved claim as published. */
    @Requires(PUBLISH)
    @Transactional
    public void publish(ClaimId id) {
        ClaimDetail claim = claims.get(id);
        if (claim.approvalOutdated()) throw new Conflict("APPROVAL_OUTDATED");
        if (anchors.isWaiting(id)) throw new Conflict("ANCHOR_WAITING");
        lifecycle.move(id, Transition.PUBLISH, claim.version(), null, null);
    }

    /** Takes a verdict up again; a published one stays up, marked as under review. */
    @Requires(DECIDE)
    @Transactional
    public void reopen(ClaimId id, String reason) {
        lifecycle.move(id, Transition.REOPEN, null, reason(reason), null);
    }

    /** Takes a published verdict back for good. */
    @Requires(PUBLISH)
    @Transactional
    public void retract(ClaimId id, String note) {
        lifecycle.move(id, Transition.RETRACT, null, reason(note), null);
    }

    /** The gate of a proposal as the person who asks would meet it. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<RequirementResult> requirements(ProposalId id) {
        VerdictDetail proposal = verdicts.get(id);
        return Requirements.judge(facts(claims.get(proposal.claim()), proposal), account.person());
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public DecisionDetail get(DecisionId id) {
        DecisionDetail decision = decisions
                .byId(id)
                .orElseThrow(() -> new NotFound(new Subject("decision", id.value())));
        claims.get(decision.claim());
        return decision;
    }

    /** All decisions on a claim's proposals, oldest first. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<DecisionDetail> of(ClaimId claim) {
        claims.get(claim);
        return decisions.of(claim);
    }

    /** The approvals that count for many claims at once; the caller has found the claims through the catalogue. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Map<ClaimId, DecisionDetail> approvalsOf(Collection<ClaimId> claims) {
        return decisions.approvals(claims, account.desk());
    }

    private ClaimDetail standing(VerdictDetail proposal) {
        if (proposal.withdrawn()) throw new Conflict("PROPOSAL_WITHDRAWN");
        Optional<DecisionDetail> settled = decisions.settling(proposal.id());
        if (settled.isPresent()) {
            PersonId by = settled.get().reviewer();
            throw new Conflict("ALREADY_DECIDED", people.names(List.of(by)).getOrDefault(by, "–"));
        }
        if (!verdicts.current(proposal.claim()).map(now -> now.id().equals(proposal.id())).orElse(false)) {
            throw new Conflict("PROPOSAL_SUPERSEDED");
        }
        return claims.get(proposal.claim());
    }

    private Requirements.Case facts(ClaimDetail claim, VerdictDetail proposal) {
        return new Requirements.Case(
                claim,
                proposal,
                evidence.of(claim.id()),
                contacts.of(claim.id()),
                verdicts.digestNow(proposal.id()),
                primary.reason(claim.id()),
                copies.of(claim.id()),
                decisions.signedOff(proposal.id()),
                !anchors.isWaiting(claim.id()),
                new Requirements.BlockingThreads(
                        threads.blocking(claim.id()).size(), threads.everBlocked(claim.id())));
    }

    private static @Nullable String comment(@Nullable String typed) {
        if (typed == null) return null;
        String tidy = Storable.of(typed).strip();
        if (tidy.length() > LONGEST_COMMENT) throw Refusal.of("comment", "COMMENT_LONG", LONGEST_COMMENT);
        return tidy.isEmpty() ? null : tidy;
    }

    private static String reason(String typed) {
        String tidy = comment(typed);
        if (tidy == null) throw Refusal.of("reason", "REASON_MISSING");
        return tidy;
    }
}
