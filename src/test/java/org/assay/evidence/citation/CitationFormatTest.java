package org.assay.evidence.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.evidence.Doi;
import org.assay.evidence.Imprint;
import org.assay.evidence.Isbn;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationFormatTest {

    private static final SourceEntry STUDY = new SourceEntry(
            "Tides & harbours of the {North} Sea, 100 % measured",
            "https://example.org/tides?a=1&b=2",
            "Harbour Press",
            "Doe, Jane; King, Jr., Martin; Records Office; {Smith, Jones & Co.}",
            LocalDate.of(2020, 5, 14),
            SourceKind.STUDY,
            false,
            null,
            "en",
            null,
            new Imprint("Journal of Tides", "12", "3", "45-67", null, "Hamburg", "10.1000/xyz_182", null, null));

    private static List<BibliographyEntry> read(String text) {
        return CitationFormat.of(text).orElseThrow().read(text);
    }

    private static SourceEntry only(String text) {
        List<BibliographyEntry> entries = read(text);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().refusal()).isNull();
        return entries.getFirst().entry();
    }

    @ParameterizedTest
    @EnumSource(CitationFormat.class)
    void whatIsWrittenIsReadAgain(CitationFormat format) {
        String written = format.write(List.of(STUDY));

        assertThat(CitationFormat.of(written)).hasValue(format);
        SourceEntry again = only(written);
        assertThat(again.title()).isEqualTo(format == CitationFormat.BIBTEX ? STUDY.title().replaceAll("[{}]", "") : STUDY.title());
        assertThat(again.url()).isEqualTo(STUDY.url());
        assertThat(again.publisher()).isEqualTo(STUDY.publisher());
        assertThat(again.publishedOn()).isEqualTo(STUDY.publishedOn());
        assertThat(again.kind()).isEqualTo(SourceKind.STUDY);
        assertThat(again.imprint().doi()).isEqualTo("10.1000/xyz_182");
        assertThat(again.imprint().container()).isEqualTo("Journal of Tides");
        assertThat(again.author()).contains("Doe, Jane").contains("Records Office").contains("Smith, Jones & Co.");
    }

    @Test
    void latexBecomesLetters() {
        SourceEntry entry = only("""
                @string{jt = "Journal of " # {Tides}}
                @article{k1, title = {\\"Uber {Z{\\"u}rich} \\& \\'Etudes}, author = "G{\\'o}mez, Ana and van der Berg, Piet and {W.H.O. and Sons} and Jan de Vries",
                  journal = jt, year = 1932, month = may, pages = {1--9}, doi = {https://doi.org/10.1000/ABC}}
                """);

        assertThat(entry.title()).isEqualTo("Über Zürich & Études");
        assertThat(entry.author()).isEqualTo("Gómez, Ana; van der Berg, Piet; W.H.O. and Sons; de Vries, Jan");
        assertThat(entry.imprint().container()).isEqualTo("Journal of Tides");
        assertThat(entry.imprint().issued()).isEqualTo("1932-05");
        assertThat(entry.publishedOn()).isNull();
        assertThat(entry.imprint().pages()).isEqualTo("1–9");
        assertThat(entry.imprint().doi()).isEqualTo("10.1000/abc");
    }

    @Test
    void aDamagedEntryCostsNoOther() {
        List<BibliographyEntry> entries = read("""
                @book{good, title = {First}}

                @article{open,
                  title = {Never closed,
                  year = 1999

                @misc{field, title {No sign}}
                @misc{bare}
                @misc{none, year = 2000}
                @book{last, title = {Last}, year = {2001}}
                """);

        assertThat(entries).extracting(BibliographyEntry::line).containsExactly(1, 3, 7, 8, 9, 10);
        assertThat(entries)
                .extracting(each -> each.refusal() == null ? "read" : each.refusal().code())
                .containsExactly("read", "BIBTEX_UNCLOSED", "BIBTEX_FIELD", "BIBTEX_EMPTY", "ENTRY_UNTITLED", "read");
    }

    @Test
    void anEndlessNestOfBracesIsRefused() {
        String nest = "@misc{deep, title = {" + "{".repeat(20_000) + "x" + "}".repeat(20_000) + "}}";

        assertThat(read(nest)).extracting(each -> each.refusal().code()).containsExactly("BIBTEX_NESTED");
    }

    @Test
    void risTellsWhereAnEntryHasNoEnd() {
        List<BibliographyEntry> entries = read("""
                TY  - NEWS
                TI  - First
                TY  - BOOK
                TI  - Second
                AU  - Doe, Jane
                PY  - 1999
                SN  - 978-3-16-148410-0
                ER  -\s
                TY  - JOUR
                """);

        assertThat(entries).extracting(BibliographyEntry::line).containsExactly(1, 3, 9);
        assertThat(entries.get(0).refusal().code()).isEqualTo("RIS_UNENDED");
        assertThat(entries.get(1).entry().imprint().isbn()).isEqualTo("9783161484100");
        assertThat(entries.get(1).entry().imprint().issued()).isEqualTo("1999");
        assertThat(entries.get(2).refusal().code()).isEqualTo("RIS_UNENDED");
    }

    @Test
    void damagedJsonIsReadUpToTheDamageAndSaysWhere() {
        List<BibliographyEntry> entries = read("""
                [
                  {"type": "book", "title": "First", "issued": {"date-parts": [[2001, 2]]}},
                  {"type": "book" "title": "Second"}
                ]
                """);

        assertThat(entries.get(0).entry().title()).isEqualTo("First");
        assertThat(entries.get(1).refusal().code()).isEqualTo("JSON_DAMAGED");
        assertThat(entries.get(1).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-306-40615-2", "ISBN 978-0-306-40615-7", "9780306406157", "urn:isbn:0306406152"})
    void anIsbnIsOneNumberHoweverItIsWritten(String written) {
        assertThat(Isbn.of(written)).hasValue("9780306406157");
    }

    @Test
    void aTypingErrorInAnIsbnShows() {
        assertThat(Isbn.of("978-0-306-40615-8")).isEmpty();
        assertThat(Isbn.expected("978-0-306-40615-8")).hasValue('7');
        assertThat(Isbn.of("080442957X")).isPresent();
        assertThat(Isbn.expected("12345")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1000/182", "doi:10.1000/182", "https://doi.org/10.1000/182", "http://dx.doi.org/10.1000%2F182", "DOI: 10.1000/182."})
    void aDoiIsOneHoweverItIsWritten(String written) {
        assertThat(Doi.of(written)).hasValue("10.1000/182");
    }

    @Test
    void everyStylePrintsWithoutAWayForMarkup() {
        SourceEntry hostile = new SourceEntry(
                "<script>alert(1)</script> <img src=x onerror=alert(1)>", "https://example.org/x", "A & B", "Doe, Jane",
                null, SourceKind.ARTICLE, false, null);
        for (CitationStyle style : CitationStyle.values()) {
            Map<String, String> printed = CitationPress.print(style, "en-US", Map.of("a", STUDY, "b", hostile));
            assertThat(printed.keySet()).as(style.name()).containsExactlyInAnyOrder("a", "b");
            assertThat(printed.values()).allSatisfy(html -> assertThat(html).doesNotContainPattern("<(?!/?(i|b|sup|sub)>)"));
            assertThat(printed.get("a")).as(style.name()).contains("Tides").contains("2020");
        }
        SourceEntry early = new SourceEntry("Early", null, null, "Adams, Ann", null, SourceKind.BOOK, false, null);
        assertThat(CitationPress.print(CitationStyle.APA, "en-US", new java.util.TreeMap<>(Map.of("a", STUDY, "z", early))).keySet())
                .containsExactly("z", "a");
        assertThat(CitationPress.print(CitationStyle.APA, "en-US", Map.of("a", STUDY)).get("a"))
                .startsWith("Doe, J.")
                .contains("<i>Journal of Tides</i>");
    }
}
