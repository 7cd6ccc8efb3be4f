package org.assay.document.extract;

import static org.assay.document.extract.WordFile.comment;
import static org.assay.document.extract.WordFile.del;
import static org.assay.document.extract.WordFile.endnote;
import static org.assay.document.extract.WordFile.field;
import static org.assay.document.extract.WordFile.footnote;
import static org.assay.document.extract.WordFile.from;
import static org.assay.document.extract.WordFile.ins;
import static org.assay.document.extract.WordFile.link;
import static org.assay.document.extract.WordFile.p;
import static org.assay.document.extract.WordFile.sign;
import static org.assay.document.extract.WordFile.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.assay.document.extract.Note.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments, footnotes, endnotes and tracked changes of Word documents. */
class WordNotesTest {

    private static final int LIMIT = 1_000_000;

    @Test
    void aCommentIsOnTheVeryWordsThatItMarks() {
        Extracted read = read(WordFile.of(p("The harbour handled ", from(7), "nine million", to(7), " tonnes."))
                .comments(comment(7, "Ann Lee", "Who says so?")));

        assertThat(read.text()).isEqualTo("The harbour handled nine million tonnes.");
        Note note = only(read);
        assertThat(words(read, note)).isEqualTo("nine million");
        assertThat(note.kind()).isEqualTo(Kind.COMMENT);
        assertThat(note.text()).isEqualTo("Who says so?");
        assertThat(note.author()).isEqualTo("Ann Lee");
        assertThat(note.initials()).isEqualTo("A");
        assertThat(note.writtenAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 10, 30));
    }

    @Test
    void blanksThatTheTextLosesShiftNoNote() {
        Extracted read = read(WordFile.of(
                        p("  Two\u00A0 ", "   ships ", from(1), "  😀 came\n  late ", to(1), "  today.  "), p("  ", from(2), " And ", to(2), "left."))
                .comments(comment(1, "A", "When?"), comment(2, "A", "Why?")));

        assertThat(read.text()).isEqualTo("Two\u00A0 ships 😀 came late today.\n\nAnd left.");
        assertThat(places(read)).containsExactly("😀 came late", "And");
    }

    @Test
    void aCommentMayRunFromOneParagraphIntoAnother() {
        Extracted read = read(WordFile.of(p("It opened ", from(1), "late."), p(""), p("It closed", to(1), " early."))
                .comments(comment(1, "A", "Both?")));

        assertThat(places(read)).containsExactly("late.\n\nIt closed");
    }

    @Test
    void aCommentIsExactInTables() {
        String cell = "<w:tc>%s</w:tc>";
        Extracted read = read(WordFile.of(
                        p("Before."),
                        "<w:tbl><w:tr>" + cell.formatted(p("Year")) + cell.formatted(p(from(1), "Ships")) + "</w:tr><w:tr>"
                                + cell.formatted(p("20", from(2), "19", to(2))) + cell.formatted(p("31") + p("or ", "32", to(1))) + "</w:tr></w:tbl>")
                .comments(comment(1, "A", "The column"), comment(2, "A", "The year")));

        assertThat(read.text()).isEqualTo("Before.\n\nYear\tShips\n2019\t31 or 32");
        assertThat(places(read)).containsExactly("Ships\n2019\t31 or 32", "19");
    }

    @Test
    void trackedChangesAreReadAsAcceptedAndCounted() {
        Extracted read = read(WordFile.of(p(
                        "It is ",
                        del("not "),
                        ins("very "),
                        "old",
                        "<w:moveFrom><w:r><w:t> indeed</w:t><w:tab/><w:t>so</w:t></w:r></w:moveFrom>",
                        ".",
                        "<w:moveTo>" + WordFile.r(" Indeed.") + "</w:moveTo>")));

        assertThat(read.text()).isEqualTo("It is very old. Indeed.");
        assertThat(read.notes().trackedChanges()).isEqualTo(4);
        assertThat(read(WordFile.of(p("Plain."))).notes()).isEqualTo(FileNotes.NONE);
    }

    @Test
    void aCommentInsideTrackedChangesIsOnTheWordsThatStand() {
        Extracted read = read(WordFile.of(p("It cost ", from(1), del("eight "), ins("nine "), "million", to(1), " euros."))
                .comments(comment(1, "A", "Up from eight?")));

        assertThat(places(read)).containsExactly("nine million");
        assertThat(only(read).deleted()).isFalse();
    }

    @Test
    void aCommentOnDeletedWordsStandsWhereTheyStoodAndSaysSo() {
        Extracted read = read(WordFile.of(
                        p("It cost ", from(1), del("eight million"), to(1), "nothing."),
                        p("<w:del>" + from(2) + "<w:r><w:delText>Gone.</w:delText></w:r>" + to(2) + "</w:del>", "Here."))
                .comments(comment(1, "A", "Sure?"), comment(2, "A", "Why gone?")));

        assertThat(read.text()).isEqualTo("It cost nothing.\n\nHere.");
        assertThat(read.notes().notes()).extracting(Note::deleted).containsExactly(true, true);
        assertThat(read.notes().notes()).extracting(Note::start).containsExactly(7, 18);
        assertThat(read.notes().notes()).extracting(Note::end).containsExactly(7, 18);
    }

    @Test
    void aDeletedEndOfAParagraphJoinsItToTheNext() {
        String deletedEnd = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
        Extracted read = read(WordFile.of(
                p(deletedEnd, "One "), p("sentence."), p(deletedEnd, del("All of it.")), p("Another."), p("A third.")));

        assertThat(read.text()).isEqualTo("One sentence.\n\nAnother.\n\nA third.");
        assertThat(read.blocks()).hasSize(3);
    }

    @Test
    void aDeletedRowIsNotThere() {
        String row = "<w:tr>%s<w:tc>" + p("%s") + "</w:tc><w:tc>" + p("%s") + "</w:tc></w:tr>";
        Extracted read = read(WordFile.of(
                "<w:tbl>" + row.formatted("", "a", "b") + row.formatted("<w:trPr><w:del w:id=\"1\"/></w:trPr>", "c", "d")
                        + row.formatted("", "e", "f") + "</w:tbl>",
                p("After.")));

        assertThat(read.text()).isEqualTo("a\tb\ne\tf\n\nAfter.");
        assertThat(read.blocks().get(2).row()).isEqualTo(1);
    }

    @Test
    void aFootnotesPlaceIsThatOfItsSignAndItsWordsStandInTheTextToo() {
        Extracted read = read(WordFile.of(p("Nine million", footnote(2), " tonnes.", footnote(1)), p(endnote(1), "Later."))
                .notes("footnote", p("Port report."), p("In 2019.") + p("Or so."))
                .notes("endnote", p("See there.")));

        assertThat(read.text())
                .isEqualTo("Nine million tonnes.\n\nLater.\n\nPort report.\n\nIn 2019.\n\nOr so.\n\nSee there.");
        assertThat(read.notes().notes())
                .extracting(note -> note.kind() + " " + note.number() + " at " + note.start() + ": " + note.text())
                .containsExactly(
                        "FOOTNOTE 1 at 12: In 2019.\n\nOr so.",
                        "FOOTNOTE 2 at 20: Port report.",
                        "ENDNOTE 1 at 22: See there.");
    }

    @Test
    void aSignBehindABlankThatGoesStandsBehindTheLastWord() {
        Extracted read = read(WordFile.of(p("It stands.\u00A0", footnote(1)), p("Next.")).notes("footnote", p("See there.")));

        assertThat(read.text()).startsWith("It stands.\n\nNext.");
        assertThat(only(read).start()).isEqualTo("It stands.".length());
    }

    @Test
    void aFootnoteWhoseSignWasDeletedIsGone() {
        Extracted read = read(WordFile.of(p("It stands.", "<w:del>" + footnote(1) + "</w:del>", footnote(2)))
                .notes("footnote", p("Not this."), p("But this.")));

        assertThat(read.text()).isEqualTo("It stands.\n\nBut this.");
        assertThat(only(read).text()).isEqualTo("But this.");
    }

    @Test
    void linksOfNotesAreFoundHoweverTheyAreWritten() {
        Extracted read = read(WordFile.of(p(from(1), "Here", to(1), footnote(1)))
                .comments(comment(
                        1,
                        "A",
                        link("rId1", "the report"),
                        field(" HYPERLINK \"https://b.example/x?a=1&amp;b=2\" \\o \"tip\"", "that page"),
                        " and www.c.example/(old), http://d.example/e_(f). Again: https://b.example/x?a=1&amp;b=2",
                        link("rId2", " not this")))
                .leadingTo("comments", "rId1", "https://a.example/report")
                .notes("footnote", p("See ", link("rId1", "there"), "; doi:10.1000/xyz123."))
                .leadingTo("footnotes", "rId1", "https://f.example/"));

        assertThat(read.notes().notes())
                .extracting(Note::links)
                .containsExactly(
                        List.of(
                                "https://a.example/report",
                                "https://b.example/x?a=1&b=2",
                                "https://www.c.example/(old)",
                                "http://d.example/e_(f)"),
                        List.of("https://f.example/", "https://doi.org/10.1000/xyz123"));
        assertThat(read.notes().notes().getFirst().text()).startsWith("the reportthat page and www.");
    }

    @Test
    void noLinkOfANoteLeadsAnywhereButToTheWeb() {
        Extracted read = read(WordFile.of(p(from(1), "Here", to(1)))
                .comments(comment(
                        1, "A", link("rId1", "x"), field("HYPERLINK \"file:///etc/passwd\"", "y"), " mailto:a@b.example me@www.example.org"))
                .leadingTo("comments", "rId1", "javascript:alert(1)"));

        assertThat(only(read).links()).isEmpty();
    }

    @Test
    void answersFollowWhatTheyAnswerAndStandWithIt() {
        Extracted read = read(WordFile.of(p(from(1), "First", to(1), " ", from(2), "second", to(2), sign(3)))
                .comments(comment(1, "A", "Q1"), comment(2, "B", "Q2"), comment(3, "C", "Answer to Q1"), comment(4, "D", "And more"))
                .threads(1, 1, 0, 2, 0, 3, 1, 4, 3));

        assertThat(read.notes().notes()).extracting(Note::text).containsExactly("Q1", "Answer to Q1", "And more", "Q2");
        assertThat(read.notes().notes()).extracting(Note::replyTo).containsExactly(-1, 0, 0, -1);
        assertThat(read.notes().notes()).extracting(Note::resolved).containsExactly(true, true, true, false);
        assertThat(places(read)).containsExactly("First", "First", "First", "second");
    }

    @Test
    void answersInACircleAreReadOnceEach() {
        Extracted read = read(WordFile.of(p(from(1), "Here", to(1), from(2), " too", to(2)))
                .comments(comment(1, "A", "One"), comment(2, "B", "Two"))
                .threads(0, 1, 2, 2, 1));

        assertThat(read.notes().notes()).extracting(Note::text).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void rangesThatFilesGetWrongAreNowhereElse() {
        Extracted read = read(WordFile.of(
                        p("An ", from(1), "unclosed one. It goes on."),
                        p("Ends ", "<w:commentRangeEnd w:id=\"2\"/>", "only."),
                        p(from(99), "Nobody’s.", to(99), sign(98)),
                        p("Turned ", "<w:commentRangeEnd w:id=\"3\"/>", "round ", from(3), "here."),
                        p("Only ", "a sign.", sign(4)),
                        p("<w:commentRangeStart/>", "x", "<w:commentRangeEnd w:id=\"many\"/>"))
                .comments(
                        comment(1, "A", "1"), comment(2, "A", "2"), comment(3, "A", "3"), comment(4, "A", "4"), comment(5, "A", "5")));

        assertThat(read.notes().notes()).hasSize(5);
        assertThat(places(read)).containsExactly("unclosed one. It goes on.", "", "", "", "nowhere");
        assertThat(read.text().substring(read.notes().notes().get(1).start())).startsWith(" only.");
        assertThat(read.text().substring(read.notes().notes().get(3).start())).startsWith("\n\nx");
    }

    @Test
    void twoCommentsOfOneNumberAreTheFirst() {
        Extracted read = read(WordFile.of(p(from(1), "Here", to(1), " and ", from(1), "there", to(1)))
                .comments(comment(1, "A", "One"), comment(1, "B", "Two")));

        assertThat(only(read).text()).isEqualTo("One");
        assertThat(places(read)).containsExactly("Here");
        assertThat(read.notes().leftOut()).isEqualTo(1);
    }

    @Test
    void anEmptyCommentIsNone() {
        assertThat(read(WordFile.of(p(from(1), "Here", to(1))).comments(comment(1, "A", ""))).notes().notes()).isEmpty();
    }

    @Test
    void whatNoCommentNeedsIsCut() {
        Extracted read = read(WordFile.of(p(from(1), "Here", to(1), from(2), " too", to(2)))
                .comments(
                        comment(1, "A".repeat(1_000), "😀".repeat(30_000)),
                        comment(2, "B", "word ".repeat(3_000), "word ".repeat(3_000), "word ".repeat(3_000))));

        Note long1 = read.notes().notes().get(0);
        assertThat(long1.text()).hasSizeLessThanOrEqualTo(Note.LONGEST_TEXT).endsWith("😀…");
        assertThat(long1.author()).hasSize(Note.LONGEST_NAME).endsWith("…");
        assertThat(read.notes().notes().get(1).text()).hasSize(Note.LONGEST_TEXT).endsWith("…");
    }

    @Test
    void aHostOfNotesIsCountedAndLeftOut() {
        StringBuilder body = new StringBuilder();
        StringBuilder comments = new StringBuilder();
        for (int i = 1; i <= 200_000; i++) {
            body.append(from(i)).append(to(i));
            comments.append("<w:comment w:id=\"").append(i).append("\"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>");
        }
        Extracted read = DocxText.of(
                WordFile.of(p("A text.") + "<w:p>" + body + "</w:p>").comments(comments.toString()).bytes(), 10_000_000);

        assertThat(read.notes().notes()).hasSize(Note.MOST);
        assertThat(read.notes().leftOut()).isEqualTo(200_000 - Note.MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "'<w:comment w:id=\"1\"><w:p><w:r><w:t>a&#0;b</w:t></w:r></w:p></w:comment>', FILE_DAMAGED",
        "'<w:comment w:id=\"1\"><w:p>', FILE_DAMAGED",
        "'&unknown;', FILE_DAMAGED"
    })
    void brokenCommentsAreABrokenFile(String comments, String code) {
        byte[] file = WordFile.of(p(from(1), "Here", to(1))).comments(comments).bytes();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> DocxText.of(file, LIMIT))
                .matches(refused -> refused.code().equals(code));
    }

    @Test
    void commentsThatFetchOrMultiplyAreRefused() {
        byte[] file = WordFile.of(p("Here."))
                .part("word/comments.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")
                .bytes();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> DocxText.of(file, LIMIT))
                .matches(refused -> refused.code().equals("FILE_UNSAFE"));
    }

    @Test
    void notesComeWholeOutOfTheParsersProcess() {
        byte[] file = WordFile.of(p("The harbour handled ", from(1), "nine million", to(1), " tonnes.", footnote(1), ins(" Now.")))
                .comments(comment(1, "Ann Lee", "https://a.example/ 😀"), comment(2, "Bo", "Yes."))
                .threads(2, 1, 0, 2, 1)
                .notes("footnote", p("Port report."))
                .bytes();
        Extraction extraction = new Extraction(new ParserProcess(60), LIMIT);

        assertThat(extraction.read(file, "a.docx", null)).isEqualTo(DocxText.of(file, LIMIT));
    }

    @Test
    void aParserThatWasTakenOverPlacesNoNoteOutsideTheText() throws IOException {
        Extracted read = read(WordFile.of(p(from(1), "Here", to(1))).comments(comment(1, "A", "?")));
        Note note = only(read);
        for (int[] span : new int[][] {{0, 5}, {-1, 3}, {3, 2}, {-7, -7}}) {
            Note moved = new Note(
                    note.kind(), 1, span[0], span[1], false, false, -1, "", "", null, "?", List.of());
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> carried(read, moved));
        }
        Note answering = new Note(note.kind(), 1, 0, 1, false, false, 0, "", "", null, "?", List.of());
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> carried(read, answering));
        Note leading = new Note(note.kind(), 1, 0, 1, false, false, -1, "\0", "", null, "\0", List.of("javascript:alert(1)"));
        Note tamed = only(carried(read, leading));
        assertThat(tamed.links()).isEmpty();
        assertThat(tamed.text() + tamed.author()).isEqualTo("\uFFFD\uFFFD");
    }

    private static Extracted carried(Extracted read, Note note) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.write(
                new DataOutputStream(bytes),
                new Extracted(
                        read.text(), read.blocks(), read.inlines(), read.facts(), read.mediaType(), 0,
                        new FileNotes(List.of(note), 0, 0)));
        return Wire.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), LIMIT);
    }

    private static Extracted read(WordFile file) {
        return DocxText.of(file.bytes(), LIMIT);
    }

    private static Note only(Extracted read) {
        assertThat(read.notes().notes()).hasSize(1);
        return read.notes().notes().getFirst();
    }

    private static List<String> places(Extracted read) {
        return read.notes().notes().stream().map(note -> words(read, note)).toList();
    }

    private static String words(Extracted read, Note note) {
        return note.start() < 0 ? "nowhere" : read.text().substring(note.start(), note.end());
    }
}
