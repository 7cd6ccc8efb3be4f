package org.assay.verdict.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.claim.OccurrenceId;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.verdict.AnswerCorrection;
import org.assay.verdict.CorrectionDetail;
import org.assay.verdict.CorrectionDetail.Answer;
import org.assay.verdict.CorrectionDetail.Finding;
import org.assay.verdict.CorrectionId;
import org.assay.verdict.CorrectionReply;
import org.assay.verdict.CorrectionResult;
import org.assay.verdict.CorrectionState;
import org.assay.verdict.CorrectionTurn;
import org.assay.verdict.Corrections;
import org.assay.verdict.ProposeCorrection;
import org.assay.verdict.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Corrections over REST: proposed by checkers, answered by the writer, and what newer versions made of them. */
@RestController
@RequestMapping("/api/v1")
class CorrectionsApi {

    private final Corrections corrections;

    CorrectionsApi(Corrections corrections) {
        this.corrections = corrections;
    }

    /**
     * @param passage the id of one of the claim's occurrences; left out, the first as it stands now
     * @param replacement empty where the passage should go
     */
    record ProposeJson(
            @Nullable String passage,
            @Nullable String replacement,
            @Nullable String reason,
            @Nullable Severity severity) {}

    /** @param reason may be left out only where the answer is {@code ACCEPTED} */
    record AnswerJson(@Nullable CorrectionReply answer, @Nullable String reason) {}

    record GivenJson(CorrectionReply answer, String reason, UUID by, Instant at) {}

    /** @param confirmed false where nobody has confirmed yet where the passage stands */
    record FindingJson(
            CorrectionResult result,
            boolean confirmed,
            boolean toTheLetter,
            @Nullable String reads,
            int version,
            Instant at) {}

    record CorrectionJson(
            UUID id,
            UUID claimId,
            UUID documentId,
            int version,
            int start,
            int end,
            String exact,
            String replacement,
            String reason,
            Severity severity,
            CorrectionState state,
            CorrectionTurn turn,
            UUID author,
            Instant proposedAt,
            @Nullable GivenJson answer,
            @Nullable FindingJson finding) {

        static CorrectionJson of(CorrectionDetail correction) {
            Answer answer = correction.answer();
            Finding finding = correction.finding();
            return new CorrectionJson(
                    correction.id().value(),
                    correction.claim().value(),
                    correction.document().value(),
                    correction.versionNumber(),
                    correction.span().start(),
                    correction.span().end(),
                    correction.quote().exact(),
                    correction.replacement(),
                    correction.reason(),
                    correction.severity(),
                    correction.state(),
                    correction.turn(),
                    correction.author().value(),
                    correction.proposedAt(),
                    answer == null
                            ? null
                            : new GivenJson(answer.given(), answer.reason(), answer.by().value(), answer.at()),
                    finding == null
                            ? null
                            : new FindingJson(
                                    finding.result(),
                                    finding.confirmed(),
                                    finding.toTheLetter(),
                                    finding.reads(),
                                    finding.versionNumber(),
                                    finding.at()));
        }
    }

    @PostMapping("/claims/{id}/corrections")
    ResponseEntity<CorrectionJson> propose(@PathVariable String id, @RequestBody ProposeJson body) {
        CorrectionId correction = corrections.propose(new ProposeCorrection(
                ClaimId.of(id),
                body.passage() == null ? null : new OccurrenceId(Ids.parse(body.passage())),
                body.replacement() == null ? "" : body.replacement(),
                body.reason() == null ? "" : body.reason(),
                body.severity()));
        return created(correction);
    }

    @GetMapping("/claims/{id}/corrections")
    Listing<CorrectionJson> ofClaim(@PathVariable String id) {
        return listing(corrections.of(ClaimId.of(id)));
    }

    @GetMapping("/documents/{id}/corrections")
    Listing<CorrectionJson> ofDocument(@PathVariable String id) {
        return listing(corrections.of(new DocumentId(Ids.parse(id))));
    }

    @GetMapping("/corrections/{id}")
    CorrectionJson get(@PathVariable String id) {
        return CorrectionJson.of(corrections.get(CorrectionId.of(id)));
    }

    @PostMapping("/corrections/{id}/answers")
    ResponseEntity<CorrectionJson> answer(@PathVariable String id, @RequestBody AnswerJson body) {
        CorrectionId correction = CorrectionId.of(id);
        corrections.answer(new AnswerCorrection(correction, body.answer(), body.reason()));
        return created(correction);
    }

    @PostMapping("/corrections/{id}/withdraw")
    CorrectionJson withdraw(@PathVariable String id) {
        corrections.withdraw(CorrectionId.of(id));
        return get(id);
    }

    @PostMapping("/corrections/{id}/let-be")
    CorrectionJson letBe(@PathVariable String id) {
        corrections.letBe(CorrectionId.of(id));
        return get(id);
    }

    private ResponseEntity<CorrectionJson> created(CorrectionId correction) {
        return ResponseEntity.created(URI.create("/api/v1/corrections/" + correction))
                .body(CorrectionJson.of(corrections.get(correction)));
    }

    private static Listing<CorrectionJson> listing(List<CorrectionDetail> corrections) {
        List<CorrectionJson> all =
                corrections.stream().map(CorrectionJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }
}
