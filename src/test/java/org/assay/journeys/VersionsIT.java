package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A second draft comes in: what stands, what changed, what is gone, each through the browser. */
class VersionsIT {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    private static final String FERRY = "Two ferries a day leave for the islands, according to the port authority.";
    private static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    private static final String FISH = "Fishing brings in less than a tenth of what it did in the eighties.";
    private static final String PILOT = "Seven pilots guide the ships through the narrows at night and in fog.";

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

    private static String aDraftWithClaims() {
        String text = String.join("\n\n", HARBOUR + " " + FERRY, CRANE, FISH, PILOT);
        Api api = server.api("checker");
        String document = api.post("/api/v1/documents", Map.of("title", "The harbour", "text", text, "language", "en"))
                .get("id")
                .asString();
        for (String claim : new String[] {HARBOUR, CRANE, FISH}) {
            api.post("/api/v1/documents/" + document + "/claims", Map.of("exact", claim));
        }
        return document;
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator card(Page page, String state) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("Claim \\d+, " + state)));
    }

    @Test
    void theNextDraftKeepsWhatStandsAndAsksAboutTheRest() {
        String document = aDraftWithClaims();
        Page page = browser.signedIn(server, "checker");
        Page colleague = browser.signedIn(server, "editor");
        page.navigate("/documents/" + document);
        colleague.navigate("/documents/" + document);
        assertThat(colleague.locator("assay-text-marker[data-marks='3']")).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a version…")).click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Paste text")).click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text").setExact(true))
                .fill(String.join(
                        "\n\n", HARBOUR + " " + FERRY, CRANE.replace("third", "fourth"), "The catch is small now.", PILOT));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the version")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What changed"))).isVisible();
        assertThat(page.getByText("2 of 3 claims wait for a decision.")).isVisible();
        assertThat(page.locator("vaadin-details-summary", new Page.LocatorOptions().setHasText("Where they were · 1")))
                .isVisible();
        // Whoever had the document open reads the new text.
        assertThat(colleague.locator("assay-text-marker[data-marks='1'][data-provisional='1']")).isVisible();
        assertThat(colleague.getByText("What changed · 2 to decide")).isVisible();
        // A key is about the claim at which the person is, not about the first.
        card(page, "not found").focus();
        page.keyboard().press("x");
        assertThat(card(page, "changed")).isVisible();
        assertThat(card(page, "not found")).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(card(page, "not found")).isVisible();

        Locator changed = card(page, "changed");
        assertThat(changed.locator("del")).hasText("third ");
        assertThat(changed.locator("ins")).hasText("fourth ");
        changed.focus();
        page.keyboard().press("c");
        assertThat(page.getByText("1 of 3 claims wait for a decision.")).isVisible();
        assertThat(colleague.locator("assay-text-marker[data-marks='2']")).isVisible();

        Locator gone = card(page, "not found");
        button(gone, "Let go").click();
        assertThat(page.getByText("Nothing waits for a decision.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).last().click();
        assertThat(page.getByText("1 of 3 claims wait for a decision.")).isVisible();

        button(card(page, "not found"), "Mark by hand…").click();
        assertThat(page.getByText(Pattern.compile("Mark where claim \\d+ stands now"))).isVisible();
        page.locator(".am-s", new Page.LocatorOptions().setHasText("The catch is small now.")).click();
        assertThat(page.getByText("Nothing waits for a decision.")).isVisible();
        assertThat(colleague.locator("assay-text-marker[data-marks='3']")).isVisible();
    }

    @Test
    void anOlderVersionIsReadAsItWasAndComparedWithTheNewest() {
        String document = aDraftWithClaims();
        server.api("checker")
                .post(
                        "/api/v1/documents/" + document + "/versions",
                        Map.of("text", String.join("\n\n", HARBOUR, CRANE.replace("third", "fourth"), PILOT)));
        Page page = browser.signedIn(server, "viewer");
        page.navigate("/documents/" + document + "/changes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read as it was")).click();
        assertThat(page.locator("assay-text-marker[data-marks='3']")).isVisible();
        assertThat(page.locator(".am-s", new Page.LocatorOptions().setHasText("A third crane"))).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What changed")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare with version 1")).click();
        assertThat(page.locator("del", new Page.LocatorOptions().setHasText("third"))).isVisible();
        assertThat(page.locator("ins", new Page.LocatorOptions().setHasText("fourth"))).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("In two columns")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Version 1"))).isVisible();
    }
}
