package org.assay.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assay.text.marker.PageContent.Block;
import org.assay.text.marker.PageContent.Inline;
import org.junit.jupiter.api.Test;

class ExtractionTest {

    private static final int LIMIT = 1_000_000;
    private static final Extraction EXTRACTION = new Extraction(new ParserProcess(60), LIMIT);

    @Test
    void plainTextIsNotTouched() {
        String text = "  A  title \n\n Two\u00A0 blanks,\ta tab\u200B and \u202Emore.\n";
        assertThat(read(text, "a.txt").text()).isEqualTo(text);
    }

    @Test
    void aShortLineAboveAParagraphHeadsIt() {
        assertThat(shape(read("The bridge\n\nIt stands. It is old.\n\nWho built it?\n\nNobody knows it any more.", "a.txt")))
                .containsExactly("h1 The bridge", "p It stands. It is old.", "h2 Who built it?", "p Nobody knows it any more.");
    }

    @Test
    void linesBrokenByHandAreOneParagraphAndLongLinesAreNot() {
        String wrapped = "A line of a mail program, which breaks its lines\nwherever they are too long for it, so that this\nhere is one paragraph.";
        assertThat(read(wrapped, "a.txt").blocks()).hasSize(1);
        String lines = "A first paragraph that says one thing.\nB.\nA third one.";
        assertThat(read(lines, "a.txt").blocks()).hasSize(3);
    }

    @Test
    void itemsOfAListAreTheirOwnBlocks() {
        assertThat(shape(read("1. One\n2. Two\n\n- Three\n  - Four", "a.txt")))
                .containsExactly("li1 One", "li2 Two", "li Three", "li Four");
    }

    @Test
    void turnsOfATranscriptNameTheirSpeakersAndTimes() {
        String text = "[00:01] ANNA: Good morning.\nBen Roe: Morning, Anna.\n\nANNA: It cost $3 million.\n\nBen Roe:\nReally?";
        Extracted read = read(text, "a.txt");
        assertThat(read.facts().turns()).isTrue();
        assertThat(read.blocks()).extracting(Block::k).containsOnly("turn");
        assertThat(read.blocks()).extracting(Block::speaker).containsExactly("ANNA", "Ben Roe", "ANNA", "Ben Roe");
        assertThat(read.blocks().getFirst().time()).isEqualTo("00:01");
        assertThat(read.blocks())
                .extracting(block -> text.substring(block.said(), block.e()))
                .containsExactly("Good morning.", "Morning, Anna.", "It cost $3 million.", "Really?");
    }

    @Test
    void anArticleWithAColonIsNoTranscript() {
        assertThat(read("Note: it rains.\n\nThen: nothing.\n\nA longer paragraph without any.", "a.txt").facts().turns())
                .isFalse();
    }

    @Test
    void markdownLosesItsSignsAndKeepsItsStructure() {
        Extracted read = read(
                "# Title\n\nSome *soft* and **loud** [words](https://example.org/).\n\n> Quoted.\n\n1. One\n2. Two\n   - Deep\n\n| A | B |\n|---|---|\n| 1 | 2 |\n",
                "a.md");
        assertThat(shape(read))
                .containsExactly(
                        "h1 Title", "p Some soft and loud words.", "quote Quoted.", "li1 One", "li2 Two", "li Deep",
                        "th A", "th B", "td 1", "td 2");
        assertThat(inlines(read)).containsExactly("em soft", "strong loud", "a words");
        assertThat(read.facts().title()).isEqualTo("Title");
    }

    @Test
    void htmlGivesTheArticleAndNotWhatStandsAroundIt() {
        Extracted read = read(PAGE, "a.html");
        assertThat(shape(read))
                .containsExactly(
                        "h1 The harbour will close",
                        "p The old harbour will close in March, the city said on Tuesday, after eighty years of work.",
                        "p “Nobody asked us,” said Jo Doe, who has worked there for thirty years, and many agree with her.",
                        "quote We were told by a newspaper, and that is not how it should be done, in our view.",
                        "li First the cranes",
                        "li Then the quay",
                        "th Year", "th Ships", "td 2020", "td 31",
                        "p A last paragraph tells, with a link, what will happen to the land around the harbour.");
        assertThat(inlines(read)).contains("em Nobody", "a link");
        assertThat(read.inlines()).extracting(Inline::href).contains("https://paper.example/news/land");
        assertThat(read.text()).doesNotContain("Subscribe").doesNotContain("alert").doesNotContain("Most read");
    }

