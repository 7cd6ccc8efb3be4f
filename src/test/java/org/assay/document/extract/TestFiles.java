package org.assay.document.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes the files that the tests import. */
public final class TestFiles {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private TestFiles() {}

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @param body what stands inside {@code w:body} */
    public static byte[] docx(String body) {
        return docxOf("<?xml version=\"1.0\"?><w:document %s %s><w:body>%s</w:body></w:document>".formatted(W, R, body));
    }

    public static byte[] docxOf(String documentXml) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put("word/document.xml", utf8(documentXml));
        parts.put(
                "word/styles.xml",
                utf8(("<w:styles %s><w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
                                + "<w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
                                + "<w:style w:styleId=\"Sub\"><w:name w:val=\"My heading\"/><w:basedOn w:val=\"H1\"/></w:style>"
                                + "<w:style w:styleId=\"Q\"><w:name w:val=\"Intense Quote\"/></w:style></w:styles>")
                        .formatted(W)));
        parts.put(
                "word/numbering.xml",
                utf8(("<w:numbering %s><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
                                + "</w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>")
                        .formatted(W)));
        parts.put(
                "word/_rels/document.xml.rels",
                utf8("<Relationships><Relationship Id=\"rId1\" Type=\"http://x/hyperlink\" Target=\"https://example.org/a\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"http://x/hyperlink\" Target=\"javascript:alert(1)\"/></Relationships>"));
        parts.put(
                "docProps/core.xml",
                utf8("<cp:p xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>Of the harbour</dc:title>"
                        + "<dc:creator>Jo Doe</dc:creator><dcterms:created>2025-02-03T10:00:00Z</dcterms:created></cp:p>"));
        return zip(parts);
    }

    public static byte[] odt(String text) {
        return odtOf(
                """
                <?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb"
                 xmlns:style="s" xmlns:fo="f" xmlns:xlink="x"><office:automatic-styles>
                <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
                <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
                <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
                </office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>"""
                        .formatted(text),
                "<manifest/>");
    }

    public static byte[] odtOf(String contentXml, String manifest) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8(contentXml));
        parts.put("META-INF/manifest.xml", utf8(manifest));
        parts.put(
                "meta.xml",
                utf8("<m xmlns:dc=\"d\"><dc:title>On tides</dc:title><dc:creator>Sam Poe</dc:creator>"
                        + "<dc:language>en-GB</dc:language></m>"));
        return zip(parts);
    }

    /** A page for each string; a line for each line of it; a line that starts with # is large. */
    public static byte[] pdf(String... pages) {
        try (PDDocument document = document(pages)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] encryptedPdf() {
        try (PDDocument document = document("Nobody may read this.")) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PDDocument document(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setTitle("Microsoft Word - x.doc");
        for (String text : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float y = 700;
                for (String line : text.split("\n")) {
                    boolean large = line.startsWith("#");
                    if (!line.isEmpty()) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), large ? 20 : 11);
                        content.newLineAtOffset(70, y);
                        content.showText(large ? line.substring(1) : line);
                        content.endText();
                    }
                    y -= large ? 30 : 14;
                }
            }
        }
        return document;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
