package org.assay.verdict.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.kernel.Listing;
import org.assay.verdict.ProposalId;
import org.assay.verdict.ProposeVerdict;
import org.assay.verdict.Rating;
import org.assay.verdict.Scale;
import org.assay.verdict.ScaleId;
import org.assay.verdict.Scales;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scales and verdict proposals over REST. */
@RestController
@RequestMapping("/api/v1")
class VerdictsApi {

    private final Verdicts verdicts;
    private final Scales scales;

    VerdictsApi(Verdicts verdicts, Scales scales) {
        this.verdicts = verdicts;
        this.scales = scales;
    }

    record ScaleJson(UUID id, String code, String name, boolean preferred, int revision, List<Rating> ratings) {

        static ScaleJson of(Scale scale) {
            return new ScaleJson(
                    scale.id().value(),
                    scale.code(),
                    scale.name(),
                    scale.preferred(),
                    scale.revision(),
                    scale.ratings());
        }
    }

    /** @param scale the scale's id; may be left out where the rating's code alone says it */
    record ProposeJson(
            @Nullable String rating,
            @Nullable String scale,
            @Nullable String summary,
            @Nullable String rationale,
            @Nullable String correction,
            @Nullable Long claimVersion) {}

    record VerdictJson(
            UUID id,
            UUID claimId,
            UUID scaleId,
            String rating,
            String ratingLabel,
            @Nullable Integer value,
            String summary,
            String rationale,
            @Nullable String correction,
            String digest,
            UUID author,
            Instant proposedAt,
            @Nullable UUID supersedes,
            boolean withdrawn) {

        static VerdictJson of(VerdictDetail verdict) {
            return new VerdictJson(
                    verdict.id().value(),
                    verdict.claim().value(),
                    verdict.scale().value(),
                    verdict.ratingCode(),
                    verdict.ratingLabel(),
                    verdict.value(),
                    verdict.summary(),
                    verdict.rationale(),
                    verdict.correction(),
                    verdict.digest(),
                    verdict.author().value(),
                    verdict.proposedAt(),
                    verdict.supersedes() == null ? null : verdict.supersedes().value(),
                    verdict.withdrawn());
        }
    }

    @GetMapping("/scales")
    Listing<ScaleJson> scales() {
        List<ScaleJson> all = scales.list().stream().map(ScaleJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @PostMapping("/claims/{id}/verdicts")
    ResponseEntity<VerdictJson> propose(@PathVariable String id, @RequestBody ProposeJson body) {
        ProposalId proposal = verdicts.propose(new ProposeVerdict(
                ClaimId.of(id),
                body.scale() == null ? null : ScaleId.of(body.scale()),
                body.rating() == null ? "" : body.rating(),
                body.summary() == null ? "" : body.summary(),
                body.rationale() == null ? "" : body.rationale(),
                body.correction(),
                body.claimVersion()));
        return ResponseEntity.created(URI.create("/api/v1/verdicts/" + proposal))
                .body(VerdictJson.of(verdicts.get(proposal)));
    }

    @GetMapping("/claims/{id}/verdicts")
    Listing<VerdictJson> of(@PathVariable String id) {
        List<VerdictJson> all =
                verdicts.of(ClaimId.of(id)).stream().map(VerdictJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @GetMapping("/verdicts/{id}")
    VerdictJson get(@PathVariable String id) {
        return VerdictJson.of(verdicts.get(ProposalId.of(id)));
    }

    @PostMapping("/verdicts/{id}/withdraw")
    VerdictJson withdraw(@PathVariable String id) {
        verdicts.withdraw(ProposalId.of(id));
        return get(id);
    }
}
