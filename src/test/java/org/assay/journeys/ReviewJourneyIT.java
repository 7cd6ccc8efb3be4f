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

/** A grave claim on its whole way: two checkers, an editor, the legal desk, and an expert from outside. */
class ReviewJourneyIT {

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
    void fourPeopleAndAGuestBringAGraveClaimToItsApproval() {
        String words = "The sluice was opened by a bribed keeper " + UUID.randomUUID() + ".";
        Api api = server.api("checker");
        String document = api.post("documents", Map.of("title", "The sluice", "text", words, "language", "en"))
                .get("id")
                .asString();
        var marked = api.post("documents/" + document + "/claims", Map.of("exact", words));
        String claim = marked.get("id").asString();
        api.patch("claims/" + claim, Map.of("version", marked.get("version").asLong(), "risk", "LEGAL"));
        evidence(api, claim, "The keeper’s confession " + UUID.randomUUID());
        evidence(api, claim, "The court’s record " + UUID.randomUUID());
        api.post("claims/" + claim + "/take", Map.of());
        propose(api, claim, "He took money.");

        // A colleague doubts, and until that is settled nothing is approved.
        Page colleague = browser.signedIn(server, "checker2");
        review(colleague, document, claim);
        button(colleague, "Start a discussion…").click();
        colleague.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Comment")).fill("Was the keeper on duty?");
        colleague.getByText("Blocks the approval until").click();
        button(colleague, "Start it").click();
        assertThat(colleague.getByText("Was the keeper on duty?")).isVisible();

        // The checker asks somebody who was there.
        Page checker = browser.signedIn(server, "checker");
        review(checker, document, claim);
        button(checker, "Let a guest in…").click();
        checker.getByLabel("Their name").fill("Dr Ada Quist");
        checker.getByLabel("What you ask of them").fill("Was he on duty that night?");
        button(checker, "Make the link").click();
        assertThat(checker.locator(".assay-secret")).hasText(Pattern.compile("^http.*/guest/\\S{40,}"));
        String link = checker.locator(".assay-secret").textContent();
        button(checker, "I have copied it").click();
        Page guest = browser.person(server.url()).newPage();
        guest.navigate(link);
        button(guest, "Open the claim").click();
        guest.getByLabel("I confirm it").check();
        guest.getByLabel("In your words").fill("He was on duty; the log says so.");
        button(guest, "Send the answer").click();
        assertThat(guest.getByRole(AriaRole.STATUS)).containsText("Thank you");
        assertThat(checker.getByText("He was on duty; the log says so.")).isVisible();

        // The editor finds it waiting, can not approve it, and sends it back.
        Page editor = browser.signedIn(server, "editor");
        editor.locator(".assay-waiting-case", having(words)).first().click();
        assertThat(button(editor, "Approve")).isDisabled();
        button(editor, "Request changes").click();
        assertThat(editor.getByText("Say which changes you ask for")).isVisible();
        editor.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Comment")).first().fill("Name the log.");
        button(editor, "Request changes").click();
        assertThat(editor.getByText("goes back to its checker with your comment")).isVisible();

        checker.navigate("/review");
        Locator sentBack = checker.locator(".assay-waiting-case", having(words));
        assertThat(sentBack.filter(new Locator.FilterOptions().setHasText("Changes were asked of you"))).isVisible();
        propose(api, claim, "He took money, and was on duty by the sluice’s log.");
        review(colleague, document, claim);
        button(colleague, "Resolve").first().click();
        assertThat(colleague.getByText("Resolved by").first()).isVisible();

        // Without the legal desk it goes no further.
        editor.navigate("/review/" + claim);
        assertThat(editor.locator(".assay-requirement", having("The legal desk has signed off"))).containsText("Not met.");
        assertThat(button(editor, "Approve")).isDisabled();
        Page legal = browser.signedIn(server, "legal");
        legal.locator(".assay-waiting-case", having("Waits for your legal sign-off")).filter(new Locator.FilterOptions().setHasText(words)).click();
        button(legal, "Sign off").click();
        assertThat(legal.getByText("is signed off by the legal desk")).isVisible();

        editor.navigate("/review/" + claim);
        button(editor, "Approve").click();
        assertThat(editor.getByText("is approved: ")).isVisible();

        // All of it can be read a year later.
        editor.navigate("/review/" + claim);
        Locator history = editor.locator(".assay-history");
        for (String name : new String[] {"Esther Okafor", "Dr Ada Quist"}) assertThat(history).containsText(name);

        // And the document goes, signed for.
        editor.navigate("/review/closing/" + document);
        button(editor, "Release…").click();
        button(editor, "Sign and release").click();
        assertThat(editor.locator(".assay-release")).containsText("Released by Esther Okafor");
        assertThat(editor.locator(".assay-release")).containsText("with nothing open");
    }

    private static void evidence(Api api, String claim, String title) {
        String source = api.post("sources", Map.of("title", title, "primary", true)).get("id").asString();
        api.post(
                "claims/" + claim + "/evidence",
                Map.of("sourceId", source, "stance", "SUPPORTS", "locator", "p. 2", "quote", "took the money"));
    }

    private static void propose(Api api, String claim, String rationale) {
        api.post("claims/" + claim + "/verdicts", Map.of("rating", "true", "summary", "It was so.", "rationale", rationale));
    }

    private static void review(Page page, String document, String claim) {
        page.navigate("/documents/" + document + "?claim=" + claim);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Review"))).click();
    }

    private static Page.LocatorOptions having(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
