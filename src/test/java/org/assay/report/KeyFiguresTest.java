package org.assay.report;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyFiguresTest {

    @Test
    void onlyApprovedVerdictsAreCounted() {
        KeyFigures figures = aReport()
                .with(
                        aClaim(),
                        aClaim().in(ReportedState.PROPOSED),
                        aClaim().outdated(),
                        aClaim().unchecked(),
                        aClaim().in(ReportedState.RETRACTED))
                .build()
                .figures();

        assertThat(figures.claims()).isEqualTo(5);
        assertThat(figures.settled()).isEqualTo(1);
        assertThat(figures.open()).isEqualTo(2);
        assertThat(figures.byVerdict()).singleElement().satisfies(verdict -> {
            assertThat(verdict.label()).isEqualTo("False");
            assertThat(verdict.count()).isEqualTo(1);
        });
    }

    @Test
    void theBestRatingComesFirstAndOneWithoutAnOrderLast() {
        KeyFigures figures = aReport()
                .with(
                        aClaim().rated("satire", "Satire", VerdictTone.SATIRE, null),
                        aClaim().rated("false", "False", VerdictTone.FALSE, 1),
                        aClaim().rated("true", "True", VerdictTone.TRUE, 5),
                        aClaim().rated("half", "Half true", VerdictTone.HALF, 3))
                .build()
                .figures();

        assertThat(figures.byVerdict())
                .extracting(KeyFigures.VerdictCount::label)
                .containsExactly("True", "Half true", "False", "Satire");
    }

    @Test
    void aSourceThatTwoClaimsCiteIsOneSource() {
        KeyFigures figures = aReport()
                .with(
                        aClaim().on(ReportedStance.REFUTES, "Log", "https://grid.example/log", null),
                        aClaim().on(ReportedStance.SUPPORTS, "Log", "https://grid.example/log", null)
                                .on(ReportedStance.CONTEXT, "Report", "https://grid.example/report", null))
                .build()
                .figures();

        assertThat(figures.sources()).isEqualTo(2);
        assertThat(figures.evidence()).isEqualTo(3);
    }
}
