package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.report.ReportFormat;
import org.assay.report.VerdictReport;
import org.assay.report.word.Xml;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** The page as a Word file to go on working with: its own styles, headings that make an outline, links that stay links. */
@Component
final class DocxRenderer implements ReportRenderer {

    // As in a workbook: the moment of the export would make equal reports differ.
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 2, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"" + OFFICE + "\"";

    @Override
    public ReportFormat format() {
        return ReportFormat.DOCX;
    }

    @Override
    public void render(VerdictReport report, OutputStream out) throws IOException {
        Document page = FlowPage.of(report);
        Wording wording = Wording.of(report);
        DocxBody body = new DocxBody();
        body.write(page.body());
        ZipOutputStream zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", types());
        part(zip, "_rels/.rels", relations(relation("rId1", OFFICE + "/officeDocument", "word/document.xml")
                + relation("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
        part(zip, "docProps/core.xml", properties(report, wording));
        part(zip, "word/document.xml", "<w:document" + SPACES + "><w:body>" + body.markup() + section() + "</w:body></w:document>");
        part(zip, "word/styles.xml", "<w:styles" + SPACES + ">" + DocxStyles.of(report.language()) + "</w:styles>");
        part(zip, "word/numbering.xml", "<w:numbering" + SPACES + ">" + DocxStyles.numbering(body.lists()) + "</w:numbering>");
        part(zip, "word/settings.xml", settings());
        part(zip, "word/header1.xml", "<w:hdr" + SPACES + ">" + header(report, wording) + "</w:hdr>");
        part(zip, "word/footer1.xml", "<w:ftr" + SPACES + ">" + footer(report, wording) + "</w:ftr>");
        part(zip, "word/_rels/document.xml.rels", relations(parts() + links(body.links())));
        zip.finish();
    }

    private static String types() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("word/document.xml", TYPE + "document.main+xml")
                + type("word/styles.xml", TYPE + "styles+xml")
                + type("word/numbering.xml", TYPE + "numbering+xml")
                + type("word/settings.xml", TYPE + "settings+xml")
                + type("word/header1.xml", TYPE + "header+xml")
                + type("word/footer1.xml", TYPE + "footer+xml")
                + type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String parts() {
        return relation("rId1", OFFICE + "/styles", "styles.xml")
                + relation("rId2", OFFICE + "/numbering", "numbering.xml")
                + relation("rId3", OFFICE + "/settings", "settings.xml")
                + relation("rId4", OFFICE + "/header", "header1.xml")
                + relation("rId5", OFFICE + "/footer", "footer1.xml");
    }

    private static String links(Map<String, String> links) {
        StringBuilder out = new StringBuilder();
        links.forEach((address, id) -> out.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(OFFICE)
                .append("/hyperlink\" Target=\"").append(Xml.text(address)).append("\" TargetMode=\"External\"/>"));
        return out.toString();
    }

    private static String section() {
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1304\" w:bottom=\"1304\""
                + " w:left=\"1304\" w:header=\"680\" w:footer=\"624\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";
    }

    private static String settings() {
        return "<w:settings" + SPACES + "><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    }

    private static String properties(VerdictReport report, Wording wording) {
        String instant = report.asOf().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>" + Xml.attribute(wording.template(report) + ": " + report.title()) + "</dc:title>"
                + "<dc:creator>" + Xml.attribute(report.desk().name()) + "</dc:creator>"
                + "<dc:language>" + report.language().toLanguageTag() + "</dc:language>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + instant + "</dcterms:created>"
                + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + instant + "</dcterms:modified></cp:coreProperties>";
    }

    private static String header(VerdictReport report, Wording wording) {
        String title = ReportPage.shortened(report.title(), 90);
        return running("Header", wording, DocxBody.run(report.desk().name()) + "<w:r><w:tab/></w:r>" + DocxBody.run(title));
    }

    private static String footer(VerdictReport report, Wording wording) {
        return running("Footer", wording, DocxBody.run(wording.of("asOf", wording.minute(report.asOf()))) + "<w:r><w:tab/></w:r>"
                + DocxBody.run(wording.of("page") + " ") + field("PAGE")
                + DocxBody.run(" " + wording.of("of") + " ") + field("NUMPAGES"));
    }

    private static String running(String style, Wording wording, String inside) {
        String bidi = wording.isRightToLeft() ? "<w:bidi/>" : "";
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + bidi + "</w:pPr>" + inside + "</w:p>";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
