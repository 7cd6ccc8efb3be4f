package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.testing.DatabaseTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class SnapshotsTest {

    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>The harbour</title></head><body><article><p>It was opened in 1931.</p>"
                    + "<p>It cost three million.</p></article></body></html>";

    @Autowired
    TestDesks desks;

    @Autowired
    Sources sources;

    @Autowired
    Snapshots copies;

    @Autowired
    AuditTrail trail;

    @Autowired
    Tokens tokens;

    @Autowired
    MockMvc mvc;

    TestDesk desk;
    SourceId source;

    @BeforeEach
    void aSource() {
        desk = desks.open();
        source = source("Harbour board");
    }

    @Test
    void aFileIsKeptWithItsHashItsKindAndItsText() throws IOException {
        SnapshotDetail copy = keep("harbour.html", PAGE);
        assertThat(copy.mediaType()).isEqualTo("text/html");
        assertThat(copy.size()).isEqualTo(PAGE.length());
        assertThat(copy.sha256()).hasSize(64);
        assertThat(copy.title()).isEqualTo("The harbour");
        assertThat(copy.text()).isEqualTo(SnapshotText.READ);
        assertThat(copy.keptBy()).isEqualTo(desk.person(Role.CHECKER));
        assertThat(desk.as(Role.VIEWER, () -> copies.get(copy.id()))).isEqualTo(copy);
        assertThat(desk.as(Role.VIEWER, () -> copies.of(source))).containsExactly(copy);
        assertThat(desk.as(Role.VIEWER, () -> copies.text(copy.id())))
                .get()
                .asString()
                .contains("It was opened in 1931.")
                .doesNotContain("<p>");
        assertThat(desk.as(Role.VIEWER, () -> copies.bytes(copy.id())).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(PAGE);
    }

    @Test
    void theSameFileHandedInTwiceIsOneCopy() {
        SnapshotDetail first = keep("harbour.html", PAGE);
        assertThat(keep("again.html", PAGE)).isEqualTo(first);
        SourceId other = source("Another source");
        SnapshotDetail elsewhere = desk.as(Role.EDITOR, () -> copies.keep(command(other, "harbour.html", PAGE)));
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(elsewhere.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void aFileWhoseTextCantBeReadIsKeptAllTheSame() {
        SnapshotDetail damaged = keep("report.pdf", "%PDF-1.7 and no more");
        assertThat(damaged.mediaType()).isEqualTo("application/pdf");
        assertThat(damaged.text()).isEqualTo(SnapshotText.DAMAGED);
        SnapshotDetail picture = keep("map.gif", "GIF89a and no more");
        assertThat(picture.text()).isEqualTo(SnapshotText.NONE);
        assertThat(desk.as(Role.VIEWER, () -> copies.text(picture.id()))).isEmpty();
    }

    @Test
    void keepingACopyIsInTheTrailWithItsHash() {
        SnapshotDetail copy = keep("harbour.html", PAGE);
        assertThat(desk.as(Role.VIEWER, () -> trail.of(copy.id().subject())))
                .singleElement()
                .satisfies((AuditEntry entry) -> {
                    assertThat(entry.action()).isEqualTo("snapshot-kept");
                    assertThat(entry.changes()).anyMatch(change -> copy.sha256().equals(change.after()));
                });
    }

    @Test
    void nothingOfADeskIsVisibleFromAnother() {
        SnapshotDetail copy = keep("harbour.html", PAGE);
        TestDesk other = desks.open();
        assertNotFound(() -> other.as(Role.EDITOR, () -> copies.get(copy.id())));
        assertNotFound(() -> other.as(Role.EDITOR, () -> copies.text(copy.id())));
        assertNotFound(() -> other.as(Role.EDITOR, () -> copies.bytes(copy.id())));
        assertNotFound(() -> other.as(Role.EDITOR, () -> copies.of(source)));
        assertNotFound(() -> other.as(Role.EDITOR, () -> copies.keep(command(source, "a.html", PAGE))));
    }

    @Test
    void whoOnlyReadsKeepsNothing() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.VIEWER, () -> copies.keep(command(source, "a.html", PAGE))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("NOT_PERMITTED"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep("empty.pdf", ""))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("COPY_EMPTY"));
        assertThat(desk.as(Role.VIEWER, () -> copies.of(source))).isEmpty();
    }

    @Test
    void aProgramSendsAFormOrTheBytesThemselves() throws Exception {
        String path = "/api/v1/sources/" + source + "/copies";
        String form = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../harbour.html\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + PAGE + "\r\n--b--\r\n";
        mvc.perform(post(path)
                        .header("Authorization", bearer(Role.CHECKER))
                        .contentType("multipart/form-data; boundary=b")
                        .content(form))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fileName").value("harbour.html"))
                .andExpect(jsonPath("$.mediaType").value("text/html"))
                .andExpect(jsonPath("$.size").value(PAGE.length()));
        mvc.perform(post(URI.create(path + "?fileName=caf%C3%A9%20notes.txt"))
                        .header("Authorization", bearer(Role.CHECKER))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content("Notes taken at the harbour."))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fileName").value("café notes.txt"))
                .andExpect(jsonPath("$.mediaType").value("text/plain"));
        mvc.perform(get(path).header("Authorization", bearer(Role.VIEWER)))
                .andExpect(jsonPath("$.total").value(2));
        mvc.perform(post(path)
                        .header("Authorization", bearer(Role.CHECKER))
                        .contentType("multipart/form-data; boundary=b")
                        .content("--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n--b--\r\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("COPY_FILE_MISSING"));
    }

    @Test
    void theBytesAreHandedOutToBeSavedAndNeverToBeShown() throws Exception {
        SnapshotDetail copy = keep("harbour.html", PAGE);
        for (String path : new String[] {"/api/v1/copies/" + copy.id() + "/bytes", "/content/copies/" + copy.id() + "/file"}) {
            mvc.perform(get(path).header("Authorization", bearer(Role.VIEWER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(PAGE))
                    .andExpect(content().contentType(MediaType.APPLICATION_OCTET_STREAM))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                    .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'none'")));
        }
    }

    private SourceId source(String title) {
        return desk.as(
                Role.CHECKER,
                () -> sources.add(new SourceEntry(title, null, null, null, null, SourceKind.DOCUMENT, true, null)));
    }

    private SnapshotDetail keep(String name, String bytes) {
        return desk.as(Role.CHECKER, () -> copies.keep(command(source, name, bytes)));
    }

    private static KeepCopy command(SourceId source, String name, String bytes) {
        return new KeepCopy(
                source, name, null, new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }

    private String bearer(Role role) {
        return "Bearer " + tokens.issue(desk.member(role)).token();
    }
}
