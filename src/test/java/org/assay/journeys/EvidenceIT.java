package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Evidence that stands up months later, as checker, editor and viewer see it and as the report tells it. */
class EvidenceIT {

    private static final List<String> WORDS = List.of("Xaveria", "Quillfeather", "pantograph", "marzipan");

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

    private record Place(String document, String claim) {

        String path() {
            return "/documents/" + document + "?claim=" + claim;
        }
    }

    private static Place aClaim() {
        Api checker = server.api("checker");
        String document = checker.post("documents", Map.of(
                        "title", "The viaduct",
                        "text", "The viaduct was closed for nine weeks. It has eleven arches.",
                        "language", "en"))
                .get("id")
                .asString();
        String claim = checker.post(
                        "documents/" + document + "/claims",
                        Map.of("exact", "The viaduct was closed for nine weeks."))
                .get("id")
                .asString();
        return new Place(document, claim);
    }

    private static Page at(String person, Place place) {
        Page page = browser.signedIn(server, person);
        page.navigate(place.path());
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Evidence")).click();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aConfidentialCallIsWrittenDownWithoutAMouseAndReachesOnlyThoseEntrusted() {
        Place place = aClaim();
        Page page = at("checker", place);
        button(page, "Write down a contact").click();

        // From here on by keyboard alone, as with a telephone in the other hand.
        assertThat(field(page, "Person")).isFocused();
        page.keyboard().type("Xaveria Quillfeather");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.getByText("Visible to you and 2 roles: Editor, Legal.")).isVisible();
        page.keyboard().press("Tab");
        assertThat(field(page, "What others read instead of the name")).isFocused();
        page.keyboard().type("Xaveria from the works");
        field(page, "Asked").focus();
        page.keyboard().type("Was it the pantograph?");
        page.keyboard().press("Tab");
        page.keyboard().type("It was marzipan, for six weeks.");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Supports"))).isChecked();
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("These words hold a part of the name")).isVisible();
        assertThat(page.evaluate("JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage})").toString())
                .doesNotContain("Quillfeather")
                .doesNotContain("marzipan");
        field(page, "What others read instead of the name").fill("a person close to the works");
        page.keyboard().press("Control+Enter");
        Locator contact = page.locator(".assay-contact");
        assertThat(contact).containsText("Xaveria Quillfeather");
        assertThat(contact).containsText("Confidential: visible to you and 2 roles: Editor, Legal.");
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Evidence (1)"))).isVisible();

        Page editor = at("editor", place);
        assertThat(editor.locator(".assay-contact")).containsText("It was marzipan, for six weeks.");
        assertThat(editor.locator(".assay-contact")).containsText("visible to whoever wrote it and 2 roles");

        for (String other : List.of("viewer", "checker2", "admin")) {
            Page elsewhere = at(other, place);
            Locator seen = elsewhere.locator(".assay-contact");
            assertThat(seen).containsText("a person close to the works");
            assertThat(seen).containsText("kept from your role");
            assertThat(button(elsewhere, "Edit contact 1")).hasCount(0);
            noneOf(elsewhere.content(), other);
            elsewhere.context().close();
        }
        theReportKeepsIt(editor, place);
    }

    private static void theReportKeepsIt(Page editor, Place place) {
        for (String format : List.of("html", "json", "csv")) {
            byte[] report = server.api("editor").bytes("documents/" + place.document() + "/report?format=" + format);
            String text = new String(report, StandardCharsets.UTF_8);
            assertThat(text).contains("a person close to the works");
            noneOf(text, format);
        }
        editor.navigate("/documents/" + place.document() + "/report");
        assertThat(editor.frameLocator("iframe").getByText("a person close to the works")).isVisible();
        noneOf(editor.frames().getLast().content(), "the report on the screen");
    }

    private static void noneOf(String text, String where) {
        WORDS.forEach(word -> assertThat(text).as(where).doesNotContainIgnoringCase(word));
    }

    @Test
    void aCallThatIsNotConfidentialOutlivesAReload() {
        Place place = aClaim();
        Page page = at("checker", place);
        button(page, "Write down a contact").click();
        field(page, "Person").fill("The county’s press office");
        field(page, "Asked").fill("How long was it closed?");
        page.waitForFunction("() => JSON.stringify({...sessionStorage}).includes('How long')");
        page.reload();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Evidence")).click();
        button(page, "Write down a contact").click();

        assertThat(field(page, "Asked")).hasValue("How long was it closed?");
        page.getByText("No answer").click();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".assay-contact")).containsText("The county’s press office");
        button(page, "Remove contact 1").click();
        assertThat(page.locator(".assay-contact")).hasCount(0);
        button(page, "Undo").click();
        assertThat(page.locator(".assay-contact")).hasCount(1);
    }
}
