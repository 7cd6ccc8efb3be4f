package org.assay.bench;

import static org.assay.bench.Measurements.Budget.atMost;

import com.microsoft.playwright.Locator;
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
import org.assay.testing.Articles;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A library of 10,000 sources with three uses each, every fourth with a copy of some 8,000 characters: what typing into its
 * search costs, and opening a claim of 30 pieces.
 */
final class LibraryBench {

    private static final int SOURCES = 10_000;
    private static final int PIECES = 30;
    private static final int CLAIMS = SOURCES * 3 / PIECES;
    private static final int COPIES = SOURCES / 4;
    private static final int COPY_CHARACTERS = 8_000;
    private static final int CONNECTIONS = 4;
    private static final List<String> NOUNS = List.of(
            "harbour", "register", "budget", "council", "hospital", "railway", "winter", "election", "forest", "school",
            "energy", "housing", "border", "museum", "traffic", "language", "climate", "fishery", "theatre", "prison");
    private static final List<String> KINDS = List.of("Report", "Survey", "Statistics", "Minutes", "Study", "Record", "Audit");
    private static final List<String> TYPED = List.of(
            "harbour", "register 17", "the council", "statistics of the winter", "minutes", "office 3", "study prison",
            "audit of housing 1999", "example.org/4", "museum traffic");

    /** What stands in copies alone, or in a title and a copy. */
    private static final List<String> TYPED_OF_COPIES = List.of(
            "unemployment", "reporters that", "universities 1962", "plastic river", "anna berg", "register rents",
            "ledger1234", "harbour ledger77", "3.4 percent", "before the vote");

    private final AssayServer server;
    private final Measurements measurements;

    LibraryBench(AssayServer server, Measurements measurements) {
        this.server = server;
        this.measurements = measurements;
    }

    public static void main(String[] arguments) {
        Measurements measurements = new Measurements("library");
        try (AssayServer server = AssayServer.start()) {
            new LibraryBench(server, measurements).run();
        }
        measurements.write();
        System.exit(0);
    }

    void run() {
        Api api = server.api("checker");
        List<String> claims = new ArrayList<>();
        measurements.add(atMost(60, "s", "import of 10,000 sources as CSL-JSON"), () -> importSources(api));
        measurements.add(atMost(600, "s", "30,000 pieces of evidence stored"), () -> link(api, claims));
        measurements.add(atMost(300, "s", "2,500 copies kept and their words found"), () -> keepCopies(api));
        measurements.add(atMost(80, "ms", "search as one types, p95, 10,000 sources"), () -> search(api, TYPED));
        measurements.add(atMost(80, "ms", "search for words of copies as one types, p95"), () -> search(api, TYPED_OF_COPIES));
        measurements.add(atMost(300, "ms", "open a claim with 30 pieces of evidence"), () -> open(claims));
    }

    private final List<String> sources = new ArrayList<>();
    private String document = "";

    private Measured importSources(Api api) {
        long began = System.nanoTime();
        for (int half = 0; half < 2; half++) {
            List<Map<String, Object>> items = new ArrayList<>();
            for (int i = half * SOURCES / 2; i < (half + 1) * SOURCES / 2; i++) items.add(item(i));
            String text = JsonMapper.builder().build().writeValueAsString(items);
            api.post("sources/import", Map.of("text", text))
                    .get("entries")
                    .forEach(entry -> sources.add(entry.get("sourceId").asString()));
        }
        return new Measured((System.nanoTime() - began) / 1e9, 2, "two files of 5,000");
    }

    private static Map<String, Object> item(int i) {
        String title = KINDS.get(i % KINDS.size()) + " of the " + NOUNS.get(i % NOUNS.size()) + " and the "
                + NOUNS.get(i / 7 % NOUNS.size()) + ", " + (1930 + i % 90) + ", number " + i;
        return Map.of(
                "type", "report",
                "title", title,
                "publisher", "Office " + i % 40 + " for the " + NOUNS.get(i / 3 % NOUNS.size()),
                "author", List.of(Map.of("family", "Doe" + i % 300, "given", "Jane")),
                "URL", "https://example.org/" + i,
                "issued", Map.of("date-parts", List.of(List.of(1930 + i % 90))));
    }

