package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimFilter;
import org.assay.kernel.Refusal;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ClaimTablesTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    ClaimTables tables;

    @Autowired
    Reports reports;

    @Autowired
    ReportFiles files;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void whatIsWrittenInPiecesIsWhatIsWrittenAtOnce(ReportFormat format) {
        Case approved = cases.aClaim(desk);
        approved.approved();
        cases.aClaim(desk).proposed();
        cases.aClaim(desk);

        byte[] atOnce = desk.as(Role.EDITOR, () -> files.make(reports.of(ClaimFilter.ALL), format).bytes());

        assertThat(table(format, Progress.UNWATCHED)).isEqualTo(atOnce);
    }

    @Test
    void itTellsHowFarItIs() {
        cases.aClaim(desk);
        cases.aClaim(desk);
        List<String> heard = new ArrayList<>();

        table(ReportFormat.CSV, (done, total) -> heard.add(done + " of " + total));

        assertThat(heard).containsExactly("0 of 2", "2 of 2");
    }

    @Test
    void whoeverStopsItGetsNoMoreOfIt() {
        cases.aClaim(desk);

        assertThatExceptionOfType(ExportStopped.class).isThrownBy(() -> table(ReportFormat.CSV, (done, total) -> {
            throw new ExportStopped();
        }));
    }

    @Test
    void anotherDesksClaimsAreNotInIt() {
        cases.aClaim(desk);
        TestDesk theirs = desks.open();

        byte[] table = theirs.as(Role.EDITOR, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            tables.write(ClaimFilter.ALL, ReportPeriod.ALWAYS, ReportChoice.WHOLE, ReportFormat.CSV, out, Progress.UNWATCHED);
            return out.toByteArray();
        });

        assertThat(new String(table)).hasLineCount(1);
    }

    @Test
    void aPageIsNoTable() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> table(ReportFormat.HTML, Progress.UNWATCHED))
                .matches(refusal -> refusal.code().equals("REPORT_FORMAT_NO_TABLE"));
    }

    private byte[] table(ReportFormat format, Progress progress) {
        return desk.as(Role.EDITOR, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            tables.write(ClaimFilter.ALL, ReportPeriod.ALWAYS, ReportChoice.WHOLE, format, out, progress);
            return out.toByteArray();
        });
    }
}
