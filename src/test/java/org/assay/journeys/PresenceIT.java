package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people in two browsers, in one document. */
class PresenceIT {

    static AssayServer server;
    static Browser browser;

    @BeforeAll
    static void start() {
        server = AssayServer.start();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
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
}
