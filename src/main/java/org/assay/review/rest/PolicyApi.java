package org.assay.review.rest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.review.ClaimScope;
import org.assay.review.Overrides;
import org.assay.review.Policies;
import org.assay.review.Policy;
import org.assay.review.PolicyPreview;
import org.assay.review.PolicyRevision;
import org.assay.review.PolicyRule;
import org.assay.review.Requirement;
import org.assay.review.RequirementResult;
import org.assay.review.Reviews;
import org.assay.review.SetPolicy;
import org.assay.review.Weight;
import org.assay.verdict.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's policy, and the requirements of a proposal, over REST. */
@RestController
@RequestMapping("/api/v1")
class PolicyApi {

    private final Policies policies;
    private final Overrides overrides;
    private final Reviews reviews;

    PolicyApi(Policies policies, Overrides overrides, Reviews reviews) {
        this.policies = policies;
        this.overrides = overrides;
        this.reviews = reviews;
    }

    /** @param rules those left out stay as they are */
    record PolicyJson(
            @Nullable Map<Requirement, PolicyRule> rules,
            @Nullable ClaimScope grave,
            @Nullable Integer roots,
            @Nullable Integer graveRoots,
            @Nullable Integer approvals,
            @Nullable Integer graveApprovals,
            @Nullable Integer idleDays,
            @Nullable UUID leadEditor) {

        static PolicyJson of(Policy policy) {
            return new PolicyJson(
                    policy.rules(),
                    policy.grave(),
                    policy.roots(),
                    policy.graveRoots(),
                    policy.approvals(),
                    policy.graveApprovals(),
                    policy.idleDays(),
                    policy.leadEditor() == null ? null : policy.leadEditor().value());
        }

        Policy on(Policy now) {
            Map<Requirement, PolicyRule> all = new EnumMap<>(now.rules());
            if (rules != null) {
                rules.forEach((requirement, rule) -> {
                    if (rule == null || rule.weight() == null) throw Refusal.of("rules", "POLICY_WEIGHT");
                    all.put(requirement, rule);
                });
            }
            return new Policy(
                    all,
                    grave == null ? now.grave() : grave,
                    roots == null ? now.roots() : roots,
                    graveRoots == null ? now.graveRoots() : graveRoots,
                    approvals == null ? now.approvals() : approvals,
                    graveApprovals == null ? now.graveApprovals() : graveApprovals,
                    idleDays,
                    leadEditor == null ? null : new PersonId(leadEditor));
        }
    }

    /** @param revision the number of the policy that it was made from */
    record SetJson(@Nullable PolicyJson policy, @Nullable String reason, @Nullable Integer revision) {}

    record RevisionJson(
            int revision, PolicyJson policy, @Nullable String reason, @Nullable UUID setBy, @Nullable Instant setAt) {

        static RevisionJson of(PolicyRevision revision) {
            return new RevisionJson(
                    revision.number(),
                    PolicyJson.of(revision.policy()),
                    revision.reason(),
                    revision.by() == null ? null : revision.by().value(),
                    revision.at());
        }
    }

    record EffectJson(UUID claimId, int number, List<Requirement> unmet, int approvalsMissing) {

        static EffectJson of(PolicyPreview.Effect effect) {
            return new EffectJson(
                    effect.claim().id().value(), effect.claim().number(), effect.unmet(), effect.approvalsMissing());
        }
    }

    record PreviewJson(
            int decided, List<EffectJson> refused, int open, List<EffectJson> shut, List<EffectJson> opened, boolean more) {}

    record RequirementJson(
            Requirement requirement,
            RequirementResult.Standing standing,
            Weight weight,
            @Nullable String reason,
            @Nullable UUID overriddenBy) {

        static RequirementJson of(RequirementResult result) {
            return new RequirementJson(
                    result.requirement(),
                    result.standing(),
                    result.weight(),
                    result.reason(),
                    result.overriddenBy() == null ? null : result.overriddenBy().value());
        }
    }

    record OverrideJson(@Nullable Requirement requirement, @Nullable String reason) {}

    @GetMapping("/policy")
    RevisionJson current() {
        return RevisionJson.of(policies.current());
    }

    @GetMapping("/policy/revisions")
    List<RevisionJson> history() {
        return policies.history().stream().map(RevisionJson::of).toList();
    }

    @PutMapping("/policy")
    RevisionJson set(@RequestBody SetJson body) {
        if (body.revision() == null) throw Refusal.of("revision", "POLICY_REVISION_MISSING");
        policies.set(new SetPolicy(asked(body), body.reason() == null ? "" : body.reason(), body.revision()));
        return current();
    }

    @PostMapping("/policy/preview")
    PreviewJson preview(@RequestBody SetJson body) {
        PolicyPreview preview = policies.preview(asked(body));
        return new PreviewJson(
                preview.decided(),
                effects(preview.refused()),
                preview.open(),
                effects(preview.shut()),
                effects(preview.opened()),
                preview.more());
    }

    @GetMapping("/verdicts/{id}/requirements")
    List<RequirementJson> requirements(@PathVariable String id) {
        return reviews.requirements(ProposalId.of(id)).stream().map(RequirementJson::of).toList();
    }

    @PostMapping("/verdicts/{id}/overrides")
    @ResponseStatus(HttpStatus.CREATED)
    List<RequirementJson> override(@PathVariable String id, @RequestBody OverrideJson body) {
        if (body.requirement() == null) throw Refusal.of("requirement", "REQUIREMENT_MISSING");
        overrides.override(ProposalId.of(id), body.requirement(), body.reason() == null ? "" : body.reason());
        return requirements(id);
    }

    private Policy asked(SetJson body) {
        Policy now = policies.current().policy();
        return body.policy() == null ? now : body.policy().on(now);
    }

    private static List<EffectJson> effects(List<PolicyPreview.Effect> effects) {
        return effects.stream().map(EffectJson::of).toList();
    }
}
