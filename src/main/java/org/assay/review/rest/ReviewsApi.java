package org.assay.review.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.assay.review.DecideVerdict;
import org.assay.review.Decision;
import org.assay.review.DecisionDetail;
import org.assay.review.DecisionId;
import org.assay.review.Reviews;
import org.assay.verdict.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions over REST. */
@RestController
@RequestMapping("/api/v1")
class ReviewsApi {

    private final Reviews reviews;

    ReviewsApi(Reviews reviews) {
        this.reviews = reviews;
    }

    record DecideJson(@Nullable Decision decision, @Nullable String comment) {}

    record DecisionJson(
            UUID id,
            UUID claimId,
            UUID verdictId,
            Decision decision,
            @Nullable String comment,
            UUID reviewer,
            Instant decidedAt) {

        static DecisionJson of(DecisionDetail decision) {
            return new DecisionJson(
                    decision.id().value(),
                    decision.claim().value(),
                    decision.proposal().value(),
                    decision.decision(),
                    decision.comment(),
                    decision.reviewer().value(),
                    decision.at());
        }
    }

    @PostMapping("/verdicts/{id}/decisions")
    ResponseEntity<DecisionJson> decide(@PathVariable String id, @RequestBody DecideJson body) {
        if (body.decision() == null) throw Refusal.of("decision", "DECISION_UNKNOWN");
        ProposalId proposal = ProposalId.of(id);
        DecisionId decided = reviews.decide(new DecideVerdict(proposal, body.decision(), body.comment()));
        return ResponseEntity.created(URI.create("/api/v1/verdicts/" + proposal + "/decisions/" + decided))
                .body(DecisionJson.of(reviews.get(decided)));
    }

    @GetMapping("/claims/{id}/decisions")
    Listing<DecisionJson> of(@PathVariable String id) {
        List<DecisionJson> all =
                reviews.of(ClaimId.of(id)).stream().map(DecisionJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @GetMapping("/verdicts/{id}/decisions/{decision}")
    DecisionJson get(@PathVariable String id, @PathVariable String decision) {
        return DecisionJson.of(reviews.get(new DecisionId(org.assay.kernel.Ids.parse(decision))));
    }
}
