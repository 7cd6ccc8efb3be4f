package org.assay.review;

import java.util.List;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.claim.Anchors;
import org.assay.claim.ClaimDetail;
import org.assay.evidence.Contacts;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.KeptCopies;
import org.assay.evidence.PrimarySources;
import org.assay.kernel.PersonId;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.springframework.stereotype.Component;

/** Gathers what is known of a case, and has the desk's policy weigh it. */
@Component
class Gates {

    private final Verdicts verdicts;
    private final EvidenceRecords evidence;
    private final Contacts contacts;
    private final PrimarySources primary;
    private final KeptCopies copies;
    private final Anchors anchors;
    private final ThreadRows threads;
    private final Decisions decisions;
    private final OverrideRows overrides;
    private final PolicyRows policies;
    private final SecondRows seconds;
    private final CurrentAccount account;

    Gates(
            Verdicts verdicts,
            EvidenceRecords evidence,
            Contacts contacts,
            PrimarySources primary,
            KeptCopies copies,
            Anchors anchors,
            ThreadRows threads,
            Decisions decisions,
            OverrideRows overrides,
            PolicyRows policies,
            SecondRows seconds,
            CurrentAccount account) {
        this.seconds = seconds;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.contacts = contacts;
        this.primary = primary;
        this.copies = copies;
        this.anchors = anchors;
        this.threads = threads;
        this.decisions = decisions;
        this.overrides = overrides;
        this.policies = policies;
        this.account = account;
    }

    /** @param digestNow what the proposal would rest on now */
    record Gate(Judgement judgement, PolicyRevision policy, List<RequirementResult> results, String digestNow) {

        List<Requirement> shut() {
            return results.stream()
                    .filter(RequirementResult::shutsTheGate)
                    .map(RequirementResult::requirement)
                    .toList();
        }

        int approvalsNeeded() {
            return judgement.approvalsNeeded(policy.policy());
        }
    }

    Gate of(ClaimDetail claim, VerdictDetail proposal, PersonId reviewer) {
        PolicyRevision policy = policies.current(account.desk());
        String digestNow = verdicts.digestNow(proposal.id());
        Judgement judgement = Requirements.judge(
                facts(claim, proposal, digestNow), reviewer, overrides.standing(proposal.id(), digestNow));
        return new Gate(judgement, policy, judgement.by(policy.policy()), digestNow);
    }

    private Requirements.Case facts(ClaimDetail claim, VerdictDetail proposal, String digestNow) {
        return new Requirements.Case(
                claim,
                proposal,
                evidence.of(claim.id()),
                contacts.of(claim.id()),
                digestNow,
                primary.reason(claim.id()),
                copies.of(claim.id()),
                decisions.signedOff(proposal.id()),
                !anchors.isWaiting(claim.id()),
                new Requirements.BlockingThreads(
                        threads.blocking(claim.id()).size(), threads.everBlocked(claim.id())),
                second(proposal));
    }

    private Requirements.Second second(VerdictDetail proposal) {
        Optional<SecondRows.Row> row = seconds.of(proposal.claim());
        SecondRows.Judged judged = row.map(SecondRows.Row::judgement).orElse(null);
        return new Requirements.Second(row.isPresent(), judged != null && SecondChecks.agree(proposal, judged));
    }
}
