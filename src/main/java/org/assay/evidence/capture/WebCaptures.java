package org.assay.evidence.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Captures pages, a few at once, within the limits that the configuration sets. */
@Component
public class WebCaptures {

    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_REDIRECTS = 8;
    private static final Duration LONGEST_ASKING = Duration.ofSeconds(20);

    /**
     * @param archive a WARC, to be removed by the caller
     * @param address of the page, after all redirects
     * @param leftOut how many of its resources are not in it
     */
    public record Captured(Path archive, URI address, int leftOut) {}

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final WebClient client;
    private final PageCapture.Limits limits;
    private final Clock clock;

    @Autowired
    WebCaptures(
            @Value("${assay.capture.limit}") DataSize limit,
            @Value("${assay.capture.resources}") int resources,
            @Value("${assay.capture.seconds}") int seconds,
            @Value("${assay.capture.robots}") boolean robots,
            @Value("${assay.capture.open-to}") List<String> openTo,
            Clock clock) {
        this(
                new PublicAddresses(PublicAddresses.literals("assay.capture.open-to", openTo)),
                InetAddress::getAllByName,
                new PageCapture.Limits(limit.toBytes(), resources, Duration.ofSeconds(seconds), robots),
                clock);
    }

    WebCaptures(PublicAddresses open, WebClient.Names names, PageCapture.Limits limits, Clock clock) {
        this.client = new WebClient(open, names, clock);
        this.limits = limits;
        this.clock = clock;
    }

    /** @param address that answered, after all redirects */
    public record Answer(URI address, String type, byte[] body) {}

    /**
     * @throws NotCaptured {@code CAPTURE_ADDRESS} where that is no address of the web; {@code CAPTURE_BUSY} where too
     *     many capture right now; else why the page can't be had
     */
    public Captured capture(String url) {
        return capture(url, limits);
    }

    /** As {@link #capture}, the page alone, without what it needs to look as it did. */
    public Captured look(String url) {
        return capture(url, new PageCapture.Limits(limits.bytes(), 0, limits.time(), limits.robots()));
    }

    private Captured capture(String url, PageCapture.Limits limits) {
        URI address = WebAddress.of(url).orElseThrow(() -> new NotCaptured("CAPTURE_ADDRESS"));
        if (!places.tryAcquire()) throw new NotCaptured("CAPTURE_BUSY");
        try (PageCapture capture = new PageCapture(client, limits, clock)) {
            PageCapture.Captured captured = capture.of(address);
            return new Captured(captured.archive(), captured.address(), captured.leftOut());
        } catch (IOException failed) {
            throw new UncheckedIOException("The archive could not be written", failed);
        } finally {
            places.release();
        }
    }

    /**
     * What an address answers to a program that asks for one kind of thing, within the same walls as a capture. A site's
     * robots.txt is about pages, and is not asked for what a site offers to programs.
     *
     * @param accept the media types asked for
     * @param most bytes of the answer
     */
    public Answer ask(String url, String accept, int most) {
        URI address = WebAddress.of(url).orElseThrow(() -> new NotCaptured("CAPTURE_ADDRESS"));
        if (!places.tryAcquire()) throw new NotCaptured("CAPTURE_BUSY");
        long deadline = System.nanoTime() + Math.min(limits.time().toNanos(), LONGEST_ASKING.toNanos());
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                try (Exchange answer = client.get(address, accept, most, deadline)) {
                    URI asked = address;
                    if (answer.redirects()) {
                        address = answer.location()
                                .flatMap(location -> WebAddress.resolve(asked, location))
                                .orElseThrow(() -> new NotCaptured("CAPTURE_REDIRECT_ODD", asked.getHost()));
                        continue;
                    }
                    if (answer.status() / 100 != 2) throw new NotCaptured("CAPTURE_STATUS", asked.getHost(), answer.status());
                    return new Answer(address, answer.type().orElse(""), answer.body(most));
                }
            }
            throw new NotCaptured("CAPTURE_REDIRECTS", address.getHost());
        } catch (IOException damaged) {
            throw new NotCaptured("CAPTURE_UNREACHABLE", address.getHost());
        } finally {
            places.release();
        }
    }
}
