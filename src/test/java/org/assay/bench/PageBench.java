package org.assay.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assay.bench.Measurements.Measured;
import org.assay.testing.Api;
import org.assay.testing.Articles;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;

/**
 * What a person waits for on the page of a document. Time is taken inside the browser, from the click's own time stamp
 * to the first frame after what was waited for is there.
 */
final class PageBench {

    private static final int CLAIMS = 50;

    // Waits for a click, then for CONDITION, then for the frame that shows it; keeps the milliseconds.
    private static final String STOPWATCH = """
            ([selector, wanted]) => {
              window.benchElapsed = null;
              const seen = () => { const found = document.querySelectorAll(selector); return typeof wanted === 'number'
                ? found.length >= wanted : [...found].some((e) => e.textContent.includes(wanted)); };
              document.addEventListener('click', (event) => {
                const began = event.timeStamp;
                const look = () => seen()
                  ? requestAnimationFrame(() => { window.benchElapsed = performance.now() - began; })
                  : setTimeout(look, 2);
                look();
              }, { once: true, capture: true });
            }
            """;

    private final AssayServer server;
    private final Browser browser;
    private final Articles articles;

    PageBench(AssayServer server, Browser browser, Articles articles) {
        this.server = server;
        this.browser = browser;
        this.articles = articles;
    }

    Measured open() {
        Api api = server.api("checker");
        String text = "Opened by the bench again and again. " + articles.article(9_000);
        MainBench.documentWithClaims(api, text, CLAIMS);
        Page page = browser.signedIn(server, "checker");
        double[] elapsed = new double[15];
        for (int i = 0; i < elapsed.length; i++) {
            page.navigate("/documents");
            Locator link = page.getByText("Opened by the bench").first();
            link.waitFor();
            elapsed[i] = timed(page, "assay-text-marker[data-marks='" + CLAIMS + "']", 1, link);
        }
        return Measured.median(elapsed, "from the list of documents");
    }

    Measured mark() {
        Api api = server.api("checker");
        String document = MainBench.documentWithClaims(api, articles.article(9_000), 0);
        Page page = browser.signedIn(server, "checker");
        page.navigate("/documents/" + document);
        double[] elapsed = new double[15];
        for (int i = 0; i < elapsed.length; i++) {
            Locator sentence = page.locator("assay-text-marker [data-unit]").nth(i);
            sentence.waitFor();
            elapsed[i] = timed(page, "assay-text-marker[data-stored='" + (i + 1) + "']", 1, sentence);
            // The next click is a person's: the panel of this one stands by then.
            page.waitForTimeout(600);
        }
        return Measured.median(elapsed, "");
    }

    static double timed(Page page, String selector, Object wanted, Locator click) {
        page.evaluate(STOPWATCH, new Object[] {selector, wanted});
        click.click();
        page.waitForFunction("window.benchElapsed !== null");
        return ((Number) page.evaluate("window.benchElapsed")).doubleValue();
    }
}
