package org.assay.review;

import static org.assay.review.RequirementResult.Standing.MET;
import static org.assay.review.RequirementResult.Standing.NOT_APPLICABLE;
import static org.assay.review.RequirementResult.Standing.OVERRIDDEN;
import static org.assay.review.RequirementResult.Standing.UNMET;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimKind;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.Independence;
import org.assay.evidence.KeptCopies;
import org.assay.evidence.Stance;
import org.assay.kernel.PersonId;
import org.assay.review.Judgement.LetGo;
import org.assay.review.RequirementResult.Standing;
import org.assay.verdict.VerdictDetail;

/** What is known of a case, held against each requirement; how much each weighs is the desk's policy. Pure. */
final class Requirements {

    private static final Set<String> UNSEARCHABLE = Set.of("unproven");

    /**
     * @param digestNow what the proposal would rest on now
     * @param noPrimary why the claim does without a primary source
     * @param copies how many of the sources on the web are kept
     * @param signedOff whether the legal desk agreed to just this proposal
     * @param anchored whether it is known where the claim stands in the newest version
     * @param threads what of its discussions blocks
     */
    record Case(
            ClaimDetail claim,
            VerdictDetail proposal,
            List<EvidenceDetail> evidence,
            List<ContactDetail> contacts,
            String digestNow,
            Optional<String> noPrimary,
            KeptCopies.Count copies,
            boolean signedOff,
            boolean anchored,
            BlockingThreads threads,
            Second second) {}

    /** What came of the second check: whether there is one, and whether it says the same. */
    record Second(boolean asked, boolean agrees) {}

    /**
     * @param open how many threads that block are open
     * @param any whether there is or was one at all
     */
    record BlockingThreads(int open, boolean any) {}

    private Requirements() {}

    static Judgement judge(Case facts, PersonId reviewer, Map<Requirement, LetGo> letGo) {
        Map<Requirement, Standing> standings = new EnumMap<>(Requirement.class);
        for (Requirement requirement : Requirement.values()) {
            standings.put(requirement, standing(requirement, facts, reviewer));
        }
        Map<Requirement, LetGo> reasons = new EnumMap<>(Requirement.class);
        reasons.putAll(letGo);
        if (standings.get(Requirement.PRIMARY_SOURCE) == OVERRIDDEN) {
            facts.noPrimary().ifPresent(reason -> reasons.put(Requirement.PRIMARY_SOURCE, new LetGo(reason, null)));
        }
        ClaimDetail claim = facts.claim();
        return new Judgement(claim.kind(), claim.priority(), claim.risk(), standings, rootsOf(facts), reasons,
                facts.second().asked());
    }

    private static Standing standing(Requirement requirement, Case facts, PersonId reviewer) {
        List<EvidenceDetail> evidence = facts.evidence();
        boolean searchOnly = UNSEARCHABLE.contains(facts.proposal().ratingCode());
        return switch (requirement) {
            case RATIONALE_PRESENT -> met(!facts.proposal().rationale().isBlank());
            case EVIDENCE_ENOUGH -> searchOnly ? NOT_APPLICABLE : MET;
            case LOCATOR_COMPLETE -> evidence.isEmpty()
                    ? NOT_APPLICABLE
                    : met(evidence.stream().allMatch(EvidenceDetail::located));
            case PRIMARY_SOURCE -> {
                boolean has = evidence.stream().anyMatch(each -> each.source().entry().primary());
                yield searchOnly ? NOT_APPLICABLE : !has && facts.noPrimary().isPresent() ? OVERRIDDEN : met(has);
            }
            case SNAPSHOT_KEPT -> facts.copies().onTheWeb() == 0
                    ? NOT_APPLICABLE
                    : met(facts.copies().kept() == facts.copies().onTheWeb());
            case QUOTE_VERIFIED -> facts.claim().kind() != ClaimKind.QUOTE
                    ? NOT_APPLICABLE
                    : met(evidence.stream().anyMatch(each -> each.entry().quote() != null));
            case LEGAL_SIGN_OFF -> met(facts.signedOff());
            case FOUR_EYES -> met(!facts.proposal().authors().contains(reviewer));
            case PROPOSAL_CURRENT -> met(facts.digestNow().equals(facts.proposal().digest()));
            case ANCHOR_CONFIRMED -> met(facts.anchored());
            case SECOND_CHECK -> met(facts.second().agrees());
            case THREADS_SETTLED -> facts.threads().any() ? met(facts.threads().open() == 0) : NOT_APPLICABLE;
        };
    }

    private static int rootsOf(Case facts) {
        return Independence.roots(facts.evidence()) + ContactDetail.roots(facts.contacts());
    }

    private static Standing met(boolean condition) {
        return condition ? MET : UNMET;
    }
}
