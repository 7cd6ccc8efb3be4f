package org.assay.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assay.bench.Measurements.Measured;
import org.assay.testing.Api;
import org.assay.testing.Articles;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import tools.jackson.databind.JsonNode;

/** One document of 1 MB with 5,000 claims in the database, as its checkers meet it in the browser. */
final class LongRead {

    private static final int CLAIMS = 5_000;
    private static final int SESSIONS = 20;

    // For each further mark: when it was asked for, when it was painted, when the server had stored it. A mark that is
    // drawn within a frame is painted by the end of that frame, which is when a message sent in it arrives; one drawn
    // between two frames is painted by the next.
    private static final String STOPWATCH = """
            (wanted) => {
              const marker = document.querySelector('assay-text-marker');
              const watch = window.bench = { stored: null, painted: null };
              const soon = (done) => {
                const channel = new MessageChannel();
                channel.port1.onmessage = done;
                channel.port2.postMessage(null);
              };
              const note = (name) => {
                watch[name] = Date.now();
                watch[name + 'At'] = performance.now();
              };
              let within = false;
              const frame = () => {
                within = true;
                soon(() => { within = false; });
                if (watch.painted === null || watch.stored === null) requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
              const waiting = new Map([['painted', 'marks'], ['stored', 'stored']]);
              const look = () => {
                for (const [name, count] of waiting)
                  if (Number(marker.dataset[count]) >= wanted) {
                    waiting.delete(name);
                    if (within) soon(() => note(name));
                    else requestAnimationFrame(() => soon(() => note(name)));
                  }
                if (waiting.size === 0) changes.disconnect();
              };
              const changes = new MutationObserver(look);
              changes.observe(marker, { attributes: true });
              look();
              document.addEventListener('click', (event) => { watch.began = event.timeStamp;
                watch.clicked = Date.now(); }, { once: true, capture: true });
            }
            """;

    private final AssayServer server;
    private final Browser browser;
    private final String document;
    private final String title;
    private final Page page;
    private int marked = CLAIMS;
    private final double[] painted = new double[15];
    private final double[] stored = new double[15];

    LongRead(AssayServer server, Browser browser, Articles articles) {
        this.server = server;
        this.browser = browser;
        Api api = server.api("checker");
        title = "Read for a long time";
        document = api.post(
                        "documents",
                        Map.of("title", title, "text", articles.article(1_000_000), "language", "en", "kind", "ARTICLE"))
                .get("id")
                .asString();
        mark(api);
        page = browser.signedIn(server, "checker");
    }

    static String imported(Api api, String text) {
        return api.post("documents", Map.of("title", "Drawn", "text", text, "language", "en", "kind", "ARTICLE"))
                .get("id")
                .asString();
    }

    private void mark(Api api) {
        JsonNode units = api.get("documents/" + document + "/units").get("items");
        // The first sentences stay free for the marks that are measured.
        ConcurrentLinkedQueue<Integer> waiting = new ConcurrentLinkedQueue<>(IntStream.range(0, CLAIMS)
                .map(i -> 200 + i)
                .boxed()
                .toList());
        List<Future<?>> connections = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                Api connection = api.connection();
                connections.add(workers.submit(() -> {
                    for (Integer at = waiting.poll(); at != null; at = waiting.poll()) {
                        JsonNode unit = units.get(at);
                        connection.post(
                                "documents/" + document + "/claims",
                                Map.of("start", unit.get("start").asInt(), "end", unit.get("end").asInt()));
                    }
                }));
            }
            for (Future<?> connection : connections) {
                connection.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    Measured open() {
        double[] seconds = new double[7];
        for (int i = 0; i < seconds.length; i++) {
            page.navigate("/documents");
            Locator link = page.getByText(title).first();
            link.waitFor();
            seconds[i] = PageBench.timed(page, "assay-text-marker[data-stored='" + CLAIMS + "']", 1, link) / 1000;
        }
        return Measured.median(seconds, "from the list of documents");
    }

    Measured painted() {
        for (int i = 0; i < painted.length; i++) {
            clickSentence(page, i);
            page.waitForFunction("window.bench.stored !== null && window.bench.painted !== null");
            painted[i] = ((Number) page.evaluate("window.bench.paintedAt - window.bench.began")).doubleValue();
            stored[i] = ((Number) page.evaluate("window.bench.storedAt - window.bench.began")).doubleValue();
            page.waitForTimeout(800);
        }
        return Measured.median(painted, "");
    }

    Measured stored() {
        return Measured.median(stored, "the same marks");
    }

    private void clickSentence(Page page, int ordinal) {
        Locator sentence = page.locator("assay-text-marker [data-unit='" + ordinal + "']");
        sentence.scrollIntoViewIfNeeded();
        marked++;
        page.evaluate(STOPWATCH, marked);
        sentence.click();
    }

    Measured scroll() {
        page.navigate("/documents/" + document);
        page.locator("assay-text-marker[data-stored='" + marked + "']").waitFor();
        page.waitForTimeout(1_000);
        List<?> frames = (List<?>) page.evaluate("""
                async () => { const scroller = document.querySelector('assay-text-marker .am-scroll');
                  const frames = []; let last = await new Promise(requestAnimationFrame);
                  for (let i = 0; i < 300; i++) { scroller.scrollTop += 300;
                    const now = await new Promise(requestAnimationFrame); frames.push(now - last); last = now; }
                  return frames; }""");
        double[] sorted =
                frames.stream().mapToDouble(each -> ((Number) each).doubleValue()).sorted().toArray();
        return new Measured(
                sorted[sorted.length - 1],
                sorted.length,
                "median %.3g, 99 of 100 under %.3g".formatted(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]));
    }

