package org.assay.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the house, before it takes a form. Every format renders this and nothing else, and renders equal reports to
 * equal bytes: whatever varies (instants, order, numbers) is fixed here.
 *
 * @param title the document's title, or what the selection is called
 * @param document what was checked; null where the report is about a selection of claims
 * @param language of the report's own words and dates
 * @param zone in which instants are told
 * @param asOf when the newest change happened that the report contains; not when it was exported
 * @param state names that state: equal names, equal reports
 * @param claims in the order in which they are told
 * @param citations its sources in the style that the desk has chosen; none where it has chosen none
 */
public record VerdictReport(
        String title,
        @Nullable ReportedDocument document,
        ReportedDesk desk,
        Locale language,
        ZoneId zone,
        Instant asOf,
        String state,
        List<ReportedClaim> claims,
        List<ReportedCitation> citations) {

    public VerdictReport {
        claims = List.copyOf(claims);
        citations = List.copyOf(citations);
    }

    public KeyFigures figures() {
        return KeyFigures.of(claims);
    }

    /** The claims that a reader of this report still waits for. */
    public List<ReportedClaim> openQuestions() {
        return claims.stream().filter(claim -> claim.state().isOpen()).toList();
    }
}
