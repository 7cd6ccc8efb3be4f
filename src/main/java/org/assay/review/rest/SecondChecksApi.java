package org.assay.review.rest;

import java.time.Instant;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Subject;
import org.assay.review.SecondCheckDetail;
import org.assay.review.SecondChecks;
import org.assay.verdict.ScaleId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Blind second checks over REST. */
@RestController
@RequestMapping("/api/v1/claims/{id}/second-check")
class SecondChecksApi {

    private final SecondChecks seconds;

    SecondChecksApi(SecondChecks seconds) {
        this.seconds = seconds;
    }

    record AskJson(@Nullable String checker) {}

    record JudgeJson(@Nullable String scaleId, @Nullable String rating, @Nullable String reason) {}

    /** @param rating null while it is not given, or may not be seen yet, as the reason */
    record SecondCheckJson(
            UUID checker,
            Instant askedAt,
            boolean judged,
            @Nullable String rating,
            @Nullable String reason,
            @Nullable Boolean agrees) {

        static SecondCheckJson of(SecondCheckDetail check) {
            SecondCheckDetail.Judgement judgement = check.judgement();
            return new SecondCheckJson(
                    check.checker().value(),
                    check.askedAt(),
                    check.judged(),
                    judgement == null ? null : judgement.code(),
                    judgement == null ? null : judgement.reason(),
                    check.agrees());
        }
    }

    @GetMapping
    SecondCheckJson get(@PathVariable String id) {
        ClaimId claim = ClaimId.of(id);
        return seconds.of(claim)
                .map(SecondCheckJson::of)
                .orElseThrow(() -> new NotFound(new Subject("second-check", claim.value())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SecondCheckJson ask(@PathVariable String id, @RequestBody AskJson body) {
        if (body.checker() == null) throw Refusal.of("checker", "SECOND_CHECKER");
        seconds.ask(ClaimId.of(id), new PersonId(Ids.parse(body.checker())));
        return get(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        seconds.withdraw(ClaimId.of(id));
    }

    @PostMapping("/judgement")
    @ResponseStatus(HttpStatus.CREATED)
    SecondCheckJson judge(@PathVariable String id, @RequestBody JudgeJson body) {
        seconds.judge(
                ClaimId.of(id),
                body.scaleId() == null ? null : new ScaleId(Ids.parse(body.scaleId())),
                body.rating() == null ? "" : body.rating(),
                body.reason() == null ? "" : body.reason());
        return get(id);
    }
}
