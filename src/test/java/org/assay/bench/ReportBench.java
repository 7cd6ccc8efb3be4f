package org.assay.bench;

import static org.assay.bench.Measurements.Budget.atLeast;
import static org.assay.bench.Measurements.Budget.atMost;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assay.bench.Measurements.Measured;
import org.assay.testing.Api;
import org.assay.testing.Articles;
import org.assay.testing.AssayServer;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./assay bench report [tables]}: a long report in each form, a public page under load, tables of 100,000 claims; or
 * these alone.
 */
final class ReportBench {

    private static final int CLAIMS = 500;
    private static final int MANY = 100_000;

    private final Measurements measurements = new Measurements("report");
    private final Articles articles = new Articles(11);
    private AssayServer server;
    private String document = "";

    private ReportBench(AssayServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        try (AssayServer server = AssayServer.start()) {
            new ReportBench(server).run(arguments.length > 0 && arguments[0].equals("tables"));
        }
    }

    private void run(boolean tablesAlone) throws Exception {
        document = MainBench.documentWithClaims(server.api("checker"), articles.article(100_000), CLAIMS);
        twoMorePieces(server.api("checker"));
        if (!tablesAlone) reportsAndPages();
        multiply();
        measurements.add(atLeast(10_000, "rows/s", "100,000 claims to CSV"), () -> rows("csv"));
        measurements.add(atLeast(10_000, "rows/s", "100,000 claims to XLSX"), () -> rows("xlsx"));
        measurements.write();
    }

    private void reportsAndPages() {
        measurements.add(atMost(0.5, "s", "500 claims, 1,500 pieces of evidence: HTML"), () -> report("html", 7));
        measurements.add(atMost(0.3, "s", "the same: CSV"), () -> report("csv", 7));
        measurements.add(atMost(3, "s", "the same: DOCX"), () -> report("docx", 5));
        measurements.add(atMost(5, "s", "the same: PDF"), () -> report("pdf", 5));
        measurements.add(atMost(300, "ms", "a list of claims while five export, p95"), this::besideExports);
        PublicPage page = PublicPage.published(server);
        measurements.add(atLeast(1500, "requests/s", "a public claim page, two connections"), page::perSecond);
        measurements.add(atMost(20, "ms", "the same, p95"), page::slowest);
    }

    private void twoMorePieces(Api api) {
        String source = api.post("sources", Map.of("title", "What else is known", "kind", "REPORT")).get("id").asString();
        for (int page = 0; page * 500 < CLAIMS; page++) {
            for (JsonNode claim : api.get("documents/" + document + "/claims?size=500&page=" + page).get("items")) {
                for (int piece = 0; piece < 2; piece++) {
                    api.post(
                            "claims/" + claim.get("id").asString() + "/evidence",
                            Map.of("sourceId", source, "stance", "CONTEXT", "locator", "p. " + piece, "note", "Seen in the reading room."));
                }
            }
        }
    }

    private Measured report(String format, int times) {
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

    private Measured besideExports() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> exports = new ArrayList<>();
        double[] milliseconds = new double[100];
        try (ExecutorService five = Executors.newFixedThreadPool(5)) {
            for (String format : List.of("pdf", "html", "csv", "xlsx", "json")) {
                Api api = server.api("editor");
                exports.add(five.submit(() -> {
                    while (!over.get()) api.bytes("documents/" + document + "/report?format=" + format);
                }));
            }
            Api reader = server.api("checker");
            Thread.sleep(2_000);
            for (int i = 0; i < milliseconds.length; i++) {
                long began = System.nanoTime();
                reader.get("claims?size=50&page=" + i % 5);
                milliseconds[i] = (System.nanoTime() - began) / 1e6;
            }
            over.set(true);
            for (Future<?> export : exports) export.get();
        }
        Arrays.sort(milliseconds);
        return new Measured(milliseconds[94], milliseconds.length, "median %.0f ms".formatted(milliseconds[50]));
    }

    /** The five hundred again and again, beneath the program: through its door it would take an hour. */
    private void multiply() throws SQLException {
        server.stop();
        ManyClaims.in(server.data()).of(document).upTo(MANY);
        server.startAgain();
    }

    private Measured rows(String format) throws IOException {
        double[] perSecond = new double[3];
        long size = 0;
        for (int round = 0; round < perSecond.length; round++) {
            long began = System.nanoTime();
            size = download(format);
            perSecond[round] = MANY / ((System.nanoTime() - began) / 1e9);
        }
        return Measured.median(perSecond, "%d MB, the first %.0f rows/s".formatted(size / 1_000_000, perSecond[0]));
    }

    private long download(String format) throws IOException {
        try (InputStream in = server.api("editor").stream("claims/report?format=" + format)) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
