package org.assay.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.assay.testing.Website;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

class WebCapturesTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int MEGABYTE = 1024 * 1024;

    private Website site;
    private Path archive;

    @BeforeEach
    void open() {
        site = new Website();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
        if (archive != null) Files.deleteIfExists(archive);
    }

    @Test
    void aPageIsKeptWithWhatItNeedsToLookAsItDid() throws IOException {
        site.page(
                        "/page",
                        "<link rel=stylesheet href=style.css><p>Words.<img src='/a.png'><img src=/gone.png><a href=/other>x</a>")
                .bytes("/style.css", "text/css", "p { background: url(b.png) }".getBytes(StandardCharsets.UTF_8))
                .bytes("/a.png", "image/png", new byte[] {1})
                .bytes("/b.png", "image/png", new byte[] {2});
        WebCaptures.Captured captured = capture(captures(), "/page");
        assertThat(captured.leftOut()).isOne();
        assertThat(addresses()).containsExactly(
                site.url("/page"), site.url("/style.css"), site.url("/a.png"), site.url("/gone.png"), site.url("/b.png"));
    }

    @Test
    void aRedirectIsFollowedAndKept() throws IOException {
        site.redirect("/old", "/new").page("/new", "<p>Here.");
        WebCaptures.Captured captured = capture(captures(), "/old");
        assertThat(captured.address()).hasToString(site.url("/new"));
        assertThat(addresses()).containsExactly(site.url("/old"), site.url("/new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/", "file:///etc/passwd", "http://user:secret@example.org/", "//example.org/", "javascript:alert(1)",
                "http:///nowhere", "not an address"
            })
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        assertRefused("CAPTURE_ADDRESS", captures(), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest",
                "http://10.0.0.1/", "https://192.168.0.1:8443/", "http://0.0.0.0/"
            })
    void anAddressInsideANetworkIsRefused(String address) {
        assertRefused("CAPTURE_ADDRESS_CLOSED", new WebCaptures(new PublicAddresses(Set.of()), InetAddress::getAllByName, limits(), Clock.systemUTC()), address);
    }

    @Test
    void aRedirectIntoTheNetworkIsRefused() {
        site.redirect("/out", "http://10.0.0.1/admin");
        assertRefused("CAPTURE_ADDRESS_CLOSED", captures(), site.url("/out"));
        site.redirect("/file", "file:///etc/passwd");
        assertRefused("CAPTURE_REDIRECT_ODD", captures(), site.url("/file"));
        site.redirect("/round", "/round");
        assertRefused("CAPTURE_REDIRECTS", captures(), site.url("/round"));
    }

    @Test
    void aNameIsResolvedOnceForEachRequestAndTheConnectionGoesToWhatWasChecked() throws IOException {
        site.page("/", "<p>Mine.");
        AtomicInteger asked = new AtomicInteger();
        // Open the first time, closed from the second time on.
        WebClient.Names turning = host -> new InetAddress[] {
            asked.getAndIncrement() == 0 ? LOOPBACK : InetAddress.ofLiteral("10.0.0.1")
        };
        WebCaptures captures =
                new WebCaptures(new PublicAddresses(Set.of(LOOPBACK)), turning, limits(), Clock.systemUTC());
        String named = site.url("/").replace("127.0.0.1", "turning.example");
        archive = captures.capture(named).archive();
        assertThat(asked).hasValue(1);
        assertRefused("CAPTURE_ADDRESS_CLOSED", captures, named);
    }

    @Test
    void oneClosedAddressAmongOpenOnesIsEnough() {
        WebClient.Names both = host -> new InetAddress[] {LOOPBACK, InetAddress.ofLiteral("10.0.0.1")};
        assertRefused("CAPTURE_ADDRESS_CLOSED",
                new WebCaptures(new PublicAddresses(Set.of(LOOPBACK)), both, limits(), Clock.systemUTC()),
                "http://both.example/");
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        site.answer("/endless", out -> {
            Website.head(out, "200 OK", "Content-Type: text/html");
            while (true) out.write(new byte[64 * 1024]);
        });
        assertRefused("CAPTURE_TOO_LARGE", captures(), site.url("/endless"));
        site.answer("/header", out -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (true) out.write("aaaaaaaaaaaaaaaa".repeat(4096).getBytes(StandardCharsets.US_ASCII));
        });
        assertRefused("CAPTURE_UNREACHABLE", captures(), site.url("/header"));
    }

    @Test
    void anAnswerThatDripsIsCutOff() {
        site.answer("/drip", out -> {
            Website.head(out, "200 OK", "Content-Type: text/html");
            while (true) {
                out.write('a');
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        });
        WebCaptures hasty = new WebCaptures(
                new PublicAddresses(Set.of(LOOPBACK)),
                InetAddress::getAllByName,
                new PageCapture.Limits(MEGABYTE, 5, Duration.ofMillis(300), false),
                Clock.systemUTC());
        assertRefused("CAPTURE_TOO_SLOW", hasty, site.url("/drip"));
    }

    @Test
    void aLyingLengthAndWhatIsNoHttpAreRefused() {
        site.answer("/short", out -> {
            Website.head(out, "200 OK", "Content-Type: text/html", "Content-Length: 1000");
            out.write('a');
        });
        assertRefused("CAPTURE_UNREACHABLE", captures(), site.url("/short"));
        site.answer("/other", out -> out.write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertRefused("CAPTURE_UNREACHABLE", captures(), site.url("/other"));
        assertRefused("CAPTURE_STATUS", captures(), site.url("/nothing"));
    }

    @Test
    void aPackedBombIsKeptAsItCameAndNeverUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            for (int megabyte = 0; megabyte < 200; megabyte++) zip.write(new byte[MEGABYTE]);
        }
        site.answer("/bomb", out -> {
            Website.head(out, "200 OK", "Content-Type: text/html", "Content-Encoding: gzip", "Content-Length: " + bomb.size());
            out.write(bomb.toByteArray());
        });
        capture(captures(), "/bomb");
        assertThat(Files.size(archive)).isLessThan(MEGABYTE);
    }

    @Test
    void robotsAreRespectedBySetting() throws IOException {
        site.page("/private/a", "<p>A.").bytes(
                "/robots.txt", "text/plain", "User-agent: *\nDisallow: /private".getBytes(StandardCharsets.UTF_8));
        WebCaptures polite = new WebCaptures(
                new PublicAddresses(Set.of(LOOPBACK)),
                InetAddress::getAllByName,
                new PageCapture.Limits(MEGABYTE, 5, Duration.ofSeconds(20), true),
                Clock.systemUTC());
        assertRefused("CAPTURE_ROBOTS", polite, site.url("/private/a"));
        capture(captures(), "/private/a");
    }

    @Test
    void resourcesBeyondTheLimitAreCountedAndThePageIsKept() throws IOException {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 20; i++) page.append("<img src=/").append(i).append(".png>");
        site.page("/many", page.toString());
        for (int i = 0; i < 20; i++) site.bytes("/" + i + ".png", "image/png", new byte[] {1});
        assertThat(capture(captures(), "/many").leftOut()).isEqualTo(15);
    }

    private static PageCapture.Limits limits() {
        return new PageCapture.Limits(2 * MEGABYTE, 5, Duration.ofSeconds(20), false);
    }

    private static WebCaptures captures() {
        return new WebCaptures(
                new PublicAddresses(Set.of(LOOPBACK)), InetAddress::getAllByName, limits(), Clock.systemUTC());
    }

    private WebCaptures.Captured capture(WebCaptures captures, String path) {
        WebCaptures.Captured captured = captures.capture(site.url(path));
        archive = captured.archive();
        return captured;
    }

    private static void assertRefused(String code, WebCaptures captures, String url) {
        assertThatExceptionOfType(NotCaptured.class)
                .isThrownBy(() -> captures.capture(url))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>();
        try (WarcReader reader = new WarcReader(archive)) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) addresses.add(response.target());
            }
        }
        return addresses;
    }
}
