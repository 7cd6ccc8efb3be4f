package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole path in two people's browsers, found as a person finds things: by what they read. */
class MainJobIT {

    private static final String TEXT = "The harbour bridge was opened to traffic in March 1932.\n\n"
            + "It is the tallest steel arch bridge in the world. Painting it takes a good while.";

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

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    /** One of several, by its words; the radio itself lies hidden under its chip. */
    private static void choose(Page page, String words) {
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^\\s*" + words + "\\s*$", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
    }

    @Test
    void importMarkSourceVerdictApproveReport() throws IOException {
        Page checker = browser.signedIn(server, "checker");
        importText(checker);

        // A click on a sentence marks it, and its claim opens beside it.
        sentence(checker, "opened to traffic in March 1932").click();
        Locator panel = checker.getByRole(
                AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Claim").setExact(true));
        assertThat(panel.getByText("#", new Locator.GetByTextOptions().setExact(false)).first()).isVisible();
        Locator statement = checker.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Statement").setExact(true));
        assertThat(statement).hasValue("The harbour bridge was opened to traffic in March 1932.");
        statement.fill("The Sydney Harbour Bridge was opened to traffic in March 1932.");
        statement.blur();
        assertThat(checker.getByText("Saved", new Page.GetByTextOptions().setExact(true))).isVisible();

        button(checker, "Take it").click();
        tab(checker, "Evidence").click();
        addEvidence(checker);
        tab(checker, "Verdict").click();
        choose(checker, "True");
        checker.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Summary")).first().fill("It opened on 19 March 1932.");
        checker.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Rationale")).first().fill("The **opening** is on record.");
        button(checker, "Propose the verdict").click();
        assertThat(panel.getByText("Proposed", new Locator.GetByTextOptions().setExact(true)).first()).isVisible();

        // The author of a proposal finds no way to approve it.
        tab(checker, "Review").click();
        assertThat(button(checker, "Approve")).hasCount(0);

        Page editor = browser.signedIn(server, "editor");
        editor.navigate("/review");
        editor.getByText("The Sydney Harbour Bridge was opened to traffic").first().click();
        assertThat(editor.getByText("It opened on 19 March 1932.").first()).isVisible();
        editor.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Comment")).first().fill("Good.");
        button(editor, "Approve").click();
        editor.waitForCondition(() -> state().equals("APPROVED"));

        // What the editor did reaches the checker's open page by itself.
        assertThat(panel.getByText("Approved", new Locator.GetByTextOptions().setExact(true)).first()).isVisible();

        editor.navigate("/documents/" + document() + "/report");
        Download pdf = editor.waitForDownload(() -> editor.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("PDF")))
                .first()
                .click());
        assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF-".getBytes());
    }

    private static void importText(Page checker) {
        checker.navigate("/documents");
        button(checker, "Import").click();
        tab(checker, "Paste text").click();
        checker.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(TEXT);
        checker.getByLabel("Title").last().fill("The bridge");
        button(checker, "Import the text").click();
        checker.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("The bridge").setExact(true))
                .click();
        checker.waitForURL(Pattern.compile("/documents/[0-9a-f-]{36}.*"));
    }

    private static void addEvidence(Page checker) {
        button(checker, "Add evidence").first().click();
        button(checker, "A source that is not in the library").click();
        checker.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Web address")).fill("https://www.example.org/bridge/opening?utm_source=test");
        checker.getByLabel("Title").last().fill("Opening of the bridge");
        choose(checker, "Supports");
        checker.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Quoted passage")).fill("opened on 19 March 1932");
        checker.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Where it stands")).fill("First paragraph");
        button(checker, "Add evidence").last().click();
        assertThat(checker.getByText("opened on 19 March 1932").first()).isVisible();
    }

    private static Locator sentence(Page page, String words) {
        return page.locator("assay-text-marker").getByText(words).first();
    }

    private static JsonNode claim() {
        Api api = server.api("viewer");
        return api.get("/api/v1/claims?q=Sydney%20Harbour%20Bridge%20was%20opened%20to%20traffic").get("items").get(0);
    }

    private static String state() {
        return claim().get("state").asString();
    }

    private static String document() {
        return claim().get("documentId").asString();
    }

    /** Two who mark in one document see one another's marks, and nobody's are lost. */
    @Test
    void aColleaguesMarkAppearsOnTheOpenPage() {
        JsonNode document = server.api("checker")
                .post("/api/v1/documents", Map.of("title", "Shared", "text", TEXT, "language", "en"));
        String path = "/documents/" + document.get("id").asString();
        Page one = browser.signedIn(server, "checker");
        Page two = browser.signedIn(server, "checker2");
        one.navigate(path);
        two.navigate(path);
        assertThat(sentence(two, "tallest steel arch")).isVisible();

        sentence(one, "tallest steel arch").click();

        assertThat(two.getByText("0 of 1 claims settled")).isVisible();
    }

    /** The address that a ClaimReview names. */
    @Test
    void aClaimsOwnAddressLeadsToItsPassage() {
        Api api = server.api("checker");
        String document = api.post("documents", Map.of("title", "Addressed", "text", TEXT, "language", "en"))
                .get("id")
                .asString();
        String claim = api.post("documents/" + document + "/claims", Map.of("exact", "Painting it takes a good while."))
                .get("id")
                .asString();
        Page checker = browser.signedIn(server, "checker");

        checker.navigate("/claims/" + claim);

        assertThat(checker).hasURL(Pattern.compile("/documents/" + document + "\\?claim=" + claim + "$"));
        assertThat(checker.getByRole(
                        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Statement").setExact(true)))
                .hasValue("Painting it takes a good while.");
        assertThat(sentence(checker, "Painting it takes")).isVisible();

        checker.navigate("/claims/0197d3a0-0000-7000-8000-000000000000");
        assertThat(checker.getByText("There is nothing here")).isVisible();
    }
}
