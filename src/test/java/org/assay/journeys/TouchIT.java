package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reading room under a finger, on a phone without a keyboard. */
class TouchIT {

    private static final String TEXT = "The bridge opened in 1932. It is 503 metres long. I like it. Steel rusts in the rain.";

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

    private static String imported(String title) {
        return server.api("checker")
                .post("/api/v1/documents", Map.of("title", title, "text", TEXT, "language", "en"))
                .get("id")
                .asString();
    }

    private static Page open(String document) {
        Page page = browser.onAPhone(server, "checker");
        page.navigate("/documents/" + document);
        assertThat(page.locator("assay-text-marker[data-marks]")).isVisible();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void assertMarks(Page page, int count) {
        assertThat(page.locator("assay-text-marker[data-marks='" + count + "']")).isVisible();
    }

    @Test
    void everySentenceIsAccountedForWithAThumb() {
        Page page = open(imported("Thumb"));
        button(page, "4 unread").tap();
        Locator line = page.getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("This sentence"));
        assertThat(line).isVisible();
        Locator current = page.locator(".am-s[tabindex='0']");
        assertThat(current).containsText("opened in 1932");
        assertThat(current).hasCSS("outline-style", "solid");

        button(page, "Opinion").tap();
        assertThat(current).containsText("503 metres");
        assertThat(page.locator(".am-gauge")).containsText("25 %");
        button(page, "Common knowledge").tap();
        assertThat(page.locator(".am-gauge")).containsText("50 %");
        button(page, "Undo").tap();
        assertThat(page.locator(".am-gauge")).containsText("25 %");
        button(page, "Redo").tap();
        assertThat(page.locator(".am-gauge")).containsText("50 %");
        line.getByLabel("More for this sentence").selectOption("rest-out-of-scope");
        assertThat(page.locator(".am-gauge")).containsText("100 %");

        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).tap();
        assertThat(line).isHidden();
        button(page, "Sentences").tap();
        assertThat(line).isVisible();
    }

    @Test
    void aTapMarksASentenceAndAFingerMovesItsEnd() {
        String document = imported("Finger");
        Page page = open(document);
        page.locator("assay-text-marker").getByText("opened in 1932").tap();
        assertMarks(page, 1);
        Locator end = page.locator(".am-handle-end");
        assertThat(end).isVisible();

        BoundingBox from = end.boundingBox();
        BoundingBox to = page.locator("assay-text-marker").getByText("503 metres").boundingBox();
        double x = from.x + from.width / 2;
        double y = from.y + from.height / 2;
        CDPSession finger = page.context().newCDPSession(page);
        touch(finger, "touchStart", x, y);
        for (int step = 1; step <= 8; step++) {
            touch(finger, "touchMove", x + (to.x + to.width - 12 - x) * step / 8, y + (to.y + to.height - 10 - y) * step / 8);
        }
        touch(finger, "touchEnd", 0, 0);

        page.waitForCondition(() -> quote(document).length() > 30);
        assertThat(quote(document)).startsWith("The bridge opened in 1932. It is");
    }

    private static String quote(String document) {
        return server.api("checker")
                .get("/api/v1/documents/" + document + "/claims")
                .get("items")
                .get(0)
                .get("exact")
                .asString();
    }

    @Test
    void whatALongPressSelectsIsMarked() {
        String document = imported("Long press");
        Page page = open(document);
        // Headless Chromium selects nothing on a long press: its events, as a phone sends them, and its selection.
        page.locator(".am-s").first().evaluate("""
                sentence => {
                  const touch = { pointerType: 'touch', pointerId: 7, isPrimary: true, bubbles: true };
                  sentence.dispatchEvent(new PointerEvent('pointerdown', touch));
                  const words = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT).nextNode();
                  getSelection().setBaseAndExtent(words, 4, words, 10);
                  setTimeout(() => sentence.dispatchEvent(new PointerEvent('pointercancel', touch)), 50);
                }""");
        button(page, "Mark as claim").tap();
        assertMarks(page, 1);
        assertThat(quote(document)).isEqualTo("bridge");
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        JsonArray points = new JsonArray();
        if (!type.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }
}
