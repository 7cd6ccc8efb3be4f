package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people in two browsers, in one document. */
class PresenceIT {

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

    private static String aLongDocument() {
        String text = "The bridge opened in 1932. It is 503 metres long.\n\n".repeat(200);
        return "/documents/"
                + server.api("checker")
                        .post("/api/v1/documents", Map.of("title", "Long", "text", text, "language", "en"))
                        .get("id")
                        .asString();
    }

    private static Locator here(Page page) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Also in this document"))
                .getByRole(AriaRole.BUTTON);
    }

    @Test
    void whoIsInTheDocumentIsShownWithWhereTheyReadUntilTheyLeave() {
        String path = aLongDocument();
        Page one = browser.signedIn(server, "checker");
        Page two = browser.signedIn(server, "editor");
        one.navigate(path);
        assertThat(one.locator("assay-text-marker[data-marks]")).isVisible();
        assertThat(here(one)).hasCount(0);

        two.navigate(path);
        assertThat(here(one)).hasCount(1);
        assertThat(here(two)).hasCount(1);

        // The mark on the strip follows, and the name leads to where its bearer reads.
        two.locator("assay-text-marker .am-strip").click(new Locator.ClickOptions().setPosition(8, 500));
        one.waitForCondition(() -> !one.locator(".am-reader").evaluate("mark => mark.style.top").equals("0%"));
        here(one).click();
        one.waitForCondition(() -> one.locator(".am-scroll").evaluate("text => text.scrollTop > 1000").equals(true));

        two.close();
        assertThat(here(one)).hasCount(0);
        assertThat(one.locator(".am-reader")).hasCount(0);
    }

    @Test
    void whatAColleagueDoesIsToldWithoutTakingTheFocus() {
        String path = aLongDocument();
        Page one = browser.signedIn(server, "checker");
        Page two = browser.signedIn(server, "editor");
        one.navigate(path);
        two.navigate(path);
        assertThat(here(two)).hasCount(1);
        one.locator(".am-s[tabindex='0']").focus();
        one.keyboard().press("ArrowDown");

        two.locator(".am-s").first().click();
        assertThat(one.locator(".am-live")).hasText(Pattern.compile("Esther Okafor marked claim \\d+: Open"));
        assertThat(one.locator(".am-s").nth(1)).isFocused();
    }

    /** What is typed while nothing gets through is stored afterwards, and what others did meanwhile appears. */
    @Test
    void aConnectionThatDropsLosesNothingTypedAndCatchesUp() {
        String path = aLongDocument();
        Page one = browser.signedIn(server, "checker");
        Page two = browser.signedIn(server, "editor");
        one.navigate(path);
        two.navigate(path);
        one.locator(".am-s").first().click();
        Locator statement =
                one.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Statement").setExact(true));
        assertThat(statement).hasValue("The bridge opened in 1932.");

        one.context().setOffline(true);
        statement.fill("The Sydney bridge opened in 1932.");
        statement.press("Tab");
        two.locator(".am-s").nth(3).click();
        assertThat(two.locator("assay-text-marker[data-stored='2']")).isVisible();
        one.waitForTimeout(5_000);
        assertThat(one.locator("assay-text-marker[data-stored='1']")).isVisible();
        assertThat(statement).hasValue("The Sydney bridge opened in 1932.");

        one.context().setOffline(false);
        assertThat(one.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(one.locator("assay-text-marker[data-stored='2']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(statement).hasValue("The Sydney bridge opened in 1932.");
    }

    /** News that are lost without a trace: nobody sends them again, and not even a later message tells of a gap. */
    @Test
    void newsThatGotLostAreOnThePageWithinHalfAMinute() {
        String path = aLongDocument();
        Page one = browser.signedIn(server, "checker");
        AtomicBoolean swallowed = new AtomicBoolean();
        one.routeWebSocket(Pattern.compile("ws://.*"), socket -> {
            WebSocketRoute assay = socket.connectToServer();
            assay.onMessage(frame -> {
                if (frame.text().contains("applyMarks")) swallowed.set(true);
                // What does nothing, and has as many letters.
                socket.send(frame.text().replace("applyMarks", "willUpdate"));
            });
        });
        one.clock().install();
        one.navigate(path);
        Page two = browser.signedIn(server, "editor");
        two.navigate(path);
        assertThat(here(one)).hasCount(1);

        two.locator(".am-s").nth(3).click();
        one.waitForCondition(swallowed::get);
        assertThat(one.locator("assay-text-marker[data-stored='0']")).isVisible();
        one.clock().fastForward(30_000);
        assertThat(one.locator("assay-text-marker[data-stored='1']")).isVisible();
    }
}
