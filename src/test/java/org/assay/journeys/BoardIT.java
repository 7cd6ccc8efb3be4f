package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An editor plans on the board: by drag, by key, by menu, and many claims at once. */
class BoardIT {

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

    @Test
    void claimsAreMovedByDragAndByKeysAndGivenAwayTogether() {
        String word = "quay" + UUID.randomUUID().toString().substring(0, 8);
        Api api = server.api("checker");
        String document = api.post(
                        "documents",
                        Map.of(
                                "title",
                                "The quay",
                                "language",
                                "en",
                                "text",
                                "The " + word + " is long. The " + word + " is old. The " + word + " is dry."))
                .get("id")
                .asString();
        for (String last : new String[] {"long", "old", "dry"}) {
            api.post("documents/" + document + "/claims", Map.of("exact", "The " + word + " is " + last + "."));
        }

        Page page = browser.signedIn(server, "editor");
        page.navigate("/review/board");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search claims, claimants, tags, numbers"))
                .fill(word);
        Locator open = page.locator(".assay-board-column.assay-tone-open");
        Locator checking = page.locator(".assay-board-column.assay-tone-in-check");
        Locator proposed = page.locator(".assay-board-column.assay-tone-proposed");
        assertThat(page.locator(".assay-board-card")).hasCount(3);

        card(open, word, "long").dragTo(checking);
        assertThat(card(checking, word, "long")).isVisible();

        card(checking, word, "long").dragTo(proposed);
        assertThat(page.getByText("A verdict is proposed on the claim itself").first()).isVisible();
        assertThat(card(checking, word, "long")).isVisible();

        link(card(open, word, "old")).focus();
        page.keyboard().press("Shift+ArrowRight");
        assertThat(card(checking, word, "old")).isVisible();
        assertThat(link(card(checking, word, "old"))).isFocused();
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(card(open, word, "old")).isVisible();

        page.locator(".assay-board-card vaadin-checkbox").first().click();
        button(page, "Choose all shown").click();
        button(page, "Assign…").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("To whom").click();
        page.getByRole(AriaRole.OPTION).first().click();
        button(page, "Assign 3 claims").or(button(page, "Assign 2 claims")).click();
        assertThat(checking.locator(".assay-board-card")).hasCount(3);
        assertThat(open.locator(".assay-board-card")).hasCount(0);

        page.locator(".assay-board-card vaadin-checkbox").first().click();
        button(page, "Choose all shown").click();
        button(page, "Dismiss…").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Why it is not checked").click();
        page.getByRole(AriaRole.OPTION).first().click();
        assertThat(page.locator(".assay-bulk-outcome")).containsText("Somebody is checking it");
        assertThat(page.locator(".assay-bulk-outcome")).containsText("3 will be left as they are");
    }

    private static Locator card(Locator column, String word, String last) {
        return column.locator(".assay-board-card", new Locator.LocatorOptions().setHasText("The " + word + " is " + last));
    }

    private static Locator link(Locator card) {
        return card.locator("a.assay-board-statement");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
