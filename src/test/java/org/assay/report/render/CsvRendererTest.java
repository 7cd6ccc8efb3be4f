package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.report.ReportedCorrection;
import org.assay.report.ReportedStance;
import org.assay.report.VerdictReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRendererTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =cmd|' /C calc'!A0",
                "\n=1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "＝1",
                "  \t -2"
            })
    void whatASpreadsheetMightExecuteBecomesText(String cell) {
        assertThat(CsvRenderer.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "5 = 5", "'=1", "a\n=b", "#1", "(-5)"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(CsvRenderer.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void aClaimIsARowWhateverItsWordsHold() throws IOException {
        List<NamedCsvRecord> rows = rows(aReport()
                .with(
                        aClaim().stating("He said \"no\"; then,\r\nafter a pause: yes"),
                        aClaim().stating("=HYPERLINK(\"http://evil.example\")").unchecked())
                .build());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getField("statement")).isEqualTo("He said \"no\"; then,\r\nafter a pause: yes");
        assertThat(rows.get(0).getField("rating")).isEqualTo("False");
        assertThat(rows.get(0).getField("approved_by")).isEqualTo("Tomas Eide");
        assertThat(rows.get(1).getField("statement")).startsWith("'=HYPERLINK");
        assertThat(rows.get(1).getField("rating")).isEmpty();
    }

    @Test
    void theEvidenceIsNumberedInItsCell() throws IOException {
        NamedCsvRecord row = rows(aReport()
                        .with(aClaim().on(ReportedStance.REFUTES, "Log", "https://grid.example/log", null)
                                .on(ReportedStance.CONTEXT, "Report", "https://grid.example/report", null))
                        .build())
                .getFirst();

        assertThat(row.getField("evidence"))
                .isEqualTo("1. [REFUTES] Log, Grid Authority, p. 11, https://grid.example/log\n"
                        + "2. [CONTEXT] Report, Grid Authority, p. 12, https://grid.example/report");
    }

    @Test
    void theCorrectionsProposedStandInOneCell() throws IOException {
        NamedCsvRecord row = rows(aReport()
                        .with(aClaim().asking(new ReportedCorrection(
                                        "in March", "in May", "The log.", "MUST", "ACCEPTED", null, null, "MADE", true, 3))
                                .asking(new ReportedCorrection(
                                        "a third", "", "Nobody says so.", "COULD", "OPEN", null, null, null, false, null)))
                        .build())
                .getFirst();

        assertThat(row.getField("proposed_corrections"))
                .isEqualTo("MUST, ACCEPTED, MADE in version 3: \"in March\" -> \"in May\"\n"
                        + "COULD, OPEN: \"a third\" -> \"\"");
    }

    @Test
    void aSpreadsheetTakesItForUnicode() throws IOException {
        byte[] file = bytes(Samples.varied());

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("市长说电网将在两天内恢复。").contains("قال الوزير");
    }

    @Test
    void aReportWithoutClaimsIsAHeader() throws IOException {
        assertThat(rows(aReport().build())).isEmpty();
    }

    private static List<NamedCsvRecord> rows(VerdictReport report) throws IOException {
        return CsvReader.builder()
                .ofNamedCsvRecord(new String(bytes(report), StandardCharsets.UTF_8).substring(1))
                .stream()
                .toList();
    }

    private static byte[] bytes(VerdictReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvRenderer().render(report, out);
        return out.toByteArray();
    }
}
