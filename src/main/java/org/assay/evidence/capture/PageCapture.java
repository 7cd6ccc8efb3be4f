package org.assay.evidence.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Fetches one page with what it needs to look as it did, and writes every request and answer into one web archive
 * (WARC 1.0, ISO 28500). The page itself is the archive's first answer that is no redirect.
 */
final class PageCapture implements AutoCloseable {

    private static final int MOST_REDIRECTS = 8;
    private static final int LARGEST_RESOURCE = 20 * 1024 * 1024;
    private static final int LARGEST_ROBOTS = 512 * 1024;

    /**
     * @param bytes of everything together
     * @param resources of one page
     * @param time for everything together
     * @param robots whether a site's robots.txt may keep us away
     */
    record Limits(long bytes, int resources, Duration time, boolean robots) {}

    /**
     * @param archive to be removed by the caller
     * @param address of the page, after all redirects
     * @param leftOut how many of its resources could not be fetched, or were beyond the limits
     */
    record Captured(Path archive, URI address, int leftOut) {}

    private final WebClient client;
    private final Limits limits;
    private final Clock clock;
    private final Path archive;
    private final WarcWriter writer;
    private final long deadline;
    private final Set<URI> written = new HashSet<>();
    private long left;
    private boolean handedOver;

    PageCapture(WebClient client, Limits limits, Clock clock) throws IOException {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
        left = limits.bytes();
        deadline = System.nanoTime() + limits.time().toNanos();
        archive = Files.createTempFile("assay-capture", ".warc");
        writer = new WarcWriter(FileChannel.open(archive, StandardOpenOption.WRITE));
    }

    /** @throws NotCaptured where the page itself can't be had; of its resources as many as can be */
    Captured of(URI wanted) throws IOException {
        writer.write(new Warcinfo.Builder()
                .date(clock.instant())
                .fields(java.util.Map.of(
                        "software", List.of(WebClient.AGENT),
                        "format", List.of("WARC File Format 1.0"),
                        "robots", List.of(limits.robots() ? "obey" : "ignore")))
                .build());
        URI address = wanted;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (limits.robots()) requireRobotsAllowed(address);
            try (Exchange page = client.get(address, left, deadline)) {
                write(page);
                if (page.redirects()) {
                    URI from = address;
                    String to = page.location()
                            .orElseThrow(() -> new NotCaptured("CAPTURE_STATUS", from.getHost(), page.status()));
                    address = WebAddress.resolve(address, to)
                            .orElseThrow(() -> new NotCaptured("CAPTURE_REDIRECT_ODD", from.getHost()));
                    continue;
                }
                if (page.status() / 100 != 2) {
                    throw new NotCaptured("CAPTURE_STATUS", address.getHost(), page.status());
                }
                int leftOut = isPage(page) ? resources(page) : 0;
                writer.close();
                handedOver = true;
                return new Captured(archive, address, leftOut);
            }
        }
        throw new NotCaptured("CAPTURE_REDIRECTS", wanted.getHost());
    }

    private int resources(Exchange page) {
        Deque<URI> waiting;
        try {
            Document parsed = Jsoup.parse(
                    new ByteArrayInputStream(page.body(Exchange.LARGEST_TEXT)), charset(page), page.address().toString());
            waiting = new ArrayDeque<>(PageResources.of(parsed, page.address()));
        } catch (IOException | RuntimeException unreadable) {
            return 0;
        }
        Set<URI> known = new HashSet<>(waiting);
        int fetched = 0;
        int leftOut = 0;
        while (!waiting.isEmpty()) {
            URI next = waiting.poll();
            if (written.contains(next)) continue;
            if (fetched >= limits.resources() || System.nanoTime() >= deadline || left <= 0) {
                leftOut++;
                continue;
            }
            fetched++;
            // A style sheet names pictures and further style sheets.
            if (!resource(next, 0, known, waiting)) leftOut++;
        }
        return leftOut;
    }

    private boolean resource(URI address, int redirects, Set<URI> known, Deque<URI> waiting) {
        try (Exchange answer = client.get(address, Math.min(left, LARGEST_RESOURCE), deadline)) {
            write(answer);
            if (answer.redirects()) {
                URI to = answer.location().flatMap(location -> WebAddress.resolve(address, location)).orElse(null);
                return to != null && redirects < 3 && resource(to, redirects + 1, known, waiting);
            }
            if (answer.status() / 100 != 2) return false;
            if (answer.type().orElse("").toLowerCase(Locale.ROOT).startsWith("text/css")) {
                String styles = new String(answer.body(Exchange.LARGEST_TEXT), StandardCharsets.UTF_8);
                for (URI each : PageResources.inStyles(styles, address)) {
                    if (known.add(each)) waiting.add(each);
                }
            }
            return true;
        } catch (NotCaptured | IOException unavailable) {
            return false;
        }
    }

    private void requireRobotsAllowed(URI address) {
        URI robots = address.resolve("/robots.txt");
        if (address.equals(robots)) return;
        try (Exchange answer = client.get(robots, LARGEST_ROBOTS, deadline)) {
            if (answer.status() != 200) return;
            String rules = new String(answer.body(LARGEST_ROBOTS), StandardCharsets.UTF_8);
            if (!RobotRules.of(rules, WebClient.AGENT).allow(WebAddress.target(address))) {
                throw new NotCaptured("CAPTURE_ROBOTS", address.getHost());
            }
        } catch (NotCaptured told) {
            // That a site has no rules, or endless ones, is no rule; that it may not be asked at all is said once.
            switch (told.code()) {
                case "CAPTURE_ROBOTS", "CAPTURE_ADDRESS_CLOSED", "CAPTURE_HOST_UNKNOWN" -> throw told;
                default -> {}
            }
        } catch (IOException unreadable) {
            // Neither are rules that can't be unpacked.
        }
    }

    private void write(Exchange exchange) throws IOException {
        if (!written.add(exchange.address())) return;
        try (FileChannel answer = exchange.open()) {
            WarcResponse response = new WarcResponse.Builder(exchange.address())
                    .date(exchange.at())
                    .ipAddress(exchange.ip())
                    .body(MediaType.HTTP_RESPONSE, answer, exchange.size())
                    .build();
            writer.write(response);
            writer.write(new WarcRequest.Builder(exchange.address())
                    .date(exchange.at())
                    .concurrentTo(response.id())
                    .body(MediaType.HTTP_REQUEST, exchange.request())
                    .build());
        }
        left -= exchange.size();
    }

    private static boolean isPage(Exchange answer) {
        String type = answer.type().orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    private static @Nullable String charset(Exchange page) {
        return page.type()
                .map(type -> type.replaceFirst("(?i).*charset\\s*=\\s*[\"']?([\\w.:-]{1,40}).*", "$1"))
                .filter(name -> !name.contains("/") && isCharset(name))
                .orElse(null);
    }

    private static boolean isCharset(String name) {
        try {
            return java.nio.charset.Charset.isSupported(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            if (!handedOver) Files.deleteIfExists(archive);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
