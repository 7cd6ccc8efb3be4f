package org.assay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.Listing;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.kernel.StaleVersion;
import org.assay.testing.DatabaseTest;
import org.assay.text.TextSpan;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class DocumentsTest {

    private static final String TEXT =
            "The bridge of Ödön\r\n\r\nIt was opened in 1931. It cost $3 million.\r\n\r\n- First\r\n- Second\r\n";

    @Autowired
    TestDesks desks;

    @Autowired
    Documents documents;

    @Autowired
    JsonMapper json;

    TestDesk desk;

    @BeforeEach
    void openADesk() {
        desk = desks.open();
    }

    @Test
    void importedTextIsKeptCharacterForCharacterApartFromLineEnds() {
        ImportReceipt receipt = importText("\uFEFF" + TEXT);
        VersionText text = desk.as(Role.VIEWER, () -> documents.text(receipt.version()));
        assertThat(text.text()).isEqualTo(TEXT.replace("\r\n", "\n"));
        assertThat(text.number()).isOne();
    }

    @Test
    void whatAnImportGuessesComesFromTheText() {
        DocumentDetail detail = get(importText(TEXT).document());
        assertThat(detail.title()).isEqualTo("The bridge of Ödön");
        assertThat(detail.language()).isEqualTo("en");
        assertThat(detail.kind()).isEqualTo(DocumentKind.ARTICLE);
        assertThat(detail.original().fileName()).isEqualTo("The bridge of Ödön.txt");
        assertThat(detail.progress()).isEqualTo(new Progress(5, 0, Map.of()));
        assertThat(detail.status()).isEqualTo(DocumentStatus.IMPORTED);
    }

    @Test
    void aHeadingIsASentenceOfItsOwn() {
        ImportReceipt receipt = importText(TEXT);
        String text = desk.as(Role.VIEWER, () -> documents.text(receipt.version())).text();
        List<TextUnit> units = desk.as(Role.VIEWER, () -> documents.units(receipt.version()));
        assertThat(units)
                .extracting(unit -> unit.span().of(text))
                .containsExactly(
                        "The bridge of Ödön", "It was opened in 1931.", "It cost $3 million.", "First", "Second");
        assertThat(units).extracting(TextUnit::disposition).containsOnly(Disposition.UNSEEN);
        assertThat(units).extracting(TextUnit::ordinal).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void thePageHasTextBlocksAndSentences() {
        ImportReceipt receipt = importText(TEXT);
        JsonNode page = json.readTree(desk.as(Role.VIEWER, () -> documents.page(receipt.version())));
        assertThat(page.get("version").asString()).isEqualTo(receipt.version().toString());
        assertThat(page.get("document").asString()).isEqualTo(receipt.document().toString());
        assertThat(page.get("language").asString()).isEqualTo("en");
        assertThat(page.get("dir").asString()).isEqualTo("ltr");
        assertThat(page.get("blocks").findValuesAsString("k")).containsExactly("h1", "p", "li", "li");
        assertThat(page.get("blocks").get(2).get("ordered").asBoolean()).isFalse();
        assertThat(page.get("units")).hasSize(10);
        assertThat(page.get("text").asString()).isEqualTo(TEXT.replace("\r\n", "\n"));
    }

    @Test
    void theOriginalIsKeptByteForByte() {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
        ImportReceipt receipt = desk.as(
                Role.CHECKER,
                () -> documents.importFile(new ImportFile("bridge.txt", null, bytes, DocumentHints.NONE)));
        assertThat(desk.as(Role.VIEWER, () -> documents.original(receipt.document())).bytes()).isEqualTo(bytes);
        DocumentDetail.Original original = get(receipt.document()).original();
        assertThat(original.fileName()).isEqualTo("bridge.txt");
        assertThat(original.size()).isEqualTo(bytes.length);
    }

    @Test
    void nothingOfADeskIsVisibleFromAnother() {
        ImportReceipt receipt = importText(TEXT);
        TestDesk other = desks.open();
        assertNotFound(() -> other.as(Role.EDITOR, () -> documents.get(receipt.document())));
        assertNotFound(() -> other.as(Role.EDITOR, () -> documents.text(receipt.version())));
        assertNotFound(() -> other.as(Role.EDITOR, () -> documents.units(receipt.version())));
        assertNotFound(() -> other.as(Role.EDITOR, () -> documents.page(receipt.version())));
        assertNotFound(() -> other.as(Role.EDITOR, () -> documents.original(receipt.document())));
        assertNotFound(() -> other.as(Role.EDITOR, () -> documents.dispose(
                new DisposeSentences(receipt.version(), new TextSpan(0, 5), Disposition.OPINION))));
        assertThat(other.as(Role.EDITOR, () -> documents.list(DocumentFilter.ALL, Slice.first(10))).total()).isZero();
        assertThat(other.as(Role.EDITOR, () -> documents.titles(List.of(receipt.document())))).isEmpty();
    }

    @Test
    void aWriterSeesTheirOwnDocumentsAndNoOthers() {
        DocumentId own = importText(TEXT).document();
        DocumentId others = importText("Another text altogether.").document();
        DocumentDetail detail = get(own);
        correct(detail, detail.title(), desk.person(Role.WRITER));

        Listing<DocumentSummary> seen =
                desk.as(Role.WRITER, () -> documents.list(DocumentFilter.ALL, Slice.first(10)));
        assertThat(seen.items()).extracting(DocumentSummary::id).containsExactly(own);
        assertThat(desk.as(Role.WRITER, () -> documents.get(own)).title()).isEqualTo(detail.title());
        assertNotFound(() -> desk.as(Role.WRITER, () -> documents.get(others)));
    }

    @Test
    void whoOnlyReadsCannotImportOrCorrect() {
        DocumentDetail detail = get(importText(TEXT).document());
        assertRefused("NOT_PERMITTED", () -> desk.as(
                Role.VIEWER, () -> documents.importText(new ImportText("No.", DocumentHints.NONE))));
        assertRefused(
                "NOT_PERMITTED", () -> desk.run(Role.VIEWER, () -> documents.correct(CorrectDocument.of(detail))));
    }

    @Test
    void metadataCanBeCorrected() {
        DocumentDetail before = get(importText(TEXT).document());
        desk.run(Role.CHECKER, () -> documents.correct(new CorrectDocument(
                before.id(),
                before.version(),
                DocumentKind.SPEECH,
                " A  better title ",
                "en-gb",
                "Jo Doe",
                "The Paper",
                "https://example.org/bridge",
                LocalDate.of(1931, 5, 4),
                Instant.parse("2126-11-22T18:00:00Z"),
                null)));
        DocumentDetail after = get(before.id());
        assertThat(after.title()).isEqualTo("A better title");
        assertThat(after.language()).isEqualTo("en-GB");
        assertThat(after.publishedOn()).isEqualTo(LocalDate.of(1931, 5, 4));
        assertThat(after.deadline()).isEqualTo(Instant.parse("2126-11-22T18:00:00Z"));
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void aCorrectionByWhoHasNotSeenTheNewestIsStale() {
        DocumentDetail seen = get(importText(TEXT).document());
        correct(seen, "First", null);
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> correct(seen, "Second", null));
        assertThat(get(seen.id()).title()).isEqualTo("First");
    }

    @Test
    void aCorrectionThatMakesNoSenseNamesItsField() {
        DocumentDetail detail = get(importText(TEXT).document());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correct(detail, " ", null))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("title"));
        assertRefused("URL_UNUSABLE", () -> desk.run(Role.CHECKER, () -> documents.correct(new CorrectDocument(
                detail.id(), detail.version(), detail.kind(), "T", "en", "", "", "javascript:alert(1)", null, null, null))));
        assertRefused("LANGUAGE_UNKNOWN", () -> desk.run(Role.CHECKER, () -> documents.correct(new CorrectDocument(
                detail.id(), detail.version(), detail.kind(), "T", "not a tag", "", "", "", null, null, null))));
    }

    @Test
    void aDispositionIsKeptAndAnswersWhatWasBefore() {
        ImportReceipt receipt = importText(TEXT);
        List<TextUnit> before = desk.as(Role.CHECKER, () -> documents.dispose(
                new DisposeSentences(receipt.version(), new TextSpan(25, 26), Disposition.OPINION)));
        assertThat(before).extracting(TextUnit::ordinal).containsExactly(1);
        assertThat(before).extracting(TextUnit::disposition).containsExactly(Disposition.UNSEEN);
        List<TextUnit> after = desk.as(Role.VIEWER, () -> documents.units(receipt.version()));
        assertThat(after.get(1).disposition()).isEqualTo(Disposition.OPINION);
        assertThat(get(receipt.document()).progress().lookedAt()).isOne();
        assertThat(get(receipt.document()).status()).isEqualTo(DocumentStatus.MARKING);
    }

    @Test
    void searchFindsWordsOfTextAndTitleAndTheBeginningOfTheLast() {
        DocumentId bridge = importText(TEXT).document();
        DocumentId tower = importText("The tower\n\nIt was opened in 1889 by M. Eiffel himself.").document();
        await().untilAsserted(() -> {
            assertThat(found("opened")).containsExactlyInAnyOrder(bridge, tower);
            assertThat(found("OPENED eif")).containsExactly(tower);
            assertThat(found("odon")).containsExactly(bridge);
            assertThat(found("eif opened ")).isEmpty();
            assertThat(found("tower bridge")).isEmpty();
        });
    }

    @Test
    void aCorrectedTitleIsFound() {
        DocumentDetail detail = get(importText(TEXT).document());
        correct(detail, "Szechenyi", null);
        await().untilAsserted(() -> assertThat(found("szech")).containsExactly(detail.id()));
    }

    @Test
    void listsSortFilterAndPage() {
        DocumentId b = importText("beta\n\nIt is what it was and that is not to be with them.").document();
        DocumentId a = importText("Álpha\n\nEs que la gente de los pueblos no lo hace por el dinero.").document();
        DocumentId c = importText("Gamma ray. Nothing more.").document();
        assertThat(ids(new DocumentFilter("", null, null), new Slice(0, 10, "title", false))).containsExactly(a, b, c);
        assertThat(ids(new DocumentFilter("", null, null), new Slice(0, 10, "title", true))).containsExactly(c, b, a);
        assertThat(ids(DocumentFilter.ALL, Slice.first(10))).containsExactly(c, a, b);
        assertThat(ids(DocumentFilter.ALL, new Slice(2, 2, null, false))).containsExactly(b);
        assertThat(ids(new DocumentFilter("", null, "es"), Slice.first(10))).containsExactly(a);
        assertThat(ids(new DocumentFilter("", DocumentKind.SPEECH, null), Slice.first(10))).isEmpty();
        assertThat(desk.as(Role.VIEWER, () -> documents.list(DocumentFilter.ALL, new Slice(0, 2, null, false))).total())
                .isEqualTo(3);
        assertRefused("SORT_UNKNOWN", () -> ids(DocumentFilter.ALL, new Slice(0, 2, "colour", false)));
    }

    private ImportReceipt importText(String text) {
        return desk.as(Role.CHECKER, () -> documents.importText(new ImportText(text, DocumentHints.NONE)));
    }

    private DocumentDetail get(DocumentId document) {
        return desk.as(Role.VIEWER, () -> documents.get(document));
    }

    private void correct(DocumentDetail seen, String title, PersonId writer) {
        desk.run(Role.CHECKER, () -> documents.correct(new CorrectDocument(
                seen.id(), seen.version(), seen.kind(), title, seen.language(), "", "", "", null, null, writer)));
    }

    private List<DocumentId> found(String words) {
        return ids(DocumentFilter.of(words), Slice.first(10));
    }

    private List<DocumentId> ids(DocumentFilter filter, Slice slice) {
        return desk.as(Role.VIEWER, () -> documents.list(filter, slice)).items().stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