    @Test
    void htmlTellsTitleBylinePublicationDateAndLanguage() {
        FileFacts facts = read(PAGE, "a.html").facts();
        assertThat(facts)
                .isEqualTo(new FileFacts(
                        "The harbour will close",
                        "Ann Lee, Bo Ray",
                        "The Paper",
                        LocalDate.of(2026, 3, 12),
                        "en-GB",
                        "https://paper.example/news/harbour",
                        false));
    }

    private static final String PAGE =
            """
            <!doctype html><html lang="en-GB"><head><title>The harbour will close | The Paper</title>
            <link rel="canonical" href="https://paper.example/news/harbour">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The harbour will close",
            "author":[{"name":"Ann Lee"},{"name":"Bo Ray"}],"publisher":{"name":"The Paper"},
            "datePublished":"2026-03-12T23:30:00-06:00"}]}</script></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News, politics, and all the other things that we have</a></li></ul></nav>
            <header class="site-header"><h2>The Paper</h2></header>
            <div class="cookie-banner"><p>We use cookies, and so do our many partners, to make this page slow for you.</p></div>
            <div class="page"><h1>The harbour will close</h1><div class="story-body">
            <p>The old harbour will close in March, the city said on Tuesday, after eighty years of work.</p>
            <script>alert("no")</script>
            <p onclick="alert(1)">“<em>Nobody</em> asked us,” said Jo Doe, who has worked there for thirty years, and many agree with her.</p>
            <div class="newsletter-promo"><p>Subscribe to our newsletter, which comes every day, and to the other one, too.</p></div>
            <blockquote><p>We were told by a newspaper, and that is not how it should be done, in our view.</p></blockquote>
            <ul><li>First the cranes</li><li>Then the quay</li></ul>
            <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2020</td><td>31</td></tr></table>
            <p>A last paragraph tells, with a <a href="land">link</a>, what will happen to the <a href="javascript:alert(1)">land</a> around the harbour.</p>
            </div></div>
            <aside><h3>Most read</h3><p>Ten things that you will not believe, and one that you will, from our partners.</p></aside>
            <footer><p>© The Paper, all rights reserved, in all countries, for all times, and on all devices.</p></footer>
            </body></html>""";

    @Test
    void wordKeepsHeadingsListsTablesAndEmphasis() {
        Extracted read = read(
                TestFiles.docx(
                        """
                        <w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The harbour</w:t></w:r></w:p>
                        <w:p><w:pPr><w:pStyle w:val="Sub"/></w:pPr><w:r><w:t>Part</w:t></w:r></w:p>
                        <w:p><w:r><w:t xml:space="preserve">It is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>old</w:t></w:r>
                        <w:ins><w:r><w:t xml:space="preserve"> now</w:t></w:r></w:ins><w:del><w:r><w:delText> not</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>
                        <w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr><w:r><w:t>Quoted.</w:t></w:r></w:p>
                        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p>
                        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Two</w:t></w:r></w:p>
                        <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr>
                        <w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                        <w:p><w:hyperlink r:id="rId1"><w:r><w:t>good</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId2"><w:r><w:t> bad</w:t></w:r></w:hyperlink></w:p>"""),
                "a.docx");
        assertThat(shape(read))
                .containsExactly(
                        "h1 The harbour", "h1 Part", "p It is old now.", "quote Quoted.", "li1 One", "li2 Two",
                        "th A", "th B", "td 1", "td 2", "p good bad");
        assertThat(inlines(read)).containsExactly("strong old", "a good");
        assertThat(read.facts().title()).isEqualTo("Of the harbour");
        assertThat(read.facts().byline()).isEqualTo("Jo Doe");
        assertThat(read.facts().publishedOn()).isEqualTo(LocalDate.of(2025, 2, 3));
    }

    @Test
    void openDocumentKeepsHeadingsListsTablesAndEmphasis() {
        Extracted read = read(
                TestFiles.odt(
                        """
                        <text:h text:outline-level="1">Tides</text:h>
                        <text:p>They <text:span text:style-name="B">rise</text:span><text:s text:c="3"/>daily<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Mostly.</text:p></text:note-body></text:note>.</text:p>
                        <text:p text:style-name="P1">Quoted.</text:p>
                        <text:list text:style-name="L1"><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>
                        <table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>"""),
                "a.odt");
        assertThat(shape(read))
                .containsExactly(
                        "h1 Tides", "p They rise daily.", "quote Quoted.", "li1 One", "li2 Two", "td A", "td B",
                        "p Mostly.");
        assertThat(inlines(read)).containsExactly("strong rise");
        assertThat(read.facts().title()).isEqualTo("On tides");
        assertThat(read.facts().language()).isEqualTo("en-GB");
    }

