package org.assay.bench;

import static org.assay.bench.Measurements.Budget.atLeast;
import static org.assay.bench.Measurements.Budget.atMost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.assay.bench.Measurements.Measured;
import org.assay.testing.Api;
import org.assay.testing.Articles;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import tools.jackson.databind.JsonNode;

/** The budgets of the main path, against the production program: {@code ./assay bench}. */
final class MainBench {

    private static final int CONNECTIONS = 4;

    private final Measurements measurements = new Measurements("main");
    private final Articles articles = new Articles(7);
    private final AssayServer server;

    private MainBench(AssayServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) {
        try (AssayServer server = AssayServer.start()) {
            new MainBench(server).run();
        }
        System.exit(0);
    }

    private void run() {
        measurements.add(atMost(8, "s", "start to the first answered page"), this::start);
        measurements.add(atMost(450, "MB", "resident memory after start"), this::memory);
        measurements.add(atLeast(120, "documents/s", "import of 500 articles of 9 kB"), this::importArticles);
        measurements.add(atMost(1, "s", "import of 1 MB plain text"), () -> importFile(
                "text/plain", ".txt", 5, articles.article(1_000_000).getBytes(StandardCharsets.UTF_8)));
        measurements.add(
                atMost(5, "s", "import of a 200-page PDF"), () -> importFile("application/pdf", ".pdf", 3, pdf(200)));
        try (Browser browser = new Browser()) {
            PageBench page = new PageBench(server, browser, articles);
            measurements.add(atMost(400, "ms", "open a 9 kB article with 50 claims"), page::open);
            measurements.add(atMost(150, "ms", "mark a sentence: click to stored and shown"), page::mark);
        }
        String document = documentWithClaims(server.api("checker"), articles.article(100_000), 500);
        measurements.add(atMost(0.5, "s", "report with 500 claims, CSV"), () -> report(document, "csv", 5));
        measurements.add(atMost(6, "s", "report with 500 claims, PDF"), () -> report(document, "pdf", 3));
        measurements.write();
    }

    private Measured start() {
        double[] seconds = new double[3];
        for (int i = 0; i < seconds.length; i++) {
            server.stop();
            seconds[i] = server.startAgain().toMillis() / 1000.0;
        }
        return Measured.median(seconds, "demo desk present");
    }

    private Measured memory() throws InterruptedException {
        // What the start still does in the background belongs to it.
        Thread.sleep(3_000);
        return new Measured(server.residentMemory() / 1e6, 1, "3 s after the first page");
    }

    private Measured importArticles() throws Exception {
        double[] perSecond = new double[3];
        for (int round = 0; round < perSecond.length; round++) {
            perSecond[round] = importRound(500);
        }
        return Measured.median(
                perSecond, "%d connections; the first 500 after the start: %.0f/s".formatted(CONNECTIONS, perSecond[0]));
    }

    private double importRound(int documents) throws Exception {
        ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>();
        IntStream.range(0, documents).forEach(i -> waiting.add(articles.article(9_000)));
        Api api = server.api("checker");
        List<Future<?>> connections = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Api connection = api.connection();
                connections.add(workers.submit(() -> {
                    for (String text = waiting.poll(); text != null; text = waiting.poll()) {
                        connection.post("documents", article(text));
                    }
                }));
            }
            for (Future<?> connection : connections) {
                connection.get();
            }
        }
        return documents / ((System.nanoTime() - began) / 1e9);
    }

    private Measured importFile(String contentType, String extension, int times, byte[] content) {
        Api api = server.api("checker");
        double[] seconds = new double[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            JsonNode document = api.upload("documents", "bench-" + i + extension, contentType, content);
            seconds[i] = (System.nanoTime() - began) / 1e9;
            if (api.get("documents/" + document.get("id").asString() + "/units").size() == 0) {
                throw new IllegalStateException("no sentences were stored");
            }
        }
        return Measured.median(seconds, "%d kB, the first took %.2f s".formatted(content.length / 1000, seconds[0]));
    }

    private Measured report(String document, String format, int times) {
        Api api = server.api("editor");
        double[] seconds = new double[times];
        int size = 0;
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            size = api.bytes("documents/" + document + "/report?format=" + format).length;
            seconds[i] = (System.nanoTime() - began) / 1e9;
        }
        return Measured.median(seconds, "%d kB, the first took %.2f s".formatted(size / 1000, seconds[0]));
    }

    /** A document with the first sentences marked, a source under each and the second half with a proposed verdict. */
    static String documentWithClaims(Api api, String text, int claims) {
        String document = api.post("documents", article(text)).get("id").asString();
        JsonNode units = items(api.get("documents/" + document + "/units"));
        String source = api.post(
                        "sources",
                        Map.of(
                                "title", "Register of everything that was said",
                                "url", "https://example.org/register/" + document,
                                "kind", "DOCUMENT",
                                "primary", true))
                .get("id")
                .asString();
        JsonNode rating = ratings(api);
        for (int i = 0; i < claims; i++) {
            JsonNode unit = units.get(i);
            String claim = api.post(
                            "documents/" + document + "/claims",
                            Map.of("start", unit.get("start").asInt(), "end", unit.get("end").asInt()))
                    .get("id")
                    .asString();
            api.post(
                    "claims/" + claim + "/evidence",
                    Map.of("sourceId", source, "stance", "SUPPORTS", "quote", "As the register says.", "locator", "p. " + i));
            if (i % 2 == 1) {
                api.post("claims/" + claim + "/take", Map.of());
                api.post(
                        "claims/" + claim + "/verdicts",
                        Map.of(
                                "rating", rating.get(i % rating.size()).get("code").asString(),
                                "summary", "The register bears this out.",
                                "rationale", "The figure stands in the **register**, and no other source disagrees."));
            }
        }
        return document;
    }

    private static JsonNode ratings(Api api) {
        return items(api.get("scales")).get(0).get("ratings");
    }

    private static JsonNode items(JsonNode list) {
        return list.isArray() ? list : list.get("items");
    }

    private static Map<String, String> article(String text) {
        return Map.of("title", text.substring(0, 60), "text", text, "language", "en", "kind", "ARTICLE");
    }

    private byte[] pdf(int pages) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(15);
                    content.newLineAtOffset(60, 730);
                    for (int line = 0; line < 44; line++) {
                        // The PDF's own fonts know no euro in this encoding's place.
                        content.showText(articles.sentence().replace("€", "EUR "));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file);
        }
        return file.toByteArray();
    }
}
