package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimCatalogue;
import org.assay.evidence.PassagePlace.Found;
import org.assay.evidence.picture.Pdfs;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Articles;
import org.assay.testing.DatabaseTest;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Evidence that rests on a passage of a kept copy. */
@DatabaseTest
class CopyPassagesTest {

    private static final String WORDS = "It was opened in 1931.";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>The harbour</title></head><body><article>"
            + "<script>document.title = 'taken over'</script><p>" + WORDS + "</p><p>It cost three million.</p></article></body></html>";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Sources sources;

    @Autowired
    Snapshots copies;

    @Autowired
    CopyPassages passages;

    @Autowired
    EvidenceRecords evidence;

    @Autowired
    ClaimCatalogue claims;

    @Autowired
    AuditTrail trail;

    @Autowired
    Tokens tokens;

    @Autowired
    MockMvc mvc;

    TestDesk desk;
    Case open;
    SourceId source;

    @BeforeEach
    void aClaimAndASource() {
        desk = desks.open();
        open = cases.aClaim(desk);
        source = aSource();
    }

    @Test
    void theQuoteIsWhatStandsInTheCopyAndIsFoundThereAgain() {
        SnapshotDetail copy = keep("harbour.html", PAGE.getBytes(StandardCharsets.UTF_8));

        CopyPassage passage = pointed(copy, WORDS);

        assertThat(passage.quote().exact()).isEqualTo(WORDS);
        assertThat(passage.quote().suffix()).contains("three million");
        assertThat(passage.locator()).isNull();
        assertThat(desk.as(Role.VIEWER, () -> passages.place(passage)))
                .isEqualTo(new PassagePlace(passage, Found.SAME, passage.span()));
        assertThat(refused(() -> passages.words(copy.id(), null, new TextSpan(5, 100_000)))).isEqualTo("SPAN_OUTSIDE_TEXT");
    }

    @Test
    void wordsOnAPageBringTheirPageAlong() throws IOException {
        SnapshotDetail copy = keep("report.pdf", Pdfs.of(List.of("Nothing here.", "The bridge opened in 1932."), 0));

        CopyPassage passage = desk.as(Role.CHECKER, () -> passages.words(copy.id(), 2, new TextSpan(4, 17)));

        assertThat(passage.quote().exact()).isEqualTo("bridge opened");
        assertThat(passage.fragment()).hasToString("page=2");
        assertThat(passage.locator()).isEqualTo("p. 2");
        assertThat(desk.as(Role.VIEWER, () -> passages.place(passage)).found()).isEqualTo(Found.SAME);
        assertThat(refused(() -> passages.words(copy.id(), 3, new TextSpan(0, 5)))).isEqualTo("COPY_PAGE_MISSING");
        assertThat(refused(() -> passages.part(copy.id(), CopyFragment.of("t=1,2")))).isEqualTo("PASSAGE_OTHER_KIND");
        assertThat(refused(() -> passages.part(copy.id(), CopyFragment.of("page=3&xywh=percent:0,0,5,5"))))
                .isEqualTo("PASSAGE_OTHER_KIND");
    }

    @Test
    void wordsFoundInAReportOpenTheirPage() throws IOException {
        Articles articles = new Articles(11);
        List<String> pages = new ArrayList<>();
        pages.add("Long preface. ".repeat(4));
        for (int page = 2; page <= 14; page++) {
            pages.add("The levy of parish number %d was %d shillings. %s"
                    .formatted(page, 100 + page, articles.sentence()));
        }
        SnapshotDetail copy = keep("parishes.pdf", Pdfs.of(pages, 0));

        assertThat(pageOf(copy, "shillings", 110)).as("one of thirteen places").isEqualTo("p. 10");
        assertThat(pageOf(copy, "111 shillings", 0)).isEqualTo("p. 11");
        assertThat(pageOf(copy, "preface", 0)).isEqualTo("p. 1");
        SnapshotDetail other = keep("other.pdf", Pdfs.of(List.of("Nothing of the kind."), 0));
        CopyHit elsewhere = new CopyHit(other, "", List.of(), new TextSpan(0, 7));
        assertThat(desk.as(Role.VIEWER, () -> passages.found(elsewhere)))
                .get()
                .extracting(CopyPassage::locator)
                .isEqualTo("p. 1");
    }

