package org.assay.report.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Labels;
import org.assay.report.lookback.Figure;
import org.assay.report.lookback.Series;
import org.assay.report.lookback.Series.Measure;
import org.assay.report.lookback.Slices;
import org.assay.report.lookback.Span;
import org.assay.report.lookback.Topic;

/** What the figures of a look back are called, and how their numbers are written. */
final class LookBackWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

    private LookBackWords() {}

    static String title(Topic topic) {
        return switch (topic) {
            case FLOW -> "What came and what was done";
            case STATES -> "Where claims stood";
            case VERDICTS -> "Verdicts approved";
            case TIME -> "From mark to approval";
            case BACKLOG -> "Backlog and its age";
            case CHANGES -> "Requests for changes";
            case CORRECTIONS -> "Corrections after publication";
        };
    }

    static String note(Topic topic) {
        return switch (topic) {
            case FLOW ->
                "Claims marked, approved, published and dismissed. A suggestion counts from when somebody took it up.";
            case STATES -> "All claims by their state at the end of each period. Merged ones go on as another claim.";
            case VERDICTS -> "Claims by what their approved verdict said, also where it was replaced later.";
            case TIME ->
                "Of the claims first approved in the period: half took no longer than the median, nine in ten no longer than the upper line.";
            case BACKLOG -> "Claims open, in check or proposed at the end of each period, by how long they had waited.";
            case CHANGES ->
                "Claims of which changes were asked for, and how many of the first proposals decided came back.";
            case CORRECTIONS -> "Published checks that were corrected, clarified, updated or retracted.";
        };
    }

    static String nothing(Topic topic) {
        return switch (topic) {
            case FLOW -> "Nothing was marked, approved, published or dismissed.";
            case STATES -> "There were no claims.";
            case VERDICTS -> "No verdict was approved.";
            case TIME -> "No claim was approved for the first time.";
            case BACKLOG -> "Nothing waited at the end of any period.";
            case CHANGES -> "No proposal was decided.";
            case CORRECTIONS -> "Nothing published was corrected or retracted.";
        };
    }

    static String of(Series series) {
        if (series.measure() == Measure.MEDIAN_HOURS) return "Median";
        if (series.measure() == Measure.P90_HOURS) return "Nine in ten";
        if (series.measure() == Measure.SHARE) return "Share of first proposals sent back";
        return of(series.figure(), series.key(), series.label());
    }

    static String of(Figure figure, String key, String label) {
        return switch (figure) {
            case MARKED -> "Marked";
            case APPROVED -> "Approved";
            case PUBLISHED -> "Published";
            case DISMISSED -> "Dismissed";
            case STATE -> words(key);
            case RATING -> label.isEmpty() ? key.substring(key.indexOf(':') + 1) : label;
            case FIRST_APPROVED -> "First approved";
            case BACKLOG -> age(key);
            case CHANGES -> "Changes asked for";
            case FIRST_DECIDED -> "First proposals decided";
            case SENT_BACK -> "First proposals sent back";
            case CORRECTED -> key.isEmpty() ? "Revised after publication" : words(key);
            case AGREEMENT -> "Judged a second time, blind";
            case SOURCE -> label.isEmpty() ? "Using one source" : label;
        };
    }

    private static String age(String key) {
        return switch (key) {
            case "UNDER_A_DAY" -> "Under a day";
            case "UNDER_3_DAYS" -> "1 to 3 days";
            case "UNDER_A_WEEK" -> "3 to 7 days";
            case "UNDER_4_WEEKS" -> "1 to 4 weeks";
            case "LONGER" -> "4 weeks or more";
            default -> "Waiting";
        };
    }

    private static String words(String key) {
        String words = key.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String of(Slices by) {
        return "By " + Labels.of(by).toLowerCase(Locale.ROOT);
    }

    /** As short as fits under a bar. */
    static String brief(Span span, Slices by) {
        return (by == Slices.WEEK ? DAY : MONTH).format(span.from());
    }

    static String of(Span span) {
        if (span.from().equals(span.to())) return Dates.day(span.from());
        boolean oneYear = span.from().getYear() == span.to().getYear();
        return (oneYear ? DAY.format(span.from()) : Dates.day(span.from())) + " – " + Dates.day(span.to());
    }

    static String value(Measure measure, double value) {
        return switch (measure) {
            case CLAIMS -> String.format(Locale.ENGLISH, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
            case SHARE -> Math.round(value * 100) + " %";
            case MEDIAN_HOURS, P90_HOURS -> hours(value);
        };
    }

    private static String hours(double hours) {
        if (hours * 60 < 1) return "under 1 min";
        if (hours < 1) return Math.round(hours * 60) + " min";
        if (hours < 48) return trimmed(hours) + " h";
        return trimmed(hours / 24) + " days";
    }

    private static String trimmed(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return String.format(Locale.ENGLISH, rounded == Math.rint(rounded) ? "%.0f" : "%.1f", rounded);
    }
}
