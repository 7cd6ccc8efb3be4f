package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A browser that sends what no page of ours would, and texts that no typewriter wrote. */
class HostilePageIT {

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

    private static JsonNode imported(String title, String text) {
        return server.api("checker").post("/api/v1/documents", Map.of("title", title, "text", text, "language", "en"));
    }

    private static Page open(JsonNode document) {
        Page page = browser.signedIn(server, "checker");
        page.navigate("/documents/" + document.get("id").asString());
        assertThat(page.locator("assay-text-marker[data-marks]")).isVisible();
        return page;
    }

    private static int stored(JsonNode document) {
        Api api = server.api("viewer");
        return api.get("/api/v1/documents/" + document.get("id").asString() + "/claims")
                .get("items")
                .size();
    }

    private static void assertMarks(Page page, int count) {
        assertThat(page.locator("assay-text-marker[data-stored='" + count + "']")).isVisible();
    }

    /** Tells the server what a page of ours never does. */
    private static void say(Page page, String event, String detail) {
        page.evaluate(
                """
                () => {
                  const page = document.querySelector('assay-text-marker');
                  page.dispatchEvent(new CustomEvent('%s', { detail: { version: page.version, ...(%s) } }));
                }"""
                        .formatted(event, detail));
    }

    @Test
    void whatNamesNoPassageOfTheTextIsRefusedWithASentenceAndNothingIsStored() {
        JsonNode document = imported("Hostile", "A 😀 face looked at the bridge. It is 503 metres long.");
        Page page = open(document);
        String[][] sent = {
            {"mark-requested", "{pending: 1, how: 'selection', start: -5, end: 4}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 9, end: 4}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 4, end: 4}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 40, end: 4000}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 0, end: 3}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 3, end: 9}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 1, end: 2}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 2147483646, end: 2147483647}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 0, end: 1e12}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 0, end: NaN}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: '0', end: '9'}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: [0], end: {}}"},
            {"mark-requested", "{pending: 1, how: 'magic', start: 0, end: 9}"},
            {"mark-requested", "{pending: 'x', how: 'selection', start: 0, end: 9}"},
            {"mark-requested", "{}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 0, end: 9, claim: 'no id'}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 0, end: 9, claim: '01a204aa-b81e-7795-8c06-fb274f931f0c'}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 0, end: 9, version: '01a204aa-b81e-7795-8c06-fb274f931f0c'}"},
            {"mark-requested", "{pending: 1, how: 'selection', start: 0, end: 9, version: null}"},
            {"resize-requested", "{pending: 1, occurrence: '01a204aa-b81e-7795-8c06-fb274f931f0c', span: 0, start: 0, end: 9}"},
            {"resize-requested", "{pending: 1, occurrence: 'x', span: 0, start: 0, end: 9}"},
            {"dispose-requested", "{pending: 1, from: -1, to: 1, disposition: 'OPINION'}"},
            {"dispose-requested", "{pending: 1, from: 1, to: 0, disposition: 'OPINION'}"},
            {"dispose-requested", "{pending: 1, from: 0, to: 99, disposition: 'OPINION'}"},
            {"dispose-requested", "{pending: 1, from: 0, to: 1, disposition: 'CLAIM'}"},
            {"keys-changed", "{singles: 'yes', changed: 7}"},
            {"take-requested", "{claim: '01a204aa-b81e-7795-8c06-fb274f931f0c'}"},
            {"mark-chosen", "{claim: '01a204aa-b81e-7795-8c06-fb274f931f0c', occurrence: '01a204aa-b81e-7795-8c06-fb274f931f0c'}"},
        };
        for (String[] each : sent) {
            say(page, each[0], each[1]);
            Locator notice = page.locator(".assay-notice-refused").last();
            assertThat(notice).isVisible();
            assertThat(notice.innerText()).as(each[0] + " " + each[1]).matches("(?s).*[a-z]{3,} .*\\..*");
            page.evaluate("() => document.querySelectorAll('vaadin-notification').forEach((n) => n.close())");
            assertThat(page.locator(".assay-notice-refused")).hasCount(0);
        }
        assertThat(stored(document)).isZero();
        // Unknown marks are nothing to remove, and nothing goes wrong.
        say(page, "unmark-requested", "{occurrence: '01a204aa-b81e-7795-8c06-fb274f931f0c'}");
        say(page, "place-changed", "{at: 2147483647}");

        page.locator("assay-text-marker").getByText("It is 503").click();
        assertMarks(page, 1);
        assertThat(stored(document)).isEqualTo(1);
    }

    @Test
    void aSelectionThatBeginsOutsideTheTextMarksOnlyWhatLiesInIt() {
        JsonNode document = imported("Outside", "The bridge opened in 1932.\n\nIt is 503 metres long. Painting takes a while.");
        Page page = open(document);
        BoundingBox title = page.locator("h1").boundingBox();
        BoundingBox second = page.locator(".am-s").nth(1).boundingBox();
        page.mouse().move(title.x + 20, title.y + 8);
        page.mouse().down();
        page.mouse().move(second.x + second.width - 4, second.y + second.height / 2);
        page.mouse().up();
        page.locator(".am-tools").getByText("Mark as claim").click();
        assertMarks(page, 1);

        JsonNode claim = server.api("viewer")
                .get("/api/v1/documents/" + document.get("id").asString() + "/claims")
                .get("items")
                .get(0);
        assertThat(claim.toString()).contains("The bridge opened in 1932.").contains("It is 503 metres long").doesNotContain("Outside The");
    }

    @Test
    void emojiWithJoinersCombiningMarksAndOverridesAreMarkedWhole() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
        String text = "The " + family + " moved here. A e\u0301cole with cafe\u0301 opened. "
                + "\u202Edetrever\u202C is a trick. \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00 end it.";
        JsonNode document = imported("Signs", text);
        Page page = open(document);
        int sentences = page.locator(".am-s").count();
        for (int i = 0; i < sentences; i++) {
            page.locator(".am-s[tabindex='0']").focus();
            if (i > 0) page.keyboard().press("ArrowDown");
            page.keyboard().press("m");
            assertMarks(page, i + 1);
        }
        // An override turns no text around: a sign stands in its place.
        assertThat(page.locator(".am-page").innerText()).doesNotContain("\u202E");
        String all = server.api("viewer")
                .get("/api/v1/documents/" + document.get("id").asString() + "/claims")
                .toString();
        assertThat(all).contains(family).contains("cafe\u0301");

        // By words, too: never half a character.
        page.locator(".am-s").first().focus();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Shift+ArrowRight");
            Object whole = page.evaluate("() => getSelection().toString().isWellFormed()");
            assertThat(whole).isEqualTo(true);
        }
    }

    @Test
    void fiftyThousandParagraphsOfOneWordOpenAndAreMarked() {
        JsonNode document = imported("Words", "Bridge.\n\n".repeat(50_000));
        Page page = open(document);
        page.locator(".am-s").nth(3).click();
        assertMarks(page, 1);
        page.locator(".am-s[tabindex='0']").focus();
        page.keyboard().press("Control+End");
        page.keyboard().press("m");
        assertMarks(page, 2);
        assertThat(stored(document)).isEqualTo(2);
    }

    @Test
    void oneLineOfMegabytesOpensAndIsMarked() {
        JsonNode document = imported("Line", "word ".repeat(2_000_000).strip());
        Page page = open(document);
        page.locator(".am-page").dblclick(new Locator.DblclickOptions().setPosition(300, 200));
        page.locator(".am-tools").getByText("Mark as claim").click();
        assertMarks(page, 1);
        assertThat(stored(document)).isEqualTo(1);
    }
}
