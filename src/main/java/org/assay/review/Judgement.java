package org.assay.review;

import static org.assay.review.RequirementResult.Standing.MET;
import static org.assay.review.RequirementResult.Standing.NOT_APPLICABLE;
import static org.assay.review.RequirementResult.Standing.OVERRIDDEN;
import static org.assay.review.RequirementResult.Standing.UNMET;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.claim.ClaimKind;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.kernel.PersonId;
import org.assay.review.RequirementResult.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands whatever a policy says. A policy weighs it, this one or another: so a desk can be told what a new
 * one would have done.
 *
 * @param facts for enough evidence only whether it applies: how much is enough is the policy's
 * @param roots independent roots of the evidence
 * @param letGo what somebody said where they let a requirement go
 * @param secondAsked whether an editor had the claim judged a second time, which counts whatever the policy says
 */
record Judgement(
        ClaimKind kind,
        Priority priority,
        Risk risk,
        Map<Requirement, Standing> facts,
        int roots,
        Map<Requirement, LetGo> letGo,
        boolean secondAsked) {

    /** @param by null where the claim itself says why */
    record LetGo(String reason, @Nullable PersonId by) {}

    List<RequirementResult> by(Policy policy) {
        List<RequirementResult> results = new ArrayList<>();
        for (Requirement requirement : Requirement.values()) {
            Weight weight = policy.weight(requirement, kind, priority, risk);
            if (requirement == Requirement.SECOND_CHECK && secondAsked) weight = Weight.BLOCKS;
            Standing standing = standing(requirement, weight, policy);
            LetGo why = standing == OVERRIDDEN ? letGo.get(requirement) : null;
            results.add(new RequirementResult(
                    requirement, standing, weight, why == null ? null : why.reason(), why == null ? null : why.by()));
        }
        return results;
    }

    private Standing standing(Requirement requirement, Weight weight, Policy policy) {
        Standing fact = facts.getOrDefault(requirement, NOT_APPLICABLE);
        if (weight == Weight.OFF || fact == NOT_APPLICABLE) return NOT_APPLICABLE;
        if (requirement == Requirement.EVIDENCE_ENOUGH) {
            fact = roots >= policy.roots(kind, priority, risk) ? MET : UNMET;
        }
        return fact == UNMET && letGo.containsKey(requirement) ? OVERRIDDEN : fact;
    }

    int approvalsNeeded(Policy policy) {
        return policy.approvals(kind, priority, risk);
    }
}
