package org.assay.bench;

import static org.assay.bench.Measurements.Budget.atMost;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.bench.Measurements.Measured;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.text.EditedDraft;
import org.assay.text.TextSpan;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes from sending the next draft until a colleague who has the document open sees its text with all marks:
 * read, matched, stored, told, loaded and drawn.
 */
final class NewVersionBench {

    private static final int MEGABYTE = 1_000_000;
    private static final int CONNECTIONS = 4;

    private final AssayServer server;
    private final Browser browser;
    private final Measurements measurements = new Measurements("versions");

    NewVersionBench(AssayServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    void run() {
        measurements.add(
                atMost(3, "s", "1 MB, 2,000 claims: next draft stored and on screen"), () -> measure(MEGABYTE, 2_000, 3));
        // No budgets of their own: ten times the text, or ten times the claims, may cost ten times, and not a hundred.
        measurements.add(atMost(3, "s", "1 MB, 200 claims"), () -> measure(MEGABYTE, 200, 2));
        measurements.add(atMost(3, "s", "100 kB, 200 claims"), () -> measure(MEGABYTE / 10, 200, 2));
        measurements.add(atMost(30, "s", "10 MB, 200 claims"), () -> measure(10 * MEGABYTE, 200, 1));
        measurements.write();
    }

    private Measured measure(int letters, int claims, int times) throws Exception {
        double[] seconds = new double[times];
        double[] posts = new double[times];
        String states = "";
        for (int i = 0; i < times; i++) {
            EditedDraft draft = EditedDraft.of(letters, claims, 31L * letters + claims + i);
            Api api = server.api("checker");
            JsonNode document = api.upload("documents", "draft-" + i + ".txt", "text/plain", utf8(draft.before()));
            String id = document.get("id").asString();
            mark(api, id, draft.passages());
            try (Page page = browser.signedIn(server, "editor")) {
                page.setDefaultTimeout(120_000);
                page.navigate("/documents/" + id);
                page.waitForFunction(SHOWN, new Object[] {"", claims});
                // What opening it left to be done is not the version's.
                page.waitForTimeout(2_000);
                String before = document.get("currentVersion").asString();
                long began = System.nanoTime();
                JsonNode added = api.upload("documents/" + id + "/versions", "next.txt", "text/plain", utf8(draft.edited()));
                posts[i] = (System.nanoTime() - began) / 1e9;
                JsonNode counts = added.get("claims");
                int placed = counts.get("EXACT").asInt() + counts.get("MOVED").asInt();
                page.waitForFunction(SHOWN, new Object[] {before, placed});
                seconds[i] = (System.nanoTime() - began) / 1e9;
                states = counts.toString();
            }
        }
        return Measured.median(
                seconds, "of which answered after %.2f s; %s".formatted(Measured.median(posts, "").value(), states));
    }

    /** Another version than the one named, with so many marks, and the frame that shows them. */
    private static final String SHOWN =
            """
            ([before, marks]) => new Promise((shown) => {
              const marker = document.querySelector('assay-text-marker');
              if (!marker || !marker.version || marker.version === before || Number(marker.dataset.marks ?? -1) < marks) shown(false);
              else requestAnimationFrame(() => setTimeout(() => shown(true)));
            })
            """;

    private void mark(Api api, String document, List<TextSpan> passages) throws Exception {
        ConcurrentLinkedQueue<TextSpan> waiting = new ConcurrentLinkedQueue<>(passages);
        List<Future<?>> marking = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Api connection = api.connection();
                marking.add(workers.submit(() -> {
                    for (TextSpan span = waiting.poll(); span != null; span = waiting.poll()) {
                        connection.post(
                                "documents/" + document + "/claims", Map.of("start", span.start(), "end", span.end()));
                    }
                }));
            }
        }
        for (Future<?> each : marking) each.get();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
