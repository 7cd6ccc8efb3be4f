package org.assay.report.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assay.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void fourWeeksAreThisOneAndThreeBefore() {
        Stretch stretch = Stretch.of("4w", null, null, null, TODAY);

        assertThat(stretch.periods())
                .extracting(Span::from)
                .containsExactly(
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 16),
                        LocalDate.of(2026, 11, 23));
        assertThat(stretch.periods().getLast().to()).isEqualTo(TODAY);
    }

    @Test
    void twelveMonthsAreCutAtTheFirstOfEach() {
        Stretch stretch = Stretch.of("12m", null, null, null, TODAY);

        assertThat(stretch.by()).isEqualTo(Slices.MONTH);
        assertThat(stretch.periods())
                .hasSize(12)
                .first()
                .isEqualTo(new Span(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void aStretchAmidAWeekBeginsAndEndsThere() {
        Stretch stretch = new Stretch(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 10), Slices.WEEK);

        assertThat(stretch.periods())
                .containsExactly(
                        new Span(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 8)),
                        new Span(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 10)));
    }

    @Test
    void noDayThatHasNotComeIsLookedBackAt() {
        assertThat(Stretch.of(null, "2026-11-01", "2027-05-01", "week", TODAY).to())
                .isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-11-20, 2026-11-01, week, REPORT_PERIOD_REVERSED",
                "-, 1926-11-24, 2026-11-24, month, LOOK_BACK_EARLY",
                "-, 2001-01-01, 2026-11-24, month, LOOK_BACK_LONG",
                "-, 2020-01-01, 2026-11-24, week, LOOK_BACK_LONG",
                "-, 2027-01-01, 2027-02-01, week, LOOK_BACK_FUTURE",
                "-, yesterday, 2026-11-24, week, REPORT_DAY_MALFORMED",
                "-, 2026-11-01, 2026-11-24, decade, LOOK_BACK_BY",
                "5y, -, -, -, LOOK_BACK_LAST"
            })
    void whatMakesNoStretchIsRefused(String last, String from, String to, String by, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Stretch.of(last, from, to, by, TODAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