    private String pageOf(SnapshotDetail copy, String words, int after) {
        String text = desk.as(Role.VIEWER, () -> copies.text(copy.id())).orElseThrow();
        int at = text.indexOf(words, after == 0 ? 0 : text.indexOf(after + " shillings"));
        CopyHit hit = new CopyHit(copy, "", List.of(), new TextSpan(at, at + words.length()));
        CopyPassage passage = desk.as(Role.VIEWER, () -> passages.found(hit)).orElseThrow();
        assertThat(passage.words()).contains(words.split(" ")[0]);
        return passage.locator();
    }

    @Test
    void anotherPassageIsAnotherVersionOfTheEvidenceAndInTheTrail() {
        SnapshotDetail copy = keep("harbour.html", PAGE.getBytes(StandardCharsets.UTF_8));
        EvidenceEntry entry = new EvidenceEntry(source, Stance.SUPPORTS, WORDS, null, null, pointed(copy, WORDS));
        EvidenceId id = desk.as(Role.CHECKER, () -> evidence.add(open.claim(), entry));
        EvidenceDetail before = read(id);
        assertThat(before.entry()).isEqualTo(entry);

        long same = desk.as(Role.CHECKER, () -> evidence.edit(id, before.version(), entry));
        assertThat(same).isEqualTo(before.version());
        CopyPassage other = pointed(copy, "three million");
        desk.as(Role.CHECKER, () -> evidence.edit(
                id, before.version(), new EvidenceEntry(source, Stance.SUPPORTS, WORDS, null, null, other)));

        assertThat(read(id).version()).isGreaterThan(before.version());
        assertThat(read(id).entry().passage()).isEqualTo(other);
        List<AuditEntry> entries = desk.as(Role.VIEWER, () -> trail.of(open.claim().subject()));
        assertThat(entries).anySatisfy(each -> assertThat(each.changes()).anySatisfy(change -> {
            assertThat(change.field()).isEqualTo("passage");
            assertThat(change.before()).contains(WORDS);
            assertThat(change.after()).contains("three million");
        }));
    }

    @Test
    void anApprovalDoesNotOutliveThePassageItWasGivenFor() {
        open.approved();
        EvidenceDetail piece = desk.as(Role.CHECKER, () -> evidence.of(open.claim())).getFirst();
        assertThat(desk.as(Role.VIEWER, () -> claims.get(open.claim())).approvalOutdated()).isFalse();
        source = piece.entry().source();
        SnapshotDetail copy = keep("harbour.html", PAGE.getBytes(StandardCharsets.UTF_8));
        EvidenceEntry entry = piece.entry();
        desk.as(Role.CHECKER, () -> evidence.edit(
                piece.id(),
                piece.version(),
                new EvidenceEntry(
                        entry.source(), entry.stance(), entry.quote(), entry.locator(), entry.note(), pointed(copy, WORDS))));

        assertThat(desk.as(Role.VIEWER, () -> claims.get(open.claim())).approvalOutdated()).isTrue();
    }

    @Test
    void aPassageInACopyOfAnotherSourceIsRefused() {
        SnapshotDetail copy = keep("harbour.html", PAGE.getBytes(StandardCharsets.UTF_8));
        CopyPassage passage = pointed(copy, WORDS);
        SourceId other = aSource();

        assertThat(refused(() -> evidence.add(
                        open.claim(), new EvidenceEntry(other, Stance.SUPPORTS, null, null, null, passage))))
                .isEqualTo("PASSAGE_OTHER_SOURCE");
    }

