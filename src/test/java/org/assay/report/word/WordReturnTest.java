package org.assay.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import java.util.ArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assay.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is written into a writer's file, read back by the JDK's own XML parser. */
class WordReturnTest {

    private static final Instant AT = Instant.parse("2026-11-20T14:05:00Z");
    private static final String BODY =
            """
            <w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The harbour &amp; its crane</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">The port “handled” </w:t></w:r><w:proofErr w:type="spellStart"/>\
            <w:r><w:t>ten million ton</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>nes</w:t></w:r>\
            <w:r><w:t xml:space="preserve"> in 2024. It owns one crane.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
            <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>Ships: 412</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:commentRangeStart w:id="7"/><w:r><w:t>It owns one crane.</w:t></w:r><w:commentRangeEnd w:id="7"/>\
            <w:r><w:commentReference w:id="7"/></w:r><w:del w:id="9" w:author="Ed" w:date="2026-01-01T00:00:00Z"><w:r>\
            <w:delText>gone words</w:delText></w:r></w:del></w:p>""";

    private static byte[] file(boolean withComments) {
        String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("document", "document.main") + override("footnotes", "footnotes")
                        + (withComments ? override("comments", "comments") : "") + "</Types>");
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        parts.put(
                "word/_rels/document.xml.rels",
                withComments
                        ? relations("footnotes", "footnotes.xml", "comments", "comments.xml")
                        : relations("footnotes", "footnotes.xml"));
        parts.put("word/document.xml", "<?xml version=\"1.0\"?><w:document " + w + "><w:body>" + BODY + "</w:body></w:document>");
        parts.put(
                "word/footnotes.xml",
                "<w:footnotes " + w + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>Says the port’s year book.</w:t></w:r></w:p></w:footnote></w:footnotes>");
        if (withComments) {
            parts.put(
                    "word/comments.xml",
                    "<w:comments " + w + "><w:comment w:id=\"7\" w:author=\"Ed\" w:initials=\"E\"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment></w:comments>");
        }
        parts.put("customXml/item1.xml", "<any  thing='kept'/>");
        return zip(parts);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/word/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type + "+xml\"/>";
    }