    private Measured link(Api api, List<String> claims) throws Exception {
        String text = new Articles(11).article(300_000);
        document = api.post("documents", Map.of("title", "A long read", "text", text, "language", "en", "kind", "ARTICLE"))
                .get("id")
                .asString();
        List<JsonNode> units = new ArrayList<>();
        JsonNode listed = api.get("documents/" + document + "/units");
        (listed.isArray() ? listed : listed.get("items")).forEach(units::add);
        long began = System.nanoTime();
        for (int i = 0; i < CLAIMS; i++) {
            claims.add(api.post(
                            "documents/" + document + "/claims",
                            Map.of("start", units.get(i).get("start").asInt(), "end", units.get(i).get("end").asInt()))
                    .get("id")
                    .asString());
        }
        ConcurrentLinkedQueue<Integer> waiting = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < CLAIMS; i++) waiting.add(i);
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Api connection = api.connection();
                work.add(workers.submit(() -> {
                    for (Integer claim = waiting.poll(); claim != null; claim = waiting.poll()) {
                        for (int piece = 0; piece < PIECES; piece++) {
                            connection.post("claims/" + claims.get(claim) + "/evidence", Map.of(
                                    "sourceId", sources.get((claim * PIECES + piece) % SOURCES),
                                    "stance", piece % 3 == 0 ? "REFUTES" : "SUPPORTS",
                                    "quote", "As it says of claim " + claim + ", piece " + piece + ".",
                                    "locator", "p. " + piece));
                        }
                    }
                }));
            }
        }
        for (Future<?> each : work) each.get();
        return new Measured((System.nanoTime() - began) / 1e9, CLAIMS * PIECES, CONNECTIONS + " connections");
    }

    private Measured keepCopies(Api api) throws Exception {
        long began = System.nanoTime();
        ConcurrentLinkedQueue<Integer> waiting = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < COPIES; i++) waiting.add(i);
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Api connection = api.connection();
                work.add(workers.submit(() -> {
                    for (Integer copy = waiting.poll(); copy != null; copy = waiting.poll()) {
                        String text = new Articles(copy).article(COPY_CHARACTERS) + "Filed as ledger" + copy + ".\n";
                        connection.upload(
                                "sources/" + sources.get(copy * 4) + "/copies",
                                "copy " + copy + ".txt",
                                "text/plain",
                                text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    }
                }));
            }
        }
        for (Future<?> each : work) each.get();
        while (api.get("sources?q=ledger" + (COPIES - 1)).get("total").asInt() == 0) Thread.sleep(100);
        return new Measured((System.nanoTime() - began) / 1e9, COPIES, CONNECTIONS + " connections");
    }

    /** Every beginning of what is typed, as the box asks for it: the first page and how many there are. */
    private Measured search(Api api, List<String> phrases) {
        List<Double> milliseconds = new ArrayList<>();
        String slowest = "";
        for (int round = 0; round < 4; round++) {
            for (String typed : phrases) {
                for (int end = 1; end <= typed.length(); end++) {
                    String word = typed.substring(0, end);
                    long began = System.nanoTime();
                    api.get("sources?size=50&q=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8));
                    double took = (System.nanoTime() - began) / 1e6;
                    if (round == 0) continue;
                    if (milliseconds.isEmpty() || took > milliseconds.stream().mapToDouble(each -> each).max().orElse(0)) slowest = word;
                    milliseconds.add(took);
                }
            }
        }
        double[] sorted = milliseconds.stream().mapToDouble(each -> each).sorted().toArray();
        return new Measured(
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                sorted.length,
                "median %.1f ms, longest %.1f ms (“%s”)".formatted(sorted[sorted.length / 2], sorted[sorted.length - 1], slowest));
    }

    private Measured open(List<String> claims) {
        try (Browser browser = new Browser();
                Page page = browser.signedIn(server, "checker")) {
            page.setDefaultTimeout(120_000);
            page.navigate("/documents/" + document);
            page.locator("assay-text-marker[data-marks='" + claims.size() + "']").waitFor();
            double[] elapsed = new double[12];
            double[] panels = new double[12];
            for (int i = 0; i < elapsed.length; i++) {
                Locator sentence = page.locator("assay-text-marker [data-unit]").nth(i);
                double panel = PageBench.timed(
                        page, ".assay-claim-quote", sentence.textContent().strip(), sentence);
                double pieces = PageBench.timed(
                        page,
                        ".assay-evidence-item",
                        "As it says of claim " + i + ", piece " + (PIECES - 1) + ".",
                        page.locator(".assay-claim-tabs vaadin-tab")
                                .filter(new Locator.FilterOptions().setHasText("Evidence (" + PIECES + ")")));
                elapsed[i] = panel + pieces;
                panels[i] = panel;
                page.waitForTimeout(600);
            }
            double panel = Measured.median(panels, "").value();
            return Measured.median(
                    elapsed, "two clicks: its panel %.0f, and then its list; a text with 1,000 claims".formatted(panel));
        }
    }
}