    Measured heap() {
        page.navigate("/documents/" + document);
        page.locator("assay-text-marker[data-stored='" + marked + "']").waitFor();
        page.waitForTimeout(2_000);
        double with = liveHeap(page);
        page.navigate("/documents");
        page.getByText(title).first().waitFor();
        double without = liveHeap(page);
        return new Measured(with, 1, "the whole page's; the list of documents has %.3g".formatted(without));
    }

    private double liveHeap(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        session.send("HeapProfiler.collectGarbage");
        double used = session.send("Runtime.getHeapUsage").get("usedSize").getAsDouble() / 1e6;
        session.detach();
        return used;
    }

    Measured wire() {
        page.navigate("/documents/" + document);
        page.locator("assay-text-marker[data-stored='" + marked + "']").waitFor();
        page.waitForTimeout(1_500);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        AtomicLong bytes = new AtomicLong();
        session.on("Network.webSocketFrameSent", event -> bytes.addAndGet(payload(event)));
        session.on("Network.webSocketFrameReceived", event -> bytes.addAndGet(payload(event)));
        session.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        session.on("Network.requestWillBeSent", event -> {
            JsonObject request = event.getAsJsonObject("request");
            bytes.addAndGet(request.has("postData") ? request.get("postData").getAsString().length() : 0);
        });
        double[] each = new double[5];
        double[] whole = new double[5];
        for (int i = 0; i < each.length; i++) {
            bytes.set(0);
            clickSentence(page, 20 + i);
            page.waitForFunction("window.bench.stored !== null");
            each[i] = bytes.get() / 1e3;
            page.waitForTimeout(1_500);
            whole[i] = bytes.get() / 1e3;
        }
        session.detach();
        return Measured.median(
                each, "until stored; with the claim's panel %.3g".formatted(Measured.median(whole, "").value()));
    }

    private static long payload(JsonObject event) {
        return event.getAsJsonObject("response").get("payloadData").getAsString().length();
    }

    Measured colleague() {
        page.navigate("/documents/" + document);
        List<Page> others = new ArrayList<>();
        for (int i = 1; i < SESSIONS; i++) {
            Page other = browser.signedIn(server, i % 2 == 0 ? "checker2" : "editor");
            other.navigate("/documents/" + document);
            others.add(other);
        }
        for (Page other : others) {
            other.locator("assay-text-marker[data-stored='" + marked + "']").waitFor();
        }
        Page watching = others.getLast();
        double[] elapsed = new double[9];
        for (int i = 0; i < elapsed.length; i++) {
            page.waitForTimeout(1_500);
            watching.evaluate(STOPWATCH, marked + 1);
            clickSentence(page, 40 + i);
            watching.waitForFunction("window.bench.painted !== null");
            elapsed[i] = ((Number) watching.evaluate("window.bench.painted")).doubleValue()
                    - ((Number) page.evaluate("window.bench.clicked")).doubleValue();
        }
        others.forEach(other -> other.context().close());
        return Measured.median(elapsed, "click there to painted here, all in one Chromium on this machine");
    }

    Measured sessions() throws Exception {
        OpenSessions open = new OpenSessions(server, document);
        long none = server.liveHeap();
        open.more(50);
        long fifty = server.liveHeap();
        open.more(50);
        long hundred = server.liveHeap();
        long readers = server.liveObjects("ReaderView");
        if (readers < 100) throw new IllegalStateException("only " + readers + " sessions have the document open");
        return new Measured(
                (hundred - none) / 100.0 / 1e3,
                100,
                "live heap %.4g, %.4g and %.4g MB with 0, 50 and 100 more"
                        .formatted(none / 1e6, fifty / 1e6, hundred / 1e6));
    }
}
