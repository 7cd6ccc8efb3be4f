package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A checker asks an editor, who finds it on their turn, answers, resolves and approves. */
class ThreadsIT {

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
    void aQuestionIsAskedAnsweredAndResolvedAndTheCaseApproved() {
        String words = "The weir was rebuilt in 1951 " + UUID.randomUUID() + ".";
        Api api = server.api("checker");
        String document = api.post("documents", Map.of("title", "The weir", "text", words, "language", "en"))
                .get("id")
                .asString();
        String claim = api.post("documents/" + document + "/claims", Map.of("exact", words)).get("id").asString();
        String source = api.post("sources", Map.of("title", "The weir’s record", "primary", true)).get("id").asString();
        api.post(
                "claims/" + claim + "/evidence",
                Map.of("sourceId", source, "stance", "SUPPORTS", "locator", "p. 2", "quote", "rebuilt in 1951"));
        api.post("claims/" + claim + "/take", Map.of());
        api.post(
                "claims/" + claim + "/verdicts",
                Map.of("rating", "true", "summary", "It was.", "rationale", "The record says so."));

        Page checker = browser.signedIn(server, "checker");
        checker.navigate("/documents/" + document + "?claim=" + claim);
        checker.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Review"))).click();
        button(checker, "Start a discussion…").click();
        Locator comment = checker.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Comment"));
        comment.pressSequentially("Is one record enough, @est");
        assertThat(checker.locator("assay-mentions [role=option]")).hasText("Esther Okafor @editor");
        checker.keyboard().press("Enter");
        comment.pressSequentially("?");
        checker.getByText("Blocks the approval until").click();
        button(checker, "Start it").click();
        assertThat(checker.getByText("Is one record enough, @editor ?")).isVisible();

        Page editor = browser.signedIn(server, "editor");
        assertThat(editor).hasURL(Pattern.compile("/review"));
        assertThat(editor).hasTitle(Pattern.compile("^\\(\\d+\\+?\\) My turn"));
        Locator asked = editor.locator(
                ".assay-waiting-case",
                new Page.LocatorOptions().setHasText(Pattern.compile("The weir was rebuilt.*You are named", Pattern.DOTALL)));
        asked.click();
        assertThat(editor.locator(".assay-thread-target")).isInViewport();
        assertThat(button(editor, "Approve")).isDisabled();
        Locator answer = editor.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your answer"));
        answer.fill("It is the **builder’s** own.");
        button(editor, "Reply").click();

        Locator mine = checker.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your answer"));
        mine.pressSequentially("Thank");
        // The colleague's answer has come by itself, and what is being typed goes on.
        assertThat(checker.locator(".assay-comment strong")).hasText("builder’s");
        mine.pressSequentially(" you");
        assertThat(mine).hasValue("Thank you");

        button(editor, "Resolve").click();
        assertThat(button(editor, "Approve")).isEnabled();
        button(editor, "Approve").click();
        assertThat(editor.getByText("is approved: ")).isVisible();
        assertThat(asked).hasCount(0);
        assertThat(checker.getByText("Resolved by Esther Okafor")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
