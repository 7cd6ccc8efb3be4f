package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.evidence.citation.CitationFormat;
import org.assay.evidence.citation.CitationStyle;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class BibliographiesTest {

    private static final String THREE = """
            @book{one, title = {The tides}, isbn = {0-306-40615-2}, year = 1932}
            @article{two, title = {On harbours}, doi = {10.1000/Harbour}, author = {Doe, Jane}}
            @online{three, title = {The old harbour}, url = {http://www.example.org/old/?utm_source=x}}
            """;

    @Autowired
    TestDesks desks;

    @Autowired
    Sources sources;

    @Autowired
    Bibliographies bibliographies;

    @Autowired
    Citations citations;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    private BibliographyPreview preview(String text) {
        return desk.as(Role.CHECKER, () -> bibliographies.preview(text));
    }

    private List<SourceId> take(String text) {
        return desk.as(Role.CHECKER, () -> bibliographies.take(bibliographies.preview(text).lines().stream()
                .map(line -> line.entry().entry())
                .filter(entry -> entry != null)
                .toList()));
    }

    private List<SourceDetail> found(String typed) {
        return desk.as(Role.VIEWER, () -> sources.find(typed, Slice.first(20)).items());
    }

    @Test
    void whatTheLibraryHasAlreadyIsFoundByAddressDoiAndIsbn() {
        take(THREE);

        assertThat(preview(THREE).lines()).allMatch(line -> line.known() != null);
        assertThat(take(THREE)).doesNotHaveDuplicates();
        assertThat(found("")).hasSize(3);
        assertThat(preview("@misc{x, title = {The TIDES}}").lines())
                .allSatisfy(line -> {
                    assertThat(line.known()).isNull();
                    assertThat(line.alike()).isTrue();
                });
    }

    @Test
    void aDoiOrAnIsbnTypedInFindsItsSource() {
        take(THREE);

        assertThat(found("https://doi.org/10.1000/HARBOUR")).extracting(each -> each.entry().title()).containsExactly("On harbours");
        assertThat(found("ISBN 978-0-306-40615-7")).extracting(each -> each.entry().title()).containsExactly("The tides");
        assertThat(found("https://m.example.org/old#top")).extracting(each -> each.entry().title()).containsExactly("The old harbour");
    }

    @Test
    void anEntryThatTheLibraryWouldRefuseSaysWhy() {
        BibliographyPreview preview = preview("@misc{a, title = {}, year = 2000}\n@misc{b, title = {B}}");

        assertThat(preview.lines().get(0).entry().refusal().code()).isEqualTo("ENTRY_UNTITLED");
        assertThat(preview.lines().get(1).isNew()).isTrue();
    }

    @Test
    void whatIsNoBibliographyIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> preview("Dear editor"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("IMPORT_UNKNOWN"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> preview("x".repeat(10_000_001)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("IMPORT_TOO_LARGE"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> preview("@misc{a, title={A}}\n".repeat(5_001)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("IMPORT_TOO_MANY"));
    }

    @Test
    void theLibraryLeavesInEveryFormat() {
        take(THREE);

        for (CitationFormat format : CitationFormat.values()) {
            String written = desk.as(Role.CHECKER, () -> bibliographies.write(format, "harbour"));
            assertThat(format.read(written)).as(format.name()).hasSize(2);
        }
    }

    @Test
    void theDesksStylePrintsTheSourcesAndNoneWithoutOne() {
        SourceId id = take(THREE).get(1);
        Map<SourceId, SourceEntry> one = Map.of(id, desk.as(Role.VIEWER, () -> sources.get(id)).entry());
        assertThat(desk.as(Role.EDITOR, () -> citations.print(one, "en-US"))).isEmpty();

        desk.run(Role.ADMIN, () -> citations.choose(CitationStyle.APA));

        assertThat(desk.as(Role.EDITOR, () -> citations.print(one, "en-US")).get(id)).startsWith("Doe, J.");
        desk.run(Role.ADMIN, () -> citations.choose(null));
        assertThat(desk.as(Role.EDITOR, () -> citations.print(one, "en-US"))).isEmpty();
    }
}
