package org.assay.report.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.assay.claim.ClaimState;
import org.assay.kernel.Listing;
import org.assay.kernel.Slice;
import org.assay.report.ReportFormat;
import org.assay.report.lookback.Figure;
import org.assay.report.lookback.LookBack;
import org.assay.report.lookback.LookBackClaim;
import org.assay.report.lookback.LookBackTable;
import org.assay.report.lookback.LookBacks;
import org.assay.report.lookback.Series;
import org.assay.report.lookback.Stretch;
import org.assay.report.lookback.UsedSource;
import org.assay.review.DeskAgreement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk did, in numbers, and the claims behind each. */
@RestController
class LookBackApi {

    private final LookBacks lookBacks;

    LookBackApi(LookBacks lookBacks) {
        this.lookBacks = lookBacks;
    }

    record PeriodJson(LocalDate from, LocalDate to) {}

    record SeriesJson(
            String figure,
            String measure,
            String key,
            String label,
            List<@Nullable Double> values,
            @Nullable Double whole) {

        static SeriesJson of(Series series) {
            return new SeriesJson(
                    series.figure().tag(),
                    series.measure().tag(),
                    series.key(),
                    series.label(),
                    series.values(),
                    series.whole());
        }
    }

    record TopicJson(String topic, List<SeriesJson> series) {}

    record AgreementJson(
            String scale, int claims, int same, @Nullable Double cohensKappa) {

        static AgreementJson of(DeskAgreement of) {
            OptionalDouble kappa = of.cohen();
            return new AgreementJson(of.scale(), of.claims(), of.same(), kappa.isEmpty() ? null : kappa.getAsDouble());
        }
    }

    /** @param agreement null where whoever asks may not see it */
    record LookBackJson(
            LocalDate from,
            LocalDate to,
            String by,
            String zone,
            Instant asOf,
            List<PeriodJson> periods,
            List<TopicJson> topics,
            List<UsedSource> sources,
            @Nullable List<AgreementJson> agreement,
            int leftOutBlind) {

        static LookBackJson of(LookBack look) {
            Stretch stretch = look.stretch();
            return new LookBackJson(
                    stretch.from(),
                    stretch.to(),
                    stretch.by().tag(),
                    look.zone(),
                    look.asOf(),
                    stretch.periods().stream()
                            .map(span -> new PeriodJson(span.from(), span.to()))
                            .toList(),
                    look.topics().entrySet().stream()
                            .map(topic -> new TopicJson(
                                    topic.getKey().tag(),
                                    topic.getValue().stream()
                                            .map(SeriesJson::of)
                                            .toList()))
                            .toList(),
                    look.sources(),
                    look.agreement() == null
                            ? null
                            : look.agreement().stream().map(AgreementJson::of).toList(),
                    look.blind());
        }
    }

    record ClaimJson(String id, String document, int number, String statement, ClaimState state, boolean removed) {

        static ClaimJson of(LookBackClaim claim) {
            return new ClaimJson(
                    claim.id().toString(),
                    claim.document().toString(),
                    claim.number(),
                    claim.statement(),
                    claim.state(),
                    claim.removed());
        }
    }

    @GetMapping("/api/v1/look-back")
    LookBackJson look(
            @RequestParam(required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by) {
        return LookBackJson.of(lookBacks.of(lookBacks.stretch(last, from, to, by)));
    }

    @GetMapping("/api/v1/look-back/claims")
    Listing<ClaimJson> claims(
            @RequestParam String figure,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Stretch days = lookBacks.stretch(null, from, to, "month");
        return lookBacks
                .behind(Figure.of(figure), key, days.from(), days.to(), Slice.page(page, size))
                .map(ClaimJson::of);
    }

    @GetMapping({"/api/v1/look-back/table", "/content/look-back"})
    ResponseEntity<byte[]> table(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by) {
        ReportFormat form = ReportFormat.of(format);
        Stretch stretch = lookBacks.stretch(last, from, to, by);
        byte[] table = LookBackTable.of(lookBacks.of(stretch), form);
        String name = "look-back-" + stretch.from() + "-" + stretch.to() + "." + form.extension();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(table);
    }
}
