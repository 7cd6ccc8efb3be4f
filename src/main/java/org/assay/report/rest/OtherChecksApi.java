package org.assay.report.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.claim.ClaimId;
import org.assay.kernel.Listing;
import org.assay.kernel.Slice;
import org.assay.report.OtherCheck;
import org.assay.report.OtherCheckId;
import org.assay.report.OtherChecks;
import org.assay.report.OtherChecksRead;
import org.assay.report.exchange.ForeignReview;
import org.assay.report.exchange.ForeignReview.Oddity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Other houses' checks: in as ClaimReview, as a file, a feed or a page; out as theirs. */
@RestController
class OtherChecksApi {

    private final OtherChecks checks;

    OtherChecksApi(OtherChecks checks) {
        this.checks = checks;
    }

    record RefusedJson(int number, String code, String detail, String about) {}

    record ReadJson(int added, int renewed, int known, int refused, List<RefusedJson> reasons, @Nullable String broken) {}

    record OtherCheckJson(
            String id,
            String url,
            String publisher,
            String claim,
            @Nullable String claimant,
            @Nullable LocalDate saidOn,
            @Nullable String rating,
            @Nullable String ratingValue,
            @Nullable String bestRating,
            @Nullable String worstRating,
            @Nullable LocalDate checkedOn,
            @Nullable String language,
            List<String> appearances,
            List<Oddity> oddities,
            Instant importedAt,
            int earlier) {

        static OtherCheckJson of(OtherCheck check) {
            ForeignReview review = check.review();
            return new OtherCheckJson(
                    check.id().toString(),
                    review.url(),
                    review.publisher(),
                    review.claim(),
                    review.claimant(),
                    review.saidOn(),
                    review.rating(),
                    review.number(),
                    review.best(),
                    review.worst(),
                    review.checkedOn(),
                    review.language(),
                    review.appearances(),
                    review.oddities(),
                    check.importedAt(),
                    check.earlier());
        }
    }

    /** The body is the file, whatever its type; it is read as it comes. */
    @PostMapping(path = "/api/v1/other-checks", consumes = MediaType.ALL_VALUE)
    ReadJson importFrom(@RequestParam(defaultValue = "over the API") String name, HttpServletRequest request) throws IOException {
        OtherChecksRead read = checks.importFrom(request.getInputStream(), name);
        return new ReadJson(
                read.added(),
                read.renewed(),
                read.known(),
                read.refused(),
                read.reasons().stream()
                        .map(each -> new RefusedJson(each.number(), each.code(), OtherChecks.sentence(each.code()), each.about()))
                        .toList(),
                read.broken().isEmpty() ? null : OtherChecks.sentence(read.broken()));
    }

    @GetMapping("/api/v1/other-checks")
    Listing<OtherCheckJson> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return checks.find(q, Slice.page(page, size)).map(OtherCheckJson::of);
    }

    /** The record as its house wrote it. */
    @GetMapping(path = "/api/v1/other-checks/{id}/record", produces = "application/ld+json")
    String record(@PathVariable String id) {
        return checks.record(OtherCheckId.of(id));
    }

    @GetMapping("/api/v1/claims/{id}/other-checks")
    List<OtherCheckJson> like(@PathVariable String id) {
        return checks.like(ClaimId.of(id)).stream().map(OtherCheckJson::of).toList();
    }
}
