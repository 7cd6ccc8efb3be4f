package org.assay.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Days in which a claim was marked, its standing verdict proposed or approved.
 *
 * @param from the first day; null where it has no beginning
 * @param to the last day, which belongs to it; null where it has no end
 */
public record ReportPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final ReportPeriod ALWAYS = new ReportPeriod(null, null);

    /** @throws Refusal {@code REPORT_PERIOD_REVERSED} */
    public ReportPeriod {
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.of("from", "REPORT_PERIOD_REVERSED", from.toString(), to.toString());
        }
    }

    /**
     * @param from as 2026-11-24; null or blank for no beginning
     * @throws Refusal {@code REPORT_DAY_MALFORMED}, {@code REPORT_PERIOD_REVERSED}
     */
    public static ReportPeriod of(@Nullable String from, @Nullable String to) {
        return new ReportPeriod(day("from", from), day("to", to));
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException malformed) {
            throw Refusal.of(field, "REPORT_DAY_MALFORMED", typed);
        }
    }

    public boolean isAlways() {
        return from == null && to == null;
    }

    boolean holds(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** {@code 2026-11-01 – 2026-11-24}. */
    String words() {
        return (from == null ? "" : from + " ") + "–" + (to == null ? "" : " " + to);
    }

    /** For an address: {@code &from=2026-11-01&to=2026-11-24}. */
    public String address() {
        return (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);
    }
}
