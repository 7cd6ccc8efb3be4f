package org.assay.document.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as files write them for programs. Those written for people depend on their language and are left alone. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("^\\s*(\\d{4})-?(\\d{2})-?(\\d{2})(?:$|[T\\s].*)", Pattern.DOTALL);

    private Dates() {}

    /** The day where it happened, whatever the zone: {@code 2026-03-12T23:50:00-06:00} is the 12th. */
    static @Nullable LocalDate read(@Nullable String text) {
        if (text == null || text.length() > 100) return null;
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) return null;
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
            return date.getYear() >= 1000 ? date : null;
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
