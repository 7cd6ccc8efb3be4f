package org.assay.document.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.kernel.Sentences;
import org.assay.text.marker.PageContent.Inline;
import org.junit.jupiter.api.Test;

/** What people and others send by mistake or on purpose. Refusals are in words; what is imported is harmless. */
class BadInputTest {

    private static final Extraction EXTRACTION = new Extraction(new ParserProcess(60), 12_000_000);

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal(new byte[0], "a.txt")).isEqualTo("FILE_EMPTY");
    }

    @Test
    void aPdfWithoutTextIsRefused() {
        assertThat(refusal(TestFiles.pdf("", ""), "scan.pdf")).isEqualTo("FILE_WITHOUT_TEXT");
    }

    @Test
    void anEncryptedPdfIsRefused() {
        assertThat(refusal(TestFiles.encryptedPdf(), "a.pdf")).isEqualTo("FILE_ENCRYPTED");
    }

    @Test
    void aDamagedPdfIsRefused() {
        byte[] whole = TestFiles.pdf("Some text that is of no use any more.");
        assertThat(refusal(java.util.Arrays.copyOf(whole, 60), "a.pdf")).isEqualTo("FILE_DAMAGED");
        assertThat(refusal(TestFiles.utf8("not a PDF at all"), "a.pdf")).isEqualTo("FILE_DAMAGED");
    }

    @Test
    void aWordFileThatIsNoZipIsRefused() {
        assertThat(refusal(TestFiles.utf8("Dear all, this is a letter."), "a.docx")).isEqualTo("FILE_DAMAGED");
        assertThat(refusal(TestFiles.zip(Map.of("word/other.xml", new byte[1])), "a.docx")).isEqualTo("FILE_DAMAGED");
        assertThat(refusal(TestFiles.docxOf("<w:document"), "a.docx")).isEqualTo("FILE_DAMAGED");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1024 * 1024];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int megabyte = 0; megabyte < 300; megabyte++) zip.write(blanks);
        }
        assertThat(refusal(bytes.toByteArray(), "bomb.docx")).isEqualTo("FILE_TOO_COMPLEX");
    }

    @Test
    void aZipOfTooManyFilesIsRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 6_000; i++) parts.put("word/" + i, new byte[0]);
        assertThat(refusal(TestFiles.zip(parts), "a.docx")).isEqualTo("FILE_TOO_COMPLEX");
    }

    @Test
    void externalEntitiesAreRefusedAndNotFetched() {
        String xml = "<!DOCTYPE w:document [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refusal(TestFiles.docxOf(xml), "a.docx")).isEqualTo("FILE_UNSAFE");
        assertThat(refusal(TestFiles.odtOf(xml, "<manifest/>"), "a.odt")).isEqualTo("FILE_UNSAFE");
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        xml.append("]><d>&a9;</d>");
        assertThat(refusal(TestFiles.docxOf(xml.toString()), "a.docx")).isEqualTo("FILE_UNSAFE");
    }

    @Test
    void anEncryptedOpenDocumentIsRefused() {
        byte[] file = TestFiles.odtOf("garbage", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        assertThat(refusal(file, "a.odt")).isEqualTo("FILE_ENCRYPTED");
    }

    @Test
    void xmlNestedWithoutEndIsRefused() {
        String deep = "<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000);
        assertThat(refusal(TestFiles.docx(deep), "a.docx")).isEqualTo("FILE_TOO_COMPLEX");
    }

    @Test
    void picturesAndProgramsAreRefused() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThat(refusal(png, "a.txt")).isEqualTo("FILE_NOT_TEXT");
        byte[] noise = new byte[10_000];
        new java.util.Random(1).nextBytes(noise);
        assertThat(refusal(noise, "a.txt")).isEqualTo("FILE_NOT_TEXT");
    }

    @Test
    void oldWordFilesAreRefusedWithWhatToDo() {
        byte[] ole = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertThat(refusal(ole, "a.doc")).isEqualTo("FILE_OLD_OFFICE");
        assertThat(refusal(TestFiles.utf8("{\\rtf1 text}"), "a.rtf")).isEqualTo("FILE_OLD_OFFICE");
    }

    @Test
    void scriptsHandlersAndScriptLinksDoNotComeAlong() {
        Extracted read = read(
                "<html><body><p onclick=\"alert(1)\">Words that stay, <a href=\"javascript:alert(2)\">all</a> of them.</p>"
                        + "<script>alert(3)</script><img src=x onerror=alert(4)><p><a href=\" java\nscript:alert(5)\">And</a>"
                        + " <a href=\"data:text/html,x\">these</a>.</p></body></html>",
                "a.html");
        assertThat(read.text()).isEqualTo("Words that stay, all of them.\n\nAnd these.");
        assertThat(read.inlines()).extracting(Inline::k).doesNotContain("a");
    }

    @Test
    void aHundredThousandNestedTagsAreReadAllTheSame() {
        String nested = "<div><b>".repeat(50_000) + "In the middle." + "</b></div>".repeat(50_000);
        assertThat(read("<html><body>" + nested + "</body></html>", "a.html").text()).isEqualTo("In the middle.");
        String quotes = ">".repeat(100_000) + " Deep.";
        assertThat(read(quotes, "a.md").text()).contains("Deep.");
        String brackets = "[".repeat(50_000) + "*".repeat(50_001) + "a";
        assertThat(read(brackets, "a.md").text()).contains("a");
    }

    @Test
    void aWrongCharacterSetNeverFails() {
        byte[] bytes = "Größe".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(EXTRACTION.read(bytes, "a.txt", "text/plain; charset=no-such-set").text()).isNotBlank();
        assertThat(EXTRACTION.read(bytes, "a.txt", "text/plain; charset=UTF-8").text()).isNotBlank();
        assertThat(EXTRACTION.read(bytes, "a.txt", "text/plain; charset=UTF-16").text()).isNotBlank();
        byte[] broken = TestFiles.utf8("Ein Satz über Brücken, Züge, Flüsse und große Städte. X");
        broken[broken.length - 1] = (byte) 0xC3;
        assertThat(read(broken, "a.txt").text()).startsWith("Ein Satz über Brücken").endsWith("\uFFFD");
    }

    @Test
    void whatNoDatabaseHoldsIsReplacedOneForOne() {
        CanonicalText text = CanonicalText.of("a\0b\uD800c\uDC00d\uD83D\uDE00e");
        assertThat(text.text()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00e");
        assertThat(text.replaced()).isEqualTo(3);
    }

    @Test
    void whatIsInvisibleStaysInPlainText() {
        String text = "All\u202Eright\u2066 and\u200Bzero\u200Dwidth\u00AD.";
        assertThat(read(text, "a.txt").text()).isEqualTo(text);
    }

    @Test
    void aLineOfTenMegabytesIsCutIntoBlocks() {
        String line = "Many words make a sentence. ".repeat(10 * 1024 * 1024 / 28);
        Extracted read = read(line, "a.txt");
        assertThat(read.text()).isEqualTo(line);
        assertThat(Blocks.bounded(read.text(), read.blocks()))
                .hasSizeGreaterThan(500)
                .allSatisfy(block -> {
                    assertThat(block.e() - block.s()).isLessThanOrEqualTo(Blocks.LONGEST);
                    assertThat(read.text().substring(block.s(), block.e())).startsWith("Many").endsWith(".");
                });
        String without = "x".repeat(10 * 1024 * 1024);
        assertThat(Blocks.bounded(without, read(without, "a.txt").blocks())).hasSizeGreaterThan(500);
    }

    @Test
    void aParserThatTakesTooLongIsStopped() {
        Extraction impatient = new Extraction(new ParserProcess(0), 1_000);
        Unreadable refused = catchThrowableOfType(
                Unreadable.class, () -> impatient.read(TestFiles.pdf("Text."), "a.pdf", null));
        assertThat(refused.code()).isEqualTo("FILE_TAKES_TOO_LONG");
    }

    /** "<<<<" takes commonmark hours at this length; the text is imported without its signs being read. */
    @Test
    void markdownThatTakesTooLongIsReadAsPlainText() {
        String text = "A first paragraph.\n\n" + "<".repeat(1_000_000) + "\n\nA last one.";
        Extraction impatient = new Extraction(new ParserProcess(2), 12_000_000);
        Extracted read = impatient.read(TestFiles.utf8(text), "a.md", null);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.mediaType()).isEqualTo("text/plain");
        // Quotes and lists in one another fill the memory instead.
        String nested = "- ".repeat(20_000) + "In the middle.";
        assertThat(impatient.read(TestFiles.utf8(nested), "a.md", null).text()).contains("In the middle.");
    }

    @Test
    void aPageThatTakesTooLongIsRefused() {
        Extraction impatient = new Extraction(new ParserProcess(0), 12_000_000);
        byte[] page = TestFiles.utf8("<!doctype html><body>" + "<h1><a>".repeat(100_000));
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> impatient.read(page, "a.html", null));
        assertThat(refused.code()).isEqualTo("FILE_TAKES_TOO_LONG");
    }

    @Test
    void aLargePageIsReadAsASmallOneIs() {
        String paragraph = "<p>Some words that <em>stay</em>, with a <a href=\"https://example.org/a\">link</a> – да, 好 😀.</p>\n";
        String head = "<!doctype html><html lang=\"en\"><head><title>A title</title></head><body><article><h1>A title</h1>";
        Extracted small = read(head + paragraph.repeat(10) + "</article>", "a.html");
        Extracted large = read(head + paragraph.repeat(6_000) + "</article>", "a.html");
        assertThat(large.text()).startsWith(small.text());
        assertThat(large.blocks().subList(0, 11)).isEqualTo(small.blocks());
        assertThat(large.inlines().subList(0, 20)).isEqualTo(small.inlines());
        assertThat(large.facts()).isEqualTo(small.facts());
        assertThat(large.mediaType()).isEqualTo("text/html");
    }

    @Test
    void longMarkdownIsReadAsShortOneIs() {
        String head = "---\nauthor: Ana Ruiz\n---\n# A title\n\n1. One\n2. Two\n\n";
        String paragraph = "Some *words* with a [link](https://example.org/a) – да, 好 😀 \0.\n\n";
        Extracted small = read(head + paragraph.repeat(3), "a.md");
        Extracted large = read(head + paragraph.repeat(600), "a.md");
        assertThat(large.text()).startsWith(small.text());
        assertThat(large.blocks().subList(0, 6)).isEqualTo(small.blocks());
        assertThat(large.inlines().subList(0, 6)).isEqualTo(small.inlines());
        assertThat(large.facts()).isEqualTo(small.facts());
        assertThat(small.replaced()).isEqualTo(3);
        assertThat(large.replaced()).isEqualTo(600);
    }

    @Test
    void aParsersProcessAnswersWithTextAndStructure() {
        Extracted read = read(TestFiles.pdf("#A heading\n\nA paragraph of text."), "a.pdf");
        assertThat(read.text()).isEqualTo("A heading\n\nA paragraph of text.");
        assertThat(read.blocks()).hasSize(2);
        assertThat(read.mediaType()).isEqualTo("application/pdf");
    }

    private static Extracted read(String text, String name) {
        return read(TestFiles.utf8(text), name);
    }

    private static Extracted read(byte[] bytes, String name) {
        return EXTRACTION.read(bytes, name, null);
    }

    /** The code of the refusal, which must have a sentence. */
    private static String refusal(byte[] bytes, String name) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> EXTRACTION.read(bytes, name, null));
        assertThat(refused).as("refusal of " + name).isNotNull();
        assertThat(Sentences.of(Locale.ENGLISH, refused)).doesNotStartWith("refusal.").endsWith(".");
        return refused.code();
    }
}
