package org.assay.evidence.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.evidence.SourceEntry;
import org.jspecify.annotations.Nullable;

/**
 * When something came out, as far as it is known.
 *
 * @param parts year, month, day; fewer where less is known
 */
public record Issued(List<Integer> parts) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBERS = Pattern.compile("(-?\\d{1,4})(?:[-/](\\d{1,2}))?(?:[-/](\\d{1,2}))?.*");

    static final Issued UNKNOWN = new Issued(List.of());

    /** {@code 1932}, {@code 1932-05}, {@code 1932/05/14/}; what can't be read is unknown. */
    static Issued of(@Nullable String written) {
        if (written == null) return UNKNOWN;
        Matcher numbers = NUMBERS.matcher(written.strip());
        if (!numbers.matches()) return UNKNOWN;
        List<Integer> parts = new ArrayList<>();
        for (int i = 1; i <= 3 && numbers.group(i) != null; i++) parts.add(Integer.parseInt(numbers.group(i)));
        return checked(parts);
    }

    static Issued of(@Nullable String year, @Nullable String month, @Nullable String day) {
        if (year == null || !year.strip().matches("\\d{1,4}")) return UNKNOWN;
        List<Integer> parts = new ArrayList<>(List.of(Integer.parseInt(year.strip())));
        Integer number = month == null ? null : month(month.strip());
        if (number != null) {
            parts.add(number);
            if (day != null && day.strip().matches("\\d{1,2}")) parts.add(Integer.parseInt(day.strip()));
        }
        return checked(parts);
    }

    private static @Nullable Integer month(String written) {
        if (written.matches("\\d{1,2}")) return Integer.parseInt(written);
        String name = written.toLowerCase(Locale.ROOT);
        int at = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3));
        return at < 0 ? null : at + 1;
    }

    static Issued checked(List<Integer> parts) {
        if (parts.isEmpty()) return UNKNOWN;
        try {
            LocalDate.of(parts.get(0), parts.size() > 1 ? parts.get(1) : 1, parts.size() > 2 ? parts.get(2) : 1);
            return new Issued(List.copyOf(parts.subList(0, Math.min(3, parts.size()))));
        } catch (DateTimeException impossible) {
            return parts.size() > 1 ? checked(parts.subList(0, parts.size() - 1)) : UNKNOWN;
        }
    }

    /** Of a source: its day, or the year or month that is known of it. */
    static Issued of(SourceEntry source) {
        LocalDate day = source.publishedOn();
        if (day != null) return new Issued(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        return of(source.imprint().issued());
    }

    @Nullable LocalDate day() {
        return parts.size() == 3 ? LocalDate.of(parts.get(0), parts.get(1), parts.get(2)) : null;
    }

    /** The year or the month where the day is not known; null where it is, or nothing is. */
    @Nullable String shorter() {
        return switch (parts.size()) {
            case 1 -> "%04d".formatted(parts.get(0));
            case 2 -> "%04d-%02d".formatted(parts.get(0), parts.get(1));
            default -> null;
        };
    }
}
