package org.assay.report.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Some days.
 *
 * @param from the first
 * @param to the last, which belongs to it
 */
public record Span(LocalDate from, LocalDate to) {

    /** Its moments; a day begins at midnight of that zone. */
    Moments in(ZoneId zone) {
        return new Moments(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * @param begin belongs to it
     * @param end does not belong to it
     */
    record Moments(Instant begin, Instant end) {

        boolean holds(Instant at) {
            return !at.isBefore(begin) && at.isBefore(end);
        }
    }
}
