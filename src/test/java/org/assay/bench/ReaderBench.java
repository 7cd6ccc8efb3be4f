package org.assay.bench;

import static org.assay.bench.Measurements.Budget.atMost;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assay.bench.Measurements.Measured;
import org.assay.testing.Api;
import org.assay.testing.Articles;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;

/** The budgets of the reading room, beside Recogito and bare highlight ranges: {@code ./assay bench reader}. */
final class ReaderBench {

    private static final Path MARKER = Path.of("frontend/marker/bench");
    private static final Path RECOGITO = Path.of("target/bench/recogito.js");

    // As many sentences as wanted, spread over the whole text.
    private static final String SYNTHETIC_MARKS = """
            (count) => { const units = window.benchContent.units; const marks = [];
              for (let i = 0; i < count; i++) {
                const at = 2 * Math.floor(i * (units.length / 2) / count);
                marks.push({ occurrence: `o${i}`, claim: `c${i}`, no: i + 1, spans: [[units[at], units[at + 1]]],
                  state: 'OPEN', rating: null, tone: 'open', label: 'Open', statement: `Claim ${i}`, mine: false });
              }
              window.benchMarks = { revision: 1, marks, dispositions: [] }; }
            """;

    private final Measurements measurements = new Measurements("reader");
    private final Articles articles = new Articles(11);
    private final AssayServer server;

    private ReaderBench(AssayServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException {
        try (AssayServer server = AssayServer.start();
                Browser browser = new Browser()) {
            new ReaderBench(server).run(browser);
        }
        System.exit(0);
    }

    private void run(Browser browser) throws IOException {
        drawing(browser, "10 kB, 100 marks", 10_000, 100);
        drawing(browser, "100 kB, 1,000 marks", 100_000, 1_000);
        drawing(browser, "1 MB, 5,000 marks", 1_000_000, 5_000);
        LongRead read = new LongRead(server, browser, articles);
        measurements.add(atMost(1.5, "s", "open 1 MB with 5,000 claims, click to usable"), read::open);
        measurements.add(atMost(40, "ms", "a new mark there, mouse up to painted"), read::painted);
        measurements.add(atMost(150, "ms", "a new mark there, mouse up to stored"), read::stored);
        measurements.add(atMost(50, "ms", "longest frame while scrolling there"), read::scroll);
        measurements.add(atMost(40, "MB", "browser heap of that page"), read::heap);
        measurements.add(atMost(4, "kB", "bytes over the wire for one mark, both ways"), read::wire);
        measurements.add(atMost(500, "ms", "a colleague's mark on my screen, 20 sessions"), read::colleague);
        measurements.add(atMost(300, "kB", "server heap for each further session"), read::sessions);
        measurements.write();
    }

    /** From text and marks in memory to painted; no server takes part. */
    private void drawing(Browser browser, String name, int characters, int marks) throws IOException {
        Api api = server.api("checker");
        String document = LongRead.imported(api, articles.article(characters));
        try (Page page = browser.unguarded(server, "checker")) {
            page.navigate("/documents/" + document);
            page.locator("assay-text-marker[data-marks]").waitFor();
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(Files.readString(RECOGITO)));
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(Files.readString(MARKER.resolve("reader.js"))));
            page.addScriptTag(
                    new Page.AddScriptTagOptions().setContent(Files.readString(MARKER.resolve("recogito.js"))));
            page.evaluate("async () => { const version = document.querySelector('assay-text-marker').version;"
                    + " window.benchContent = await (await fetch('/content/versions/' + version)).json(); }");
            page.evaluate(SYNTHETIC_MARKS, marks);
            Map<?, ?> ours = (Map<?, ?>) page.evaluate("measureReader(window.benchContent, window.benchMarks)");
            double spans = recogito(page, "SPANS");
            double highlights = recogito(page, "CSS_HIGHLIGHTS");
            double bare = number(ours, "bareMarks");
            double whole = number(ours, "bareTextAndMarks");
            double open = number(ours, "open");
            String recogito = "Recogito's spans %.4g, its highlights %.4g".formatted(spans, highlights);
            measurements.add(atMost(2 * bare, "ms", "text and marks to painted, " + name), () -> new Measured(
                    open,
                    7,
                    "2 × bare ranges over text laid out before (%.3g); with its text, bare takes %.3g; %s"
                            .formatted(bare, whole, recogito)));
            if (marks == 5_000) {
                measurements.add(
                        atMost(0.1 * Math.min(spans, highlights), "ms", "the same, beside Recogito"),
                        () -> new Measured(open, 7, "0.1 × the faster of " + recogito));
            }
            measurements.add(atMost(40, "ms", "a new mark painted, " + name), () -> new Measured(
                    number(ours, "newMark"), 7, "bare %.3g".formatted(number(ours, "bareNewMark"))));
        }
    }

    private static double recogito(Page page, String renderer) {
        Object measured = page.evaluate(
                "(renderer) => measureRecogito(window.benchContent, window.benchMarks, renderer)", renderer);
        return number((Map<?, ?>) measured, "marks");
    }

    private static double number(Map<?, ?> measured, String name) {
        return ((Number) measured.get(name)).doubleValue();
    }
}