    @Test
    void pdfLinesBecomeParagraphsAgain() {
        Extracted read = read(
                TestFiles.pdf(
                        "#Of bridges\n\nThis line of the paragraph is broken because the page is nar-\nrow, and it goes on here to its end, which is short.\n\nA second paragraph starts after a gap, and it runs on\nto the next",
                        "page without a stop.\n\n• An item"),
                "a.pdf");
        assertThat(shape(read))
                .containsExactly(
                        "h1 Of bridges",
                        "p This line of the paragraph is broken because the page is narrow, and it goes on here to its end, which is short.",
                        "p A second paragraph starts after a gap, and it runs on to the next page without a stop.",
                        "li An item");
        assertThat(read.facts().title()).isEqualTo("Of bridges");
    }

    @Test
    void blocksAscendAndNeverOverlap() {
        for (Extracted read : List.of(read(PAGE, "a.html"), read("# A\n\n- b\n- c\n\nd", "a.md"))) {
            int from = 0;
            for (Block block : read.blocks()) {
                assertThat(block.s()).isGreaterThanOrEqualTo(from);
                assertThat(block.e()).isGreaterThan(block.s());
                from = block.e();
            }
            assertThat(from).isEqualTo(read.text().length());
        }
    }

    @Test
    void aCharacterSetIsFoundWithoutBeingSaid() {
        String text = "Über die Brücke fährt täglich ein schöner Zug, und größere Schiffe müssen warten.";
        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
            assertThat(read(text.getBytes(Charset.forName(charset)), "a.txt").text()).as(charset).isEqualTo(text);
        }
        String russian = "Мост был открыт в тысяча девятьсот тридцать первом году, и все были рады этому событию.";
        assertThat(read(russian.getBytes(Charset.forName("windows-1251")), "a.txt").text()).isEqualTo(russian);
        assertThat(EXTRACTION.read(russian.getBytes(Charset.forName("KOI8-R")), "a.txt", "text/plain; charset=KOI8-R").text())
                .isEqualTo(russian);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "a.txt").text()).isEqualTo(text);
    }

    @Test
    void theLanguageIsGuessedFromSmallWords() {
        assertThat(LanguageGuess.of("La fiscalía de la ciudad dijo que el hombre no se había presentado en los tribunales."))
                .isEqualTo("es");
        assertThat(LanguageGuess.of("Der Minister hat die Zahlen nicht genannt, und das ist ein Fehler.")).isEqualTo("de");
        assertThat(LanguageGuess.of("Он сказал, что это не так и что все знают об этом из газет.")).isEqualTo("ru");
        assertThat(LanguageGuess.of("قال الوزير إن هذا ما حدث في المدينة على أن كل شيء كان من قبل")).isEqualTo("ar");
        assertThat(LanguageGuess.of("市政府周二表示，旧港口将在三月关闭。")).isEqualTo("zh");
        assertThat(LanguageGuess.of("Zyx wvu tsr qpo.")).isEqualTo("und");
    }

    private static Extracted read(String text, String name) {
        return read(TestFiles.utf8(text), name);
    }

    private static Extracted read(byte[] bytes, String name) {
        return switch (Sniffing.of(bytes, name, null)) {
            // Without a process of its own, which the tests of bad files start often enough.
            case PDF -> PdfText.of(bytes, LIMIT);
            case DOCX -> DocxText.of(bytes, LIMIT);
            case ODT -> OdtText.of(bytes, LIMIT);
            default -> EXTRACTION.read(bytes, name, null);
        };
    }

    private static List<String> shape(Extracted read) {
        return read.blocks().stream()
                .map(block -> block.k() + (block.n() == null ? "" : block.n()) + " "
                        + read.text().substring(block.s(), block.e()))
                .toList();
    }

    private static List<String> inlines(Extracted read) {
        return read.inlines().stream()
                .map(inline -> inline.k() + " " + read.text().substring(inline.s(), inline.e()))
                .toList();
    }
}