    private static String relations(String... typeAndTarget) {
        StringBuilder all = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typeAndTarget.length; i += 2) {
            all.append("<Relationship Id=\"r").append(i)
                    .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
                    .append(typeAndTarget[i]).append("\" Target=\"").append(typeAndTarget[i + 1]).append("\"/>");
        }
        return all + "</Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static WordNote note(String exact, String before, String after, WordNote.Change... changes) {
        return new WordNote(
                "Claim: " + exact, "Ana Ruiz", AT, exact, before, after, List.of("False. <by> \"Ana\" 🦊", "1. Year book"), List.of(changes));
    }

    private static final WordNote TONNES = note(
            "ten million tonnes", "The port “handled” ", " in 2024. It owns", new WordNote.Change("ten million tonnes", "nine & a half", AT));

    private static ReturnedWord written(byte[] file, WordNote... notes) {
        return WordReturn.into(file, List.of(notes), "Northern Desk", AT, "Not found:", "Signature broken");
    }

    private static List<Element> elements(ReturnedWord word, String part, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        NodeList found = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(parts(word.bytes()).get(part).getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagNameNS("http://schemas.openxmlformats.org/wordprocessingml/2006/main", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
        return elements;
    }

    private static List<Element> comments(ReturnedWord word) throws Exception {
        return elements(word, "word/comments.xml", "comment");
    }

    @Test
    void aCommentStandsOnExactlyItsPassageAndTheCorrectionIsATrackedChange() throws Exception {
        ReturnedWord word = written(file(false), TONNES);

        assertThat(word).extracting(ReturnedWord::placed, ReturnedWord::changes, ReturnedWord::unplaced).containsExactly(1, 1, List.of());
        assertThat(comments(word)).singleElement().satisfies(comment -> {
            assertThat(comment.getAttribute("w:author")).isEqualTo("Ana Ruiz");
            assertThat(comment.getTextContent()).contains("False. <by> \"Ana\" 🦊").contains("1. Year book");
        });
        assertThat(parts(word.bytes()).get("word/_rels/document.xml.rels")).contains("Target=\"comments.xml\"");
        assertThat(parts(word.bytes()).get("[Content_Types].xml")).contains("PartName=\"/word/comments.xml\"");
        assertThat(elements(word, "word/document.xml", "delText"))
                .extracting(Element::getTextContent)
                .containsExactly("ten million ton", "nes", "gone words");
        assertThat(elements(word, "word/document.xml", "ins")).singleElement().satisfies(ins -> {
            assertThat(ins.getAttribute("w:author")).isEqualTo("Ana Ruiz");
            assertThat(ins.getTextContent()).isEqualTo("nine & a half");
        });
        String body = parts(word.bytes()).get("word/document.xml");
        assertThat(body.indexOf("commentRangeStart")).isLessThan(body.indexOf("<w:del "));
        assertThat(body.indexOf("</w:ins>")).isLessThan(body.indexOf("commentRangeEnd"));
        assertThat(body).contains("<w:r><w:t xml:space=\"preserve\"> in 2024. It owns one crane.</w:t></w:r>");
    }

    @Test
    void withChangesRefusedAndCommentsTakenOutTheTextIsTheOneThatCame() throws Exception {
        WordNote inside = note("million", "ten ", " tonnes");
        String body = parts(written(file(true), TONNES, inside, note("Ships: 412", "one crane.", "It owns")).bytes())
                .get("word/document.xml");

        String taken = body.replaceAll("<w:ins .*?</w:ins>", "")
                .replaceAll("</?w:del( [^>]*)?>", "")
                .replaceAll("w:delText", "w:t")
                .replaceAll("<[^>]*>", "");
        assertThat(taken).isEqualTo(parts(file(true)).get("word/document.xml").replaceAll("<[^>]*>", ""));
    }

    @Test
    void everyOtherPartAndEveryCommentThatIsThereStays() throws Exception {
        byte[] came = file(true);
        Map<String, String> before = parts(came);
        ReturnedWord word = written(came, TONNES);
        Map<String, String> after = parts(word.bytes());

        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        before.forEach((name, xml) -> {
            if (!name.equals("word/document.xml") && !name.equals("word/comments.xml")) assertThat(after.get(name)).as(name).isEqualTo(xml);
        });
        assertThat(comments(word))
                .extracting(comment -> comment.getAttribute("w:id"), comment -> comment.getAttribute("w:author"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("7", "Ed"),
                        org.assertj.core.groups.Tuple.tuple("10", "Ana Ruiz"));
        assertThat(written(came).bytes()).satisfies(bytes -> assertThat(parts(bytes)).isEqualTo(before));
    }

    @Test
    void wordsThatStandTwiceAreToldApartByWhatStandsAroundThem() throws Exception {
        ReturnedWord word = written(file(true), note("It owns one crane.", "tonnes in 2024. ", "\nShips: 412"));

        assertThat(word.placed()).isOne();
        assertThat(parts(word.bytes()).get("word/document.xml"))
                .contains(" in 2024. </w:t></w:r><w:commentRangeStart w:id=\"10\"/><w:r><w:t xml:space=\"preserve\">It owns one crane.</w:t></w:r><w:commentRangeEnd");
    }

    @Test
    void whatHasNoOnePlaceIsListedAndNothingIsGuessed() throws Exception {
        ReturnedWord word = written(
                file(false),
                note("It owns one crane.", "", ""),
                note("Says the port’s year book.", "It owns one crane.", ""),
                note("gone words", "It owns one crane.", ""),
                note("ten million tonnes", "quite another lead ", " and another end"),
                TONNES);

        assertThat(word.unplaced()).hasSize(4);
        assertThat(comments(word)).hasSize(2);
        assertThat(comments(word).getLast().getTextContent()).startsWith("Not found:").contains("Claim: gone words");
    }

    @Test
    void aPassageOverAFootnotesSignIsCommentedAndNotStruckOut() throws Exception {
        ReturnedWord word = written(
                file(true),
                note("one crane. Ships: 412", "It owns ", "It owns", new WordNote.Change("one crane. Ships: 412", "two", AT)));

        assertThat(word.placed()).isOne();
        assertThat(word.changes()).isZero();
    }

    @Test
    void theSameStateGivesTheSameBytes() {
        byte[] came = file(true);
        assertThat(written(came, TONNES).bytes()).isEqualTo(written(came, TONNES).bytes());
    }

    @Test
    void aDamagedOrHostileFileIsRefused() {
        byte[] came = file(false);
        for (byte[] bad : List.of(
                new byte[0],
                "no file".getBytes(StandardCharsets.UTF_8),
                java.util.Arrays.copyOf(came, came.length / 3),
                zip(Map.of("word/document.xml", "<w:document>")),
                zip(Map.of("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")))) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> written(bad, TONNES)).matches(no -> no.code().equals("WORD_DAMAGED"));
        }
    }

    @Test
    void textWithControlCharactersAndLineBreaksStaysMarkup() throws Exception {
        WordNote hostile = new WordNote(
                "x", "A \"quoted\"\n<name>", AT, "Ships: 412", "", "It owns", List.of("\u0000\u0001]]>\nx\u202Eabc"), List.of(
                        new WordNote.Change("Ships: 412", "=HYPERLINK(\"x\")\nsecond <line>", null)));
        ReturnedWord word = written(file(false), hostile);
        assertThat(comments(word).getFirst().getTextContent()).contains("]]>");
        assertThat(elements(word, "word/document.xml", "ins").getFirst().getTextContent()).contains("second <line>");
    }
}
