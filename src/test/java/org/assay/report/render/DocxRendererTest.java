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
import org.assay.report.ClaimBuilder;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedStance;
import org.assay.report.VerdictReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DocxRendererTest {

    private static final String HOSTILE = "</w:t><w:r> \"quoted\"\n\u0000\u0008\uD800 \uFFFE אבג \uD83D\uDD25 ]]> &amp;";

    @Test
    void equalReportsAreEqualBytesWhereverTheyAreMade() throws Exception {
        byte[] here = bytes(Samples.varied());
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(bytes(Samples.varied())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void eachClaimIsAHeadingWithItsVerdictInItsColour() throws Exception {
        VerdictReport report = Samples.varied();
        Document body = parts(bytes(report)).get("word/document.xml");
        List<String> headings = paragraphs(body, "Heading1");

        assertThat(headings).containsAll(report.claims().stream().map(ReportedClaim::statement).toList());
        assertThat(paragraphs(body, "VerdictFALSE")).anyMatch(line -> line.contains("✘") && line.contains("False") && line.contains("Approved"));
        assertThat(paragraphs(body, "Evidence")).anyMatch(line -> line.startsWith("1.") && line.contains("Outage log, January 2026"));
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        Map<String, Document> parts = parts(bytes(Samples.varied()));
        List<String> targets = attributes(parts.get("word/_rels/document.xml.rels"), "Relationship", "Id");
        List<String> marks = attributes(parts.get("word/document.xml"), "w:bookmarkStart", "w:name");

        assertThat(marks).doesNotHaveDuplicates();
        assertThat(targets).containsAll(attributes(parts.get("word/document.xml"), "w:hyperlink", "r:id"));
        assertThat(marks).containsAll(attributes(parts.get("word/document.xml"), "w:hyperlink", "w:anchor"));
        assertThat(attributes(parts.get("word/_rels/document.xml.rels"), "Relationship", "Target"))
                .contains("https://grid.example/log/2026-01?from=2026-01-01&to=2026-01-31");
        for (String named : attributes(parts.get("[Content_Types].xml"), "Override", "PartName")) {
            assertThat(parts).containsKey(named.substring(1));
        }
    }

    @Test
    void everyStyleThatIsUsedIsThere() throws Exception {
        Map<String, Document> parts = parts(bytes(Samples.varied()));
        List<String> styles = attributes(parts.get("word/styles.xml"), "w:style", "w:styleId");

        assertThat(styles).doesNotHaveDuplicates();
        for (String used : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
            assertThat(styles).containsAll(attributes(parts.get("word/document.xml"), used, "w:val"));
        }
        assertThat(attributes(parts.get("word/numbering.xml"), "w:num", "w:numId"))
                .containsAll(attributes(parts.get("word/document.xml"), "w:numId", "w:val"));
    }

    @Test
    void arabicRunsFromRightToLeft() throws Exception {
        Document body = parts(bytes(Samples.varied())).get("word/document.xml");
        NodeList paragraphs = body.getElementsByTagName("w:p");
        int found = 0;
        for (int i = 0; i < paragraphs.getLength(); i++) {
            Element paragraph = (Element) paragraphs.item(i);
            if (!paragraph.getTextContent().startsWith("قال الوزير إن")) continue;
            if (paragraph.getElementsByTagName("w:bidi").getLength() == 1 && paragraph.getElementsByTagName("w:rtl").getLength() > 0) found++;
        }
        assertThat(found).isPositive();
    }

    @Test
    void hostileWordsAreWords() throws Exception {
        Map<String, Document> parts = parts(bytes(aReport()
                .titled(HOSTILE)
                .imprint(HOSTILE)
                .with(aClaim().stating(HOSTILE)
                        .quoting(HOSTILE, HOSTILE, HOSTILE)
                        .because(HOSTILE + "[x](javascript:alert(1)) ![y](http://evil.example/pixel)")
                        .on(ReportedStance.REFUTES, HOSTILE, "javascript:alert(1)", HOSTILE))
                .build()));

        assertThat(paragraphs(parts.get("word/document.xml"), "Heading1")).anyMatch(line -> line.startsWith("</w:t><w:r> \"quoted\"") && line.endsWith("]]> &amp;"));
        assertThat(attributes(parts.get("word/_rels/document.xml.rels"), "Relationship", "Target")).noneMatch(target -> target.startsWith("javascript"));
    }

    @Test
    void aDocumentWithoutClaimsSaysSo() throws Exception {
        Document body = parts(bytes(aReport().build())).get("word/document.xml");

        assertThat(body.getDocumentElement().getTextContent()).contains("This document has no claims yet.");
    }

    @Test
    void aClaimMayBeVeryLong() throws Exception {
        ClaimBuilder claim = aClaim().because("The operator’s log gives **both ends**.\n\n".repeat(25_000) + "The end.");
        for (int i = 1; i <= 500; i++) claim.on(ReportedStance.CONTEXT, "Source " + i, "https://grid.example/" + i, "Passage " + i);

        String text = parts(bytes(aReport().with(claim).build())).get("word/document.xml").getDocumentElement().getTextContent();

        assertThat(text).contains("The end.").contains("Passage 500");
    }

    private static List<String> paragraphs(Document body, String style) {
        List<String> found = new ArrayList<>();
        NodeList paragraphs = body.getElementsByTagName("w:p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            Element paragraph = (Element) paragraphs.item(i);
            Element named = (Element) paragraph.getElementsByTagName("w:pStyle").item(0);
            if (named != null && named.getAttribute("w:val").equals(style)) found.add(paragraph.getTextContent());
        }
        return found;
    }

    private static List<String> attributes(Document part, String element, String attribute) {
        List<String> found = new ArrayList<>();
        NodeList elements = part.getElementsByTagName(element);
        for (int i = 0; i < elements.getLength(); i++) {
            String value = ((Element) elements.item(i)).getAttribute(attribute);
            if (!value.isEmpty()) found.add(value);
        }
        return found;
    }

    private static Map<String, Document> parts(byte[] file) throws Exception {
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                parts.put(entry.getName(), DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return parts;
    }

    private static byte[] bytes(VerdictReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxRenderer().render(report, out);
        return out.toByteArray();
    }
}
