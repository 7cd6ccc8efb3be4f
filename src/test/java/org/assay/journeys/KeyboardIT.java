package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an open document to an approved claim without a mouse, counting every key that is not typed text. */
class KeyboardIT {

    private static final int MOST_PRESSES = 60;

    static AssayServer server;
    static Browser browser;

    @BeforeAll
    static void start() {
        server = SharedDemo.server();
        browser = SharedDemo.browser();
    }

    @AfterAll
    static void stop() {
        browser.leave();
    }

    /** Two hands on a keyboard; they see where the focus is. */
    private static final class Hands {
        private final Page page;
        private int presses;

        Hands(Page page) {
            this.page = page;
        }

        /** One key, or several held together. */
        Hands press(String key) {
            page.keyboard().press(key);
            presses++;
            return this;
        }

        Hands tab(int times) {
            for (int i = 0; i < times; i++) press("Tab");
            return this;
        }

        Hands type(String text) {
            page.keyboard().insertText(text);
            return this;
        }

        private static final String READS =
                """
                (name) => {
                  let at = document.activeElement;
                  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                  if (!at || at === document.body) return false;
                  const words = [at.getAttribute('aria-label'), ...[...(at.labels ?? [])].map((label) => label.textContent), at.textContent].join(' ');
                  const box = at.getBoundingClientRect();
                  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                  return seen && words.includes(name);
                }""";

        /** As many presses as it takes to come to what reads like this, each counted. */
        Hands tabTo(String name) {
            for (int most = 0; most < 16; most++) {
                tab(1);
                if ((boolean) page.evaluate(READS, name)) return this;
            }
            return at(name);
        }

        /** Waits until the focus is on what reads like this, and can be seen. */
        Hands at(String name) {
            page.waitForFunction(READS, name);
            return this;
        }
    }

    private static Page enter(String username, String path, Hands[] hands) {
        Page page = browser.person(server.url()).newPage();
        page.navigate("/login");
        hands[0] = new Hands(page);
        hands[0].at("User name").type(username).press("Tab").type(AssayServer.PASSWORD).press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        // The address, from a colleague's message or the browser's memory.
        page.navigate(path);
        hands[0].presses++;
        assertThat(page.locator("assay-text-marker[data-marks]")).isVisible();
        return page;
    }

    @Test
    void fromOpeningTheDocumentToAnApprovedClaim() {
        Api api = server.api("checker");
        String document = api.post(
                        "/api/v1/documents",
                        Map.of(
                                "title", "By keyboard",
                                "text", "The harbour bridge was opened in March 1932. Painting it takes a while.",
                                "language", "en"))
                .get("id")
                .asString();
        Hands[] hands = new Hands[1];
        Page page = enter("checker", "/documents/" + document, hands);
        Hands checker = hands[0];
        checker.presses = 0;

        checker.at("The harbour bridge").press("m");
        assertThat(page.getByText("Take it").first()).isVisible();
        checker.press("s").at("Statement").press("Control+a").type("The Sydney Harbour Bridge was opened in March 1932.");
        checker.press("Escape").at("The harbour bridge").press("t");
        assertThat(page.getByText("Give it back").first()).isVisible();
        checker.press("e").at("Add evidence").press("Enter");
        checker.at("Source").type("https://www.example.org/" + document).press("Enter");
        checker.at("Title").press("Control+a").type("Opening of the bridge");
        checker.tabTo("Supports").press("Space");
        checker.tab(1).at("Quoted passage").type("opened on 19 March 1932");
        checker.tab(1).at("Where it stands").type("First paragraph").press("Control+Enter");
        checker.at("Evidence (1)").press("Escape").at("The harbour bridge");
        checker.press("v").at("True").press("Space");
        checker.tab(1).at("Summary").type("It opened on 19 March 1932.");
        checker.tab(2).at("Rationale").type("The opening is on record.").press("Control+Enter");
        page.waitForCondition(() -> state(api, document).equals("PROPOSED"));
        checker.press("Escape").at("The harbour bridge");

        Page editor = enter("editor", "/documents/" + document + "?claim=" + claim(api, document), hands);
        hands[0].at("The harbour bridge").press("d");
        assertThat(editor.getByText("Your decision")).isVisible();
        hands[0].at("Comment").type("Good.").press("Alt+a");
        editor.waitForCondition(() -> state(api, document).equals("APPROVED"));

        int presses = checker.presses + hands[0].presses;
        System.out.println("Keys pressed from the open document to the approved claim: " + presses);
        assertThat(presses).isLessThanOrEqualTo(MOST_PRESSES);
    }

    private static String state(Api api, String document) {
        return api.get("/api/v1/documents/" + document + "/claims")
                .get("items")
                .get(0)
                .get("state")
                .asString();
    }

    private static String claim(Api api, String document) {
        return api.get("/api/v1/documents/" + document + "/claims")
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }
}
