package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assay.kernel.Refusal;
import org.junit.jupiter.api.Test;

class ReportChoiceTest {

    @Test
    void anAddressIsReadBackAsTheSameChoice() {
        ReportChoice choice =
                new ReportChoice(ReportTemplate.SOURCE_SHEET, Set.of(ReportPart.COPIES, ReportPart.CONTACTS));

        assertThat(choice.address()).isEqualTo("&template=source-sheet&leave=copies,contacts");
        assertThat(ReportChoice.of("source-sheet", List.of("copies,contacts"))).isEqualTo(choice);
        assertThat(ReportChoice.of("Source-Sheet", List.of("contacts", "copies"))).isEqualTo(choice);
        assertThat(ReportChoice.of(null, null)).isEqualTo(ReportChoice.WHOLE);
        assertThat(ReportChoice.of("", List.of(""))).isEqualTo(ReportChoice.WHOLE);
    }

    @Test
    void anUnknownTemplateOrPartIsRefusedByName() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReportChoice.of("poem", null))
                .satisfies(no -> assertThat(no.code()).isEqualTo("REPORT_TEMPLATE_UNKNOWN"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReportChoice.of(null, List.of("truth")))
                .satisfies(no -> assertThat(no.code()).isEqualTo("REPORT_PART_UNKNOWN"));
    }

    @Test
    void aPeriodHoldsItsFirstAndItsLastDay() {
        ReportPeriod period = ReportPeriod.of("2026-11-01", "2026-11-02");
        ZoneId zone = ZoneId.of("Europe/Berlin");

        assertThat(period.holds(Instant.parse("2026-10-31T23:00:00Z"), zone)).isTrue();
        assertThat(period.holds(Instant.parse("2026-11-02T22:59:59Z"), zone)).isTrue();
        assertThat(period.holds(Instant.parse("2026-11-02T23:00:00Z"), zone)).isFalse();
        assertThat(ReportPeriod.of("", null).isAlways()).isTrue();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReportPeriod.of("2026-11-02", "2026-11-01"))
                .satisfies(no -> assertThat(no.code()).isEqualTo("REPORT_PERIOD_REVERSED"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReportPeriod.of("yesterday", null))
                .satisfies(no -> assertThat(no.code()).isEqualTo("REPORT_DAY_MALFORMED"));
    }

    @Test
    void whatATemplateIsForCannotBeLeftOut() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReportChoice.of("writer-corrections", List.of("corrections")))
                .satisfies(no -> assertThat(no.code()).isEqualTo("REPORT_PART_NEEDED"));
    }
}
