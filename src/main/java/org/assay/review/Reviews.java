package org.assay.review;

import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.PUBLISH;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;
import static org.assay.account.Permission.SIGN_OFF;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * Who approved a proposal.
     *
     * @param needed how many people have to
     */
    public record Approvals(int needed, List<PersonId> by) {}

    private final Decisions decisions;
    private final JudgedRows judged;
    private final Gates gates;
    private final PolicyRows policies;
    private final SecondRows seconds;
    private final Verdicts verdicts;
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
            JudgedRows judged,
            Gates gates,
            PolicyRows policies,
            SecondRows seconds,
            Verdicts verdicts,
            ClaimCatalogue claims,
            Anchors anchors,
            ThreadRows threads,
            ClaimLifecycle lifecycle,
            People people,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.judged = judged;
        this.gates = gates;
        this.policies = policies;
        this.seconds = seconds;
        this.verdicts = verdicts;
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
     * Approves a proposal, or asks its author for changes. The decision is bound to just this proposal. Where the desk's
     * policy has several people approve, the last of them settles it; whoever asks for changes settles it at once.
     *
     * @throws Conflict {@code OWN_PROPOSAL} for whoever wrote it or one it supersedes; {@code ALREADY_DECIDED} where
     *     another was quicker; {@code ALREADY_APPROVED} where others still have to; {@code PROPOSAL_SUPERSEDED}, {@code PROPOSAL_WITHDRAWN}
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
        // Before anything is counted: of two who approve at once, the second has to see the first.
        threads.hold(proposal.claim());
        ClaimDetail claim = standing(proposal);
        Gates.Gate gate = gates.of(claim, proposal, me);
        if (command.decision() == Decision.REQUEST_CHANGES) {
            return settle(command, claim, proposal, comment, gate, null);
        }
        if (!gate.shut().isEmpty()) throw new RequirementsUnmet(gate.shut());
        List<DecisionDetail> given = decisions.approvalsOf(proposal.id());
        Optional<DecisionDetail> mine =
                given.stream().filter(each -> each.reviewer().equals(me)).findFirst();
        int with = given.size() + (mine.isPresent() ? 0 : 1);
        if (with >= gate.approvalsNeeded()) {
            return settle(command, claim, proposal, comment, gate, mine.map(DecisionDetail::id).orElse(null));
        }
        if (mine.isPresent()) throw new Conflict("ALREADY_APPROVED", gate.approvalsNeeded() - with);
        Instant now = clock.instant();
        DecisionId id = decisions.add(proposal, Decision.APPROVE, comment, gate.digestNow(), me, now, false);
        judged.save(id, gate);
        List<Change> changes = new ArrayList<>(changes(proposal, comment));
        changes.add(Change.of("approvals", with - 1, with + " of " + gate.approvalsNeeded()));
        events.publishEvent(new ApprovalGiven(
                account.desk(), me, now, claim.id(), claim.document(), proposal.id(), changes));
        return id;
    }

    /** @param earlier the approval that settles it, where it was given already; null for a decision yet to be written */
    private DecisionId settle(
            DecideVerdict command,
            ClaimDetail claim,
            VerdictDetail proposal,
            @Nullable String comment,
            Gates.Gate gate,
            @Nullable DecisionId earlier) {
        PersonId me = account.person();
        Instant now = clock.instant();
        boolean approves = command.decision() == Decision.APPROVE;
        DecisionId id;
        try {
            if (earlier == null) {
                id = decisions.add(proposal, command.decision(), comment, gate.digestNow(), me, now, true);
                judged.save(id, gate);
            } else {
                id = earlier;
                decisions.settle(earlier);
            }
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
        List<Change> changes = changes(proposal, comment);
        events.publishEvent(
                approves
                        ? new VerdictApproved(
                                account.desk(), me, now, claim.id(), claim.document(), proposal.id(), changes)
                        : new ChangesRequested(
                                account.desk(), me, now, claim.id(), claim.document(), proposal.id(), changes));
        return id;
    }

    private static List<Change> changes(VerdictDetail proposal, @Nullable String comment) {
        return List.of(
                Change.of("verdict", null, proposal.id()),
                Change.of("rating", null, proposal.ratingLabel()),
                Change.of("comment", null, comment));
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
        return gates.of(claims.get(proposal.claim()), proposal, account.person()).results();
    }

    /** How many have to approve a proposal by the desk's policy now, and who did. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Approvals approvals(ProposalId id) {
        VerdictDetail proposal = verdicts.get(id);
        ClaimDetail claim = claims.get(proposal.claim());
        return new Approvals(
                policies.current(account.desk()).policy().approvals(claim.kind(), claim.priority(), claim.risk()),
                decisions.approvalsOf(id).stream().map(DecisionDetail::reviewer).toList());
    }

    /** The requirements as they stood at a decision; empty for one from before they were kept, and for a sign-off. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<RequirementResult> judged(DecisionId id) {
        return judged.of(get(id).id());
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public DecisionDetail get(DecisionId id) {
        DecisionDetail decision = decisions
                .byId(id)
                .orElseThrow(() -> new NotFound(new Subject("decision", id.value())));
        claims.get(decision.claim());
        if (seconds.verdicts().contains(decision.claim().value())) throw new NotFound(new Subject("decision", id.value()));
        return decision;
    }

    /** All decisions on a claim's proposals, oldest first. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<DecisionDetail> of(ClaimId claim) {
        claims.get(claim);
        return seconds.verdicts().contains(claim.value()) ? List.of() : decisions.of(claim);
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
