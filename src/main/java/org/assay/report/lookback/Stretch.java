package org.assay.report.lookback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.assay.kernel.Refusal;
import org.assay.report.ReportPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The days looked back at. The first and the last period are shorter where they begin or end amid a week or month.
 *
 * @param from the first day
 * @param to the last day, which belongs to it
 */
public record Stretch(LocalDate from, LocalDate to, Slices by) {

    /** More would be neither read nor seen. */
    static final int MOST = 120;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int WEEKS_BY_WEEK = 27;

    /** @throws Refusal {@code REPORT_PERIOD_REVERSED}, {@code LOOK_BACK_EARLY}, {@code LOOK_BACK_LONG} */
    public Stretch {
        if (from.isAfter(to)) throw Refusal.of("from", "REPORT_PERIOD_REVERSED", from.toString(), to.toString());
        if (from.isBefore(EARLIEST)) throw Refusal.of("from", "LOOK_BACK_EARLY", from.toString());
        long slices = by == Slices.WEEK ? ChronoUnit.WEEKS.between(from, to) : ChronoUnit.MONTHS.between(from, to);
        if (slices >= MOST) throw Refusal.of("from", "LOOK_BACK_LONG", MOST, by == Slices.WEEK ? 1 : 2);
    }

    /**
     * What an address or a program asks for. A last day that has not come is today.
     *
     * @param last {@code 4w}, {@code 3m} or {@code 12m} until today, instead of days; nothing at all is {@code 3m}
     * @throws Refusal where a day, {@code last} or {@code by} cannot be read or the days make no stretch
     */
    public static Stretch of(
            @Nullable String last, @Nullable String from, @Nullable String to, @Nullable String by, LocalDate today) {
        ReportPeriod days = ReportPeriod.of(from, to);
        Slices slices = Slices.of(by);
        if (days.isAlways()) return last(last == null || last.isBlank() ? "3m" : last, slices, today);
        LocalDate end = days.to() == null || days.to().isAfter(today) ? today : days.to();
        LocalDate begin = days.from() == null ? end.minusMonths(3).plusDays(1) : days.from();
        if (begin.isAfter(today)) throw Refusal.of("from", "LOOK_BACK_FUTURE", begin.toString());
        return new Stretch(begin, end, slices == null ? fitting(begin, end) : slices);
    }

    private static Stretch last(String last, @Nullable Slices by, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate begin =
                switch (last) {
                    case "4w" -> monday.minusWeeks(3);
                    case "3m" -> today.minusMonths(3).plusDays(1);
                    case "12m" -> today.withDayOfMonth(1).minusMonths(11);
                    default -> throw Refusal.of("last", "LOOK_BACK_LAST", last);
                };
        return new Stretch(begin, today, by == null ? fitting(begin, today) : by);
    }

    private static Slices fitting(LocalDate from, LocalDate to) {
        return ChronoUnit.WEEKS.between(from, to) < WEEKS_BY_WEEK ? Slices.WEEK : Slices.MONTH;
    }

    /** One after another without a gap, the earliest first. */
    public List<Span> periods() {
        List<Span> spans = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = spans.getLast().to().plusDays(1)) {
            LocalDate last = by == Slices.WEEK
                    ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                    : day.with(TemporalAdjusters.lastDayOfMonth());
            spans.add(new Span(day, last.isAfter(to) ? to : last));
        }
        return spans;
    }

    public Span whole() {
        return new Span(from, to);
    }

    /** For an address: {@code from=2026-08-25&to=2026-11-24&by=week}. */
    public String query() {
        return "from=" + from + "&to=" + to + "&by=" + by.tag();
    }
}
