package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.Refusal;
import org.assay.testing.DatabaseTest;
import org.assay.testing.Website;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SnapshotCapturesTest {

    private static final String PAGE = "<!DOCTYPE html><title>Harbour opened</title><script>alert(1)</script>"
            + "<article><p>The harbour was opened in 1931.</p><p>It cost three million pounds.</p></article>";

    @Autowired
    TestDesks desks;

    @Autowired
    Sources sources;

    @Autowired
    Snapshots copies;

    @Autowired
    SnapshotCaptures captures;

    TestDesk desk;
    Website site;

    @BeforeEach
    void aDeskAndAWebsite() {
        desk = desks.open();
        site = new Website();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aCapturedPageIsAWebArchiveWithItsReadableText() throws IOException {
        site.redirect("/1931", "/harbour/opening.html").page("/harbour/opening.html", PAGE);
        SnapshotDetail copy = capture("/1931");
        assertThat(copy.origin()).isEqualTo(SnapshotOrigin.CAPTURE);
        assertThat(copy.mediaType()).isEqualTo("application/warc");
        assertThat(copy.shownType()).isEqualTo("text/html");
        assertThat(copy.url()).isEqualTo(site.url("/harbour/opening.html"));
        assertThat(copy.fileName()).isEqualTo("127.0.0.1 opening.html.warc");
        assertThat(copy.title()).isEqualTo("Harbour opened");
        assertThat(text(copy)).contains("The harbour was opened in 1931.").doesNotContain("alert");
        assertThat(desk.as(Role.VIEWER, () -> copies.bytes(copy.id())).getContentAsString(StandardCharsets.ISO_8859_1))
                .startsWith("WARC/1.0")
                .contains("alert(1)");
    }

    @Test
    void anArchiveThatSomebodyElseMadeIsReadToo() throws IOException {
        site.page("/page", PAGE);
        byte[] archive = desk.as(Role.VIEWER, () -> copies.bytes(capture("/page").id())).getContentAsByteArray();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(archive);
        }
        SnapshotDetail copy = keep("page.warc.gz", packed.toByteArray());
        assertThat(copy.mediaType()).isEqualTo("application/warc");
        assertThat(text(copy)).contains("The harbour was opened in 1931.");
        byte[] lying = new String(archive, StandardCharsets.ISO_8859_1)
                .replaceFirst("(?s)(WARC-Type: response.*?Content-Length: )\\d+", "$199999999999")
                .replaceFirst("(?s)^(.*?Content-Length: )\\d+", "$1987654321")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(keep("lying.warc", lying).text()).isEqualTo(SnapshotText.DAMAGED);
        assertThat(keep("cut.warc", Arrays.copyOf(archive, 300)).text()).isIn(SnapshotText.DAMAGED, SnapshotText.NONE);
    }

    @Test
    void aMailAndASavedPageAreReadWithoutTheirWrapping() {
        String mail = "From: Anna Berg <anna@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?q?The_harbour_=E2=80=93_1931?=\r\n"
                + "Date: Mon, 1 Jun 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + "SXQgd2FzIG9wZW5lZCBpbiAxOTMxLg==\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Other\r\n--b--\r\n";
        SnapshotDetail letter = keep("letter.eml", mail.getBytes(StandardCharsets.UTF_8));
        assertThat(letter.mediaType()).isEqualTo("message/rfc822");
        assertThat(letter.title()).isEqualTo("The harbour – 1931");
        assertThat(text(letter)).contains("From: Anna Berg <anna@example.org>").contains("It was opened in 1931.");
        String saved = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
                + "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + PAGE.replace("=", "=3D") + "\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n";
        SnapshotDetail page = keep("page.mhtml", saved.getBytes(StandardCharsets.UTF_8));
        assertThat(page.mediaType()).isEqualTo("multipart/related");
        assertThat(page.shownType()).isEqualTo("text/html");
        assertThat(text(page)).contains("The harbour was opened in 1931.").doesNotContain("boundary");
    }

    @Test
    void whatCantBeCapturedIsSaidAndNothingIsKept() {
        SourceId source = source("/nothing");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.CHECKER, () -> captures.capture(source, null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("CAPTURE_STATUS"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.CHECKER, () -> captures.capture(source, "http://10.0.0.1/")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("CAPTURE_ADDRESS_CLOSED"));
        assertThat(desk.as(Role.VIEWER, () -> copies.of(source))).isEmpty();
    }

    private SnapshotDetail capture(String path) {
        return desk.as(Role.CHECKER, () -> captures.capture(source(path), null));
    }

    private SnapshotDetail keep(String name, byte[] bytes) {
        SourceId source = source("/" + name);
        return desk.as(
                Role.CHECKER, () -> copies.keep(new KeepCopy(source, name, null, new ByteArrayInputStream(bytes))));
    }

    private String text(SnapshotDetail copy) {
        return desk.as(Role.VIEWER, () -> copies.text(copy.id())).orElseThrow();
    }

    private SourceId source(String path) {
        return desk.as(
                Role.CHECKER,
                () -> sources.addOrFind(
                        new SourceEntry("A page", site.url(path), null, null, null, SourceKind.ARTICLE, false, null)));
    }
}
