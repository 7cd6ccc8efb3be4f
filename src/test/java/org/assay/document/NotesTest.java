package org.assay.document;

import static org.assay.document.extract.WordFile.comment;
import static org.assay.document.extract.WordFile.del;
import static org.assay.document.extract.WordFile.footnote;
import static org.assay.document.extract.WordFile.from;
import static org.assay.document.extract.WordFile.ins;
import static org.assay.document.extract.WordFile.link;
import static org.assay.document.extract.WordFile.p;
import static org.assay.document.extract.WordFile.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.document.extract.WordFile;
import org.assay.kernel.NotFound;
import org.assay.testing.DatabaseTest;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came with a file beside its text, kept with the version. */
@DatabaseTest
class NotesTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Documents documents;

    @Autowired
    MockMvc http;

    @Autowired
    Tokens tokens;

    @Autowired
    JsonMapper json;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    private static WordFile draft() {
        return WordFile.of(
                        p("It handled ", from(1), "nine million", to(1), " tonnes. Two ferries", footnote(1), " a day leave."),
                        p("Nobody ", del("ever "), "came.", from(2), del(" Ever."), to(2)))
                .comments(
                        comment(1, "Ann Lee", "Says who? ", link("rId1", "the report")),
                        comment(2, "Bo", "And now?"),
                        comment(3, "Ann Lee", "Later."))
                .leadingTo("comments", "rId1", "https://port.example/2019")
                .threads(2, 1, 0, 2, 0, 3, 2)
                .notes("footnote", p("Port authority, https://port.example/ferries."));
    }

    private ImportReceipt imported(WordFile file) {
        return desk.as(
                Role.CHECKER,
                () -> documents.importFile(new ImportFile("a.docx", null, file.bytes(), DocumentHints.NONE)));
    }

    private VersionNotes notes(VersionId version) {
        return desk.as(Role.VIEWER, () -> documents.notes(version));
    }

    private String words(VersionId version, NoteDetail note) {
        return note.span().of(desk.as(Role.VIEWER, () -> documents.text(version)).text());
    }

    @Test
    void notesAreKeptWithTheVersionOnTheirWords() {
        ImportReceipt receipt = imported(draft());
        VersionNotes notes = notes(receipt.version());

        assertThat(receipt.aside()).isEqualTo(new Aside(4, 0, 2));
        assertThat(notes.trackedChanges()).isEqualTo(2);
        assertThat(notes.notes())
                .extracting(note -> note.kind() + ": " + words(receipt.version(), note) + ": " + note.text())
                .containsExactly(
                        "COMMENT: nine million: Says who? the report",
                        "FOOTNOTE: Two ferries: Port authority, https://port.example/ferries.",
                        "COMMENT: Nobody came.: And now?",
                        "COMMENT: Nobody came.: Later.");
        assertThat(notes.notes()).extracting(NoteDetail::exact).containsExactly(true, false, false, false);
        assertThat(notes.notes()).extracting(NoteDetail::deleted).containsExactly(false, false, true, true);
        assertThat(notes.notes()).extracting(NoteDetail::resolved).containsExactly(false, false, true, true);
        assertThat(notes.notes()).extracting(NoteDetail::replyTo).containsExactly(null, null, null, 2);
        NoteDetail first = notes.notes().getFirst();
        assertThat(first.author()).isEqualTo("Ann Lee");
        assertThat(first.writtenAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 10, 30));
        assertThat(first.links()).containsExactly("https://port.example/2019");
    }

    @Test
    void aPassageFindsTheNotesOnItsSentences() {
        VersionId version = imported(draft()).version();
        String text = desk.as(Role.VIEWER, () -> documents.text(version)).text();

        assertThat(on(version, text, "tonnes.")).containsExactly("Says who? the report");
        assertThat(on(version, text, "a day leave.")).containsExactly("Port authority, https://port.example/ferries.");
        assertThat(on(version, text, "Nobody")).containsExactly("And now?", "Later.");
    }

    private List<String> on(VersionId version, String text, String words) {
        TextSpan span = new TextSpan(text.indexOf(words), text.indexOf(words) + words.length());
        return desk.as(Role.VIEWER, () -> documents.notes(version, span)).stream()
                .map(NoteDetail::text)
                .toList();
    }

    @Test
    void aSignBeforeAParagraphIsAboutWhatFollows() {
        VersionId version = imported(WordFile.of(p("Before."), p(footnote(1), "The first one. The next one."))
                        .notes("footnote", p("See there.")))
                .version();

        assertThat(words(version, notes(version).notes().getFirst())).isEqualTo("The first one.");
    }

    @Test
    void aNewVersionBringsItsOwnNotes() {
        ImportReceipt first = imported(draft());
        VersionReceipt second = desk.as(
                Role.CHECKER,
                () -> documents.addVersion(new AddVersion(
                        first.document(),
                        "b.docx",
                        null,
                        WordFile.of(p("It handled ", from(1), "ten million", to(1), " tonnes, ", ins("they say.")))
                                .comments(comment(1, "Bo", "Ten now?"))
                                .bytes())));

        assertThat(second.aside()).isEqualTo(new Aside(1, 0, 1));
        assertThat(notes(second.version()).notes()).extracting(NoteDetail::text).containsExactly("Ten now?");
        assertThat(notes(first.version()).notes()).hasSize(4);
        assertThat(desk.as(Role.VIEWER, () -> documents.versions(first.document())))
                .extracting(VersionSummary::notes, VersionSummary::trackedChanges)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1), org.assertj.core.groups.Tuple.tuple(4, 2));
    }

    @Test
    void anotherDesksNotesAreNotToBeSeen() {
        VersionId version = imported(draft()).version();
        TestDesk other = desks.open();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as(Role.EDITOR, () -> documents.notes(version)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as(Role.EDITOR, () -> documents.notes(version, new TextSpan(0, 1))));
    }

    @Test
    void theyAreThereOverRestAndForTheReader() throws Exception {
        String checker = "Bearer " + tokens.issue(desk.member(Role.CHECKER)).token();
        JsonNode created = json.readTree(http.perform(MockMvcRequestBuilders.multipart("/api/v1/documents")
                        .file(new MockMultipartFile("file", "a.docx", null, draft().bytes()))
                        .header("Authorization", checker))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(created.get("notes").asInt()).isEqualTo(4);
        assertThat(created.get("trackedChanges").asInt()).isEqualTo(2);

        JsonNode notes = get("/api/v1/documents/" + created.get("id").asString() + "/notes", checker);
        assertThat(notes.get("total").asInt()).isEqualTo(4);
        assertThat(notes.get("trackedChanges").asInt()).isEqualTo(2);
        JsonNode first = notes.get("items").get(0);
        assertThat(first.get("start").asInt()).isEqualTo(11);
        assertThat(first.get("end").asInt()).isEqualTo(23);
        assertThat(first.get("writtenAt").asString()).isEqualTo("2026-03-01T10:30:00");
        assertThat(first.get("links").get(0).asString()).isEqualTo("https://port.example/2019");
        assertThat(get("/api/v1/documents/" + created.get("id").asString() + "/notes?version=1", checker)).isEqualTo(notes);

        JsonNode page = get("/content/versions/" + created.get("currentVersion").asString(), checker);
        assertThat(page.get("aside").get("tracked").asInt()).isEqualTo(2);
        assertThat(page.get("aside").get("notes")).hasSize(4);
        assertThat(page.get("aside").get("notes").get(0).get("s").asInt()).isEqualTo(11);
        assertThat(page.get("blocks")).isNotEmpty();
    }

    private JsonNode get(String path, String checker) throws Exception {
        return json.readTree(http.perform(MockMvcRequestBuilders.get(path).header("Authorization", checker))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }
}
