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

/** What the desk's policy asks shuts the gate; an editor lets it go for a reason, which stays with the decision. */
class PolicyIT {

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
    void aRequirementIsLetGoForAReasonAndTheDecisionKeepsHowItWasJudged() {
        String claim = proposedOnOneRoot();
        Page editor = browser.signedIn(server, "editor");
        editor.navigate("/review/" + claim);
        Locator enough = editor.locator(".assay-requirement", having("Enough independent evidence"));
        assertThat(enough).containsText("Not met.");
        assertThat(button(editor, "Approve")).isDisabled();
        // Four eyes and the legal desk are nobody's to let go.
        assertThat(editor.locator(".assay-requirement", having("A second person decides")).getByRole(AriaRole.BUTTON)).hasCount(0);

        enough.getByText("Let it go…").click();
        button(editor, "Let it go").first().click();
        assertThat(editor.getByText("Give a reason.")).isVisible();
        editor.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why this verdict may do without"))
                .first()
                .fill("The register is the only source there is.");
        button(editor, "Let it go").first().click();

        assertThat(enough).containsText("Let go by Esther Okafor: “The register is the only source there is.”");
        assertThat(button(editor, "Approve")).isEnabled();
        button(editor, "Approve").click();
        assertThat(editor.getByText("is approved: ")).isVisible();
        editor.navigate("/review/" + claim);
        editor.getByText("The requirements as they stood at the approval").click();
        assertThat(editor.locator(".assay-judged .assay-requirement", having("Let go by Esther Okafor"))).isVisible();
        assertThat(editor.locator(".assay-history")).containsText("let a requirement go: “Enough independent evidence");
    }

    @Test
    void anAdministratorIsToldWhatAPolicyWouldDoAndRefusedOneThatNobodyCouldMeet() {
        proposedOnOneRoot();
        Page admin = browser.signedIn(server, "admin");
        admin.navigate("/desk/policy");
        fill(admin, "Roots, grave claims", "9");
        fill(admin, "Independent roots", "9");
        button(admin, "See what it would have done").click();
        assertThat(admin.locator(".assay-policy-outcome")).containsText("would have been refused");
        assertThat(admin.locator(".assay-policy-outcome")).containsText("Independent roots: 1 → 9");
        button(admin, "Set the policy").click();
        assertThat(admin.getByText("Say why the policy changes")).isVisible();

        fill(admin, "Approvals, grave claims", "9");
        assertThat(admin.locator(".assay-policy-outcome")).hasCount(0);
        button(admin, "See what it would have done").click();
        assertThat(admin.getByText("more than this desk can ever give")).isVisible();
    }

    private static void fill(Page page, String field, String value) {
        Locator input = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName(field).setExact(true));
        input.fill(value);
        input.press("Tab");
    }

    /** A claim of high priority, for which the desk's policy asks two independent roots. */
    private static String proposedOnOneRoot() {
        String words = "The lock was widened in 1904 " + UUID.randomUUID() + ".";
        Api api = server.api("checker");
        String document = api.post("documents", Map.of("title", "The lock", "text", words, "language", "en"))
                .get("id")
                .asString();
        var marked = api.post("documents/" + document + "/claims", Map.of("exact", words));
        String claim = marked.get("id").asString();
        api.patch("claims/" + claim, Map.of("version", marked.get("version").asLong(), "priority", "HIGH"));
        String source = api.post("sources", Map.of("title", "The lock’s register", "primary", true)).get("id").asString();
        api.post(
                "claims/" + claim + "/evidence",
                Map.of("sourceId", source, "stance", "SUPPORTS", "locator", "p. 2", "quote", "widened in 1904"));
        api.post("claims/" + claim + "/take", Map.of());
        api.post("claims/" + claim + "/verdicts", Map.of("rating", "true", "summary", "It was.", "rationale", "So it says."));
        return claim;
    }

    private static Page.LocatorOptions having(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aSecondCheckerJudgesBlindAndThenBothAreShown() {
        String claim = proposedOnOneRoot();
        Page editor = browser.signedIn(server, "editor");
        editor.navigate("/review/" + claim);
        button(editor, "Have it judged a second time, without seeing the verdict…").click();
        editor.locator(".assay-second vaadin-select").click();
        String name = "Tomasz Zieliński";
        editor.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)).click();
        button(editor, "Ask for a blind check").click();
        assertThat(editor.locator(".assay-second")).containsText(name + " is asked to judge it without seeing the verdict.");
        assertThat(button(editor, "Approve")).isDisabled();

        Page second = browser.signedIn(server, "checker2");
        second.locator(".assay-waiting-case", having("You judge it without seeing the verdict")).first().click();
        second.navigate("/review/" + claim);
        assertThat(second.getByText("There is a verdict that you do not see")).isVisible();
        assertThat(second.locator(".assay-case")).not().containsText("So it says.");
        second.locator(".assay-second vaadin-select").last().click();
        second.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("False").setExact(true)).click();
        second.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why, in a few words"))
                .fill("The register says 1906.");
        button(second, "Give your judgement").click();

        assertThat(second.getByText("Your judgement counts.")).isVisible();
        editor.navigate("/review/" + claim);
        assertThat(editor.locator(".assay-second")).containsText("“The register says 1906.”");
        assertThat(editor.locator(".assay-second")).containsText("The verdict says otherwise");
        editor.navigate("/desk/policy");
        assertThat(editor.locator(".assay-agreement")).containsText("Cohen’s κ");
    }
}
