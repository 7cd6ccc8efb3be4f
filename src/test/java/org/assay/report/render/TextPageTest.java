package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.report.CheckedText;
import org.assay.report.CheckedText.Block;
import org.assay.report.CheckedText.Mark;
import org.assay.report.ReportedStance;
import org.junit.jupiter.api.Test;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

class TextPageTest {

    private static final String WORDS = "Grid <b>held</b>\nThe grid lost power for nine days in all.\nfirst\nsecond";

    @Test
    void overlappingAndNestedPassagesBothHaveTheirNumber() {
        Document page = page(text(mark(1, "lost power for nine"), mark(2, "nine days"), mark(3, "power")));

        assertThat(page.select(".checked-text .note-number").eachText()).containsExactly("[3]", "[1]", "[2]");
        assertThat(page.select("mark.passage-twice").eachText()).containsExactly("power", "nine");
        assertThat(page.select(".checked-text p").first().text().replaceAll("\\[\\d]", ""))
                .isEqualTo("The grid lost power for nine days in all.");
    }

    @Test
    void numbersAndNotesLeadToOneAnother() {
        Document page = page(text(mark(1, "lost power"), mark(1, "second")));

        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).as(link.outerHtml()).isNotNull();
        }
        assertThat(page.select(".back a").eachText()).containsExactly("Back to passage 1", "Back to passage 2");
        assertThat(page.select(".back").eachText()).contains("This claim has no place in this version of the text.");
    }

    @Test
    void headingsAndListsStayAndWordsStayWords() {
        Document page = page(text());

        assertThat(page.select(".checked-text h2").eachText()).containsExactly("Grid <b>held</b>");
        assertThat(page.select(".checked-text ul li").eachText()).containsExactly("first", "second");
        assertThat(page.select(".checked-text b")).isEmpty();
    }

    @Test
    void aPassageOverTwoBlocksIsNumberedOnceAtItsEnd() {
        Document page = page(text(new Mark(1, WORDS.indexOf("in all"), WORDS.indexOf("first") + 5)));

        assertThat(page.select(".note-number")).hasSize(1);
        assertThat(page.select("li .note-number")).hasSize(1);
        assertThat(page.select("mark.passage").eachText()).containsExactly("in all.", "first");
    }

    @Test
    void onPaperItIsTheSameAndTheSameBytes() throws IOException {
        byte[] once = pdf(text(mark(1, "lost power")));

        assertThat(pdf(text(mark(1, "lost power")))).isEqualTo(once);
        try (var pdf = Loader.loadPDF(once)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("lost power", "[1]", "Outage log");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    static Mark mark(int claim, String words) {
        return new Mark(claim, WORDS.indexOf(words), WORDS.indexOf(words) + words.length());
    }

    static CheckedText text(Mark... marks) {
        List<Mark> sorted = java.util.Arrays.stream(marks)
                .sorted(java.util.Comparator.comparingInt(Mark::start))
                .toList();
        int list = WORDS.indexOf("first");
        int second = WORDS.indexOf("second");
        return new CheckedText(
                aReport().with(aClaim().on(ReportedStance.REFUTES, "Outage log", "https://grid.example/log", null), aClaim(), aClaim()).build(),
                "en", "ltr", WORDS,
                List.of(
                        block("h1", 0, WORDS.indexOf('\n')),
                        block("p", WORDS.indexOf("The"), list - 1),
                        block("li", list, second - 1),
                        block("li", second, WORDS.length())),
                sorted);
    }

    private static Block block(String kind, int start, int end) {
        return new Block(kind, start, end, null, kind.equals("li") ? 1 : 0, 0, 0, null);
    }

    private static Document page(CheckedText text) {
        return Jsoup.parse(TextPage.of(text, ""));
    }

    private static byte[] pdf(CheckedText text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextPdfRenderer().render(text, out);
        return out.toByteArray();
    }
}
