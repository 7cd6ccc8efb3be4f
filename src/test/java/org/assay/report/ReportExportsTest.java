package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.Refusal;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReportExportsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    ReportExports background;

    @Autowired
    Exports exports;

    @Autowired
    Reports reports;

    @Autowired
    ReportFiles files;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @Test
    void aReportFromTheBackgroundIsTheOneThatIsDownloaded() throws IOException {
        Case approved = cases.aClaim(desk);
        approved.approved();
        ReportChoice note = new ReportChoice(ReportTemplate.READER_NOTE, Set.of(ReportPart.SOURCES));
        ReportQuery query = ReportQuery.ALL.of(approved.text().document()).as(note, ReportLanguage.SPANISH);

        ExportedFile made = made(query, ReportFormat.HTML);

        byte[] now = desk.as(Role.EDITOR, () -> files.make(
                        reports.of(approved.text().document()).in(ReportLanguage.SPANISH).as(note), ReportFormat.HTML)
                .bytes());
        assertThat(Files.readAllBytes(made.path())).isEqualTo(now);
        assertThat(made.name()).isEqualTo("note-a-text.html");
    }

    @Test
    void aTableFromTheBackgroundLeavesOutWhatItsChoiceDoes() throws IOException {
        cases.aClaim(desk).approved();
        ReportQuery query = ReportQuery.ALL.as(
                new ReportChoice(ReportTemplate.SOURCE_SHEET, Set.of()), ReportLanguage.ENGLISH);

        ExportedFile made = made(query, ReportFormat.CSV);

        assertThat(Files.readString(made.path()).lines()).hasSizeGreaterThanOrEqualTo(2).first().asString()
                .contains("evidence")
                .doesNotContain("rating", "approved_by");
        assertThat(made.name()).isEqualTo("source-sheet-claims.csv");
    }

    @Test
    void theTextWithNotesNeedsADocument() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.EDITOR, () -> background.begin(ReportQuery.ALL, ReportFormat.TEXT_PDF)))
                .matches(no -> no.code().equals("REPORT_NEEDS_TEXT"));
    }

    private ExportedFile made(ReportQuery query, ReportFormat format) {
        ExportId id = desk.as(Role.EDITOR, () -> background.begin(query, format));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> desk.as(Role.EDITOR, exports::mine).stream()
                .anyMatch(each -> each.id().equals(id) && each.stage() == ExportStage.READY));
        return desk.as(Role.EDITOR, () -> exports.file(id));
    }
}