    @Test
    void aProgramNamesThePassageByItsWords() throws Exception {
        SnapshotDetail copy = keep("harbour.html", PAGE.getBytes(StandardCharsets.UTF_8));
        String path = "/api/v1/claims/" + open.claim() + "/evidence";
        String body = """
                {"sourceId": "%s", "stance": "SUPPORTS", "passage": {"copyId": "%s", "exact": "%s"}}""";
        mvc.perform(post(path)
                        .header("Authorization", bearer(desk, Role.CHECKER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(source, copy.id(), WORDS)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.quote").value(WORDS))
                .andExpect(jsonPath("$.passage.copyId").value(copy.id().toString()))
                .andExpect(jsonPath("$.passage.start").isNumber());
        mvc.perform(post(path)
                        .header("Authorization", bearer(desk, Role.CHECKER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(source, copy.id(), "It was opened in 1999.")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("PASSAGE_NOT_FOUND"));
    }

    @Test
    void whatACopyHoldsComesOnlyShutIn() throws Exception {
        SnapshotDetail copy = keep("harbour.html", PAGE.getBytes(StandardCharsets.UTF_8));
        mvc.perform(get("/content/copies/" + copy.id() + "/looks").header("Authorization", bearer(desk, Role.VIEWER)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("sandbox"),
                                        not(containsString("allow-")),
                                        not(containsString("script-src")))));
        mvc.perform(get("/content/copies/" + copy.id() + "/recording").header("Authorization", bearer(desk, Role.VIEWER)))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        mvc.perform(get("/content/copies/" + copy.id() + "/pages").header("Authorization", bearer(desk, Role.VIEWER)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("COPY_OTHER_KIND"));
    }

    @Test
    void aRecordingIsHandedOutInTheRangesThatAPlayerAsksFor() throws Exception {
        SnapshotDetail copy = keep("call.wav", Recordings.silence(2));
        assertThat(CopyLook.of(copy)).isEqualTo(CopyLook.SOUND);
        mvc.perform(get("/content/copies/" + copy.id() + "/recording")
                        .header("Authorization", bearer(desk, Role.VIEWER))
                        .header("Range", "bytes=0-3"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 0-3/" + copy.size()))
                .andExpect(content().bytes("RIFF".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void nothingOfACopyIsSeenFromAnotherDesk() throws Exception {
        SnapshotDetail copy = keep("harbour.html", PAGE.getBytes(StandardCharsets.UTF_8));
        CopyPassage passage = pointed(copy, WORDS);
        TestDesk other = desks.open();
        for (String part : List.of("looks", "recording", "text", "pages", "pages/1", "pages/1/words", "picture", "thumbnail")) {
            mvc.perform(get("/content/copies/" + copy.id() + "/" + part).header("Authorization", bearer(other, Role.EDITOR)))
                    .andExpect(status().isNotFound());
        }
        assertThat(catchThrowableOfType(NotFound.class, () -> other.as(Role.EDITOR, () -> passages.place(passage))))
                .isNotNull();
    }

    private SourceId aSource() {
        return desk.as(
                Role.CHECKER,
                () -> sources.add(new SourceEntry("The board", null, null, null, null, SourceKind.DOCUMENT, true, null)));
    }

    private SnapshotDetail keep(String name, byte[] bytes) {
        return desk.as(
                Role.CHECKER, () -> copies.keep(new KeepCopy(source, name, null, new ByteArrayInputStream(bytes))));
    }

    private CopyPassage pointed(SnapshotDetail copy, String words) {
        return desk.as(Role.CHECKER, () -> {
            String text = copies.text(copy.id()).orElseThrow();
            int start = text.indexOf(words);
            return passages.words(copy.id(), null, new TextSpan(start, start + words.length()));
        });
    }

    private EvidenceDetail read(EvidenceId id) {
        return desk.as(Role.VIEWER, () -> evidence.get(id));
    }

    private String refused(Runnable work) {
        return catchThrowableOfType(Refusal.class, () -> desk.run(Role.CHECKER, work)).code();
    }

    private String bearer(TestDesk on, Role role) {
        return "Bearer " + tokens.issue(on.member(role)).token();
    }
}
