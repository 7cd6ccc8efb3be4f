package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assay.report.VerdictReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XlsxRendererTest {

    @Test
    void aClaimIsARowUnderTheSameColumnsAsInTheCsv() throws Exception {
        List<List<String>> rows = rows(aReport().with(aClaim().stating("He said \"no\" & <left>\nthen")).build());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isEqualTo(ClaimRows.COLUMNS);
        assertThat(cell(rows, "statement")).isEqualTo("He said \"no\" & <left>\nthen");
        assertThat(cell(rows, "rating")).isEqualTo("False");
        assertThat(cell(rows, "approved_by")).isEqualTo("Tomas Eide");
    }

    @Test
    void noCellIsAFormulaWhateverItHolds() throws Exception {
        VerdictReport report = aReport().with(aClaim().stating("=HYPERLINK(\"http://evil.example\")")).build();
        Document sheet = parts(bytes(report)).get("xl/worksheets/sheet1.xml");

        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
        assertThat(cell(rows(report), "statement")).isEqualTo("=HYPERLINK(\"http://evil.example\")");
        NodeList cells = sheet.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (!cell.getTextContent().startsWith("=")) continue;
            assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
            assertThat(cell.getAttribute("s")).isEqualTo("2");
        }
    }

    @Test
    void whatAWorkbookHasNoPlaceForIsSaidOtherwise() throws Exception {
        List<List<String>> rows = rows(aReport()
                .with(aClaim().stating("a\u0000b\uD800c _x000D_ \uD83D\uDD25").summary("e".repeat(40_000)))
                .build());

        assertThat(cell(rows, "statement")).isEqualTo("a\uFFFDb\uFFFDc _x005F_x000D_ \uD83D\uDD25");
        assertThat(cell(rows, "summary")).hasSize(32_767).endsWith("e…");
    }

    @Test
    void aLongCellIsNotCutWithinACharacter() {
        String fire = "\uD83D\uDD25".repeat(20_000);

        assertThat(XlsxSheet.cut(fire)).hasSizeLessThanOrEqualTo(32_767).endsWith("\uDD25…");
        assertThat(XlsxSheet.cut("x" + fire)).hasSizeLessThanOrEqualTo(32_767).endsWith("\uDD25…");
    }

    @Test
    void equalReportsAreEqualBytesWhereverTheyAreMade() throws Exception {
        VerdictReport report = Samples.varied();
        byte[] here = bytes(report);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(bytes(report)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void everyPartThatIsNamedIsThere() throws Exception {
        Map<String, Document> parts = parts(bytes(Samples.varied()));

        assertThat(parts).containsOnlyKeys("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml");
        NodeList named = parts.get("[Content_Types].xml").getElementsByTagName("Override");
        for (int i = 0; i < named.getLength(); i++) {
            assertThat(parts).containsKey(((Element) named.item(i)).getAttribute("PartName").substring(1));
        }
        NodeList related = parts.get("xl/_rels/workbook.xml.rels").getElementsByTagName("Relationship");
        for (int i = 0; i < related.getLength(); i++) {
            assertThat(parts).containsKey("xl/" + ((Element) related.item(i)).getAttribute("Target"));
        }
    }

    @Test
    void aReportWithoutClaimsIsAHeader() throws Exception {
        assertThat(rows(aReport().build())).containsExactly(ClaimRows.COLUMNS);
    }

    private static String cell(List<List<String>> rows, String column) {
        return rows.get(1).get(ClaimRows.COLUMNS.indexOf(column));
    }

    private static List<List<String>> rows(VerdictReport report) throws Exception {
        NodeList rows = parts(bytes(report)).get("xl/worksheets/sheet1.xml").getElementsByTagName("row");
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < rows.getLength(); i++) {
            NodeList cells = ((Element) rows.item(i)).getElementsByTagName("c");
            List<String> row = new ArrayList<>();
            for (int j = 0; j < cells.getLength(); j++) row.add(cells.item(j).getTextContent());
            all.add(row);
        }
        return all;
    }

    private static Map<String, Document> parts(byte[] file) throws Exception {
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                byte[] xml = zip.readAllBytes();
                parts.put(entry.getName(), DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml)));
            }
        }
        return parts;
    }

    private static byte[] bytes(VerdictReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxRenderer().render(report, out);
        return out.toByteArray();
    }
}
