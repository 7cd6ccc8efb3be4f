package org.assay.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.audit.Checkpoint;
import org.jspecify.annotations.Nullable;

/** A report to be told of: {@code aReport().titled("…").with(aClaim().rated(…))}. */
public final class ReportBuilder {

    private static final Instant AS_OF = Instant.parse("2026-11-20T14:05:00Z");

    private String title = "The winter the grid held";
    private @Nullable String imprint = "Northern Desk, 4 Harbour Street, Aberdeen. Corrections: desk@northern.example";
    private boolean sample;
    private boolean document = true;
    private Locale language = Locale.ENGLISH;
    private final List<ReportedClaim> claims = new ArrayList<>();

    private @Nullable Checkpoint checkpoint;

    private ReportBuilder() {}

    public static ReportBuilder aReport() {
        return new ReportBuilder();
    }

    public ReportBuilder titled(String title) {
        this.title = title;
        return this;
    }

    public ReportBuilder in(Locale spoken) {
        language = spoken;
        return this;
    }

    public ReportBuilder ofASelection() {
        document = false;
        return this;
    }

    public ReportBuilder sample() {
        sample = true;
        return this;
    }

    public ReportBuilder imprint(@Nullable String imprint) {
        this.imprint = imprint;
        return this;
    }

    public ReportBuilder with(ClaimBuilder... added) {
        for (ClaimBuilder claim : added) claims.add(claim.number(claims.size() + 1).build());
        return this;
    }

    public ReportBuilder under(@Nullable Checkpoint signed) {
        checkpoint = signed;
        return this;
    }

    public VerdictReport build() {
        ReportedDocument about = !document
                ? null
                : new ReportedDocument(
                        new UUID(1, 1),
                        title,
                        "ARTICLE",
                        "Ines Farrow",
                        "The Northern Post",
                        LocalDate.of(2026, 11, 12),
                        "en",
                        "https://northern.example/2026/grid",
                        1);
        return new VerdictReport(
                title,
                about,
                new ReportedDesk("Northern Desk", imprint, "https://northern.example", sample),
                language,
                ZoneId.of("Europe/London"),
                AS_OF,
                "9c1e7f20ab34",
                claims,
                java.util.List.of(),
                7,
                checkpoint);
    }
}
