package org.assay.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.assay.audit.Checkpoint;
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
 * @param entry the number of the newest entry of the trail that it tells; 0 for none
 * @param checkpoint the signed state of the trail that it was made under: the first that holds that entry, so that equal
 *     reports have the same; null before it takes a form, where nothing can be signed, and where the history is left out
 * @param choice what it is for and what was left out of it
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
        List<ReportedCitation> citations,
        long entry,
        @Nullable Checkpoint checkpoint,
        ReportChoice choice) {

    public VerdictReport {
        claims = List.copyOf(claims);
        citations = List.copyOf(citations);
    }

    /** With all in it. */
    public VerdictReport(
            String title,
            @Nullable ReportedDocument document,
            ReportedDesk desk,
            Locale language,
            ZoneId zone,
            Instant asOf,
            String state,
            List<ReportedClaim> claims,
            List<ReportedCitation> citations,
            long entry,
            @Nullable Checkpoint checkpoint) {
        this(
                title, document, desk, language, zone, asOf, state, claims, citations, entry, checkpoint,
                ReportChoice.WHOLE);
    }

    /** With nothing in it but what that choice tells; the state that it tells of is the same. */
    public VerdictReport as(ReportChoice chosen) {
        return chosen.shape(this);
    }

    /** The same, made under that state of the trail. */
    public VerdictReport under(@Nullable Checkpoint signed) {
        return new VerdictReport(
                title, document, desk, language, zone, asOf, state, claims, citations, entry,
                choice.tells(ReportPart.HISTORY) ? signed : null, choice);
    }

    /** The same in another language; the state that it tells of is the same. */
    public VerdictReport in(ReportLanguage other) {
        return new VerdictReport(
                title, document, desk, other.locale(), zone, asOf, state, claims, citations, entry, checkpoint,
                choice);
    }

    public KeyFigures figures() {
        return KeyFigures.of(claims);
    }

    /** The claims that a reader of this report still waits for. */
    public List<ReportedClaim> openQuestions() {
        return claims.stream().filter(claim -> claim.state().isOpen()).toList();
    }
}
