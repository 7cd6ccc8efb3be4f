package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
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

/** A checker proposes corrections, the writer answers, the next version is searched for them. */
class CorrectionsIT {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    private static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    private static final String FISH = "Fishing brings in less than a tenth of what it did in the eighties.";

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
    void whatTheWriterAcceptsIsLookedForInTheNextVersion() {
        Api api = server.api("checker");
        String document = aTextOfTheWriter(api);
        Map<String, String> claims = new HashMap<>();
        for (String passage : new String[] {HARBOUR, CRANE, FISH}) {
            claims.put(
                    passage,
                    api.post("documents/" + document + "/claims", Map.of("exact", passage)).get("id").asString());
        }
        propose(api, claims.get(FISH), FISH.replace("tenth", "fifth"), "SHOULD", "The yearbook has 18 per cent.");
        propose(api, claims.get(HARBOUR), HARBOUR.replace("nine", "ten"), "COULD", "Rounded up.");

        Page checker = browser.signedIn(server, "checker");
        checker.navigate("/documents/" + document + "?claim=" + claims.get(CRANE));
        turnTo(checker, "Corrections");
        button(checker, "Propose a correction…").click();
        field(checker, "It should read").fill(CRANE.replace("March", "May"));
        checker.getByText("Must be changed").last().click();
        field(checker, "Reason").fill("The order is of 4 May.");
        button(checker, "Propose the correction").click();
        assertThat(checker.getByText("Waits for the writer", new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat(button(checker, "Withdraw the correction")).isVisible();
        assertThat(button(checker, "Accept")).hasCount(0);

        Page writer = browser.signedIn(server, "writer");
        writer.navigate("/documents");
        assertThat(writer.getByText("The harbour")).isVisible();
        assertThat(writer.getByText("Warmer by the numbers")).hasCount(0);
        writer.navigate("/review");
        waiting(writer, HARBOUR).click();
        assertThat(button(writer, "Propose a correction…")).hasCount(0);
        button(writer, "Reject…").click();
        button(writer, "Reject").click();
        assertThat(writer.getByText("Say why: without a reason").first()).isVisible();
        field(writer, "Why").fill("It was nine in the report.");
        button(writer, "Reject").click();
        assertThat(waiting(writer, HARBOUR)).hasCount(0);
        for (String passage : new String[] {CRANE, FISH}) {
            // From the queue each time: the case that comes up next by itself would be shown anew under the click.
            writer.navigate("/review");
            waiting(writer, passage).click();
            assertThat(writer.locator("#case-statement")).hasText(passage);
            button(writer, "Accept").click();
            assertThat(waiting(writer, passage)).hasCount(0);
        }

        checker.navigate("/documents/" + document + "?claim=" + claims.get(HARBOUR));
        turnTo(checker, "Corrections");
        assertThat(checker.getByText("It was nine in the report.")).isVisible();

        api.post(
                "documents/" + document + "/versions",
                Map.of("text", String.join("\n\n", HARBOUR, CRANE.replace("March", "May"), FISH)));
        checker.navigate("/documents/" + document + "/changes");
        assertThat(checker.getByText("The 2 accepted corrections")).isVisible();
        assertThat(checker.getByText("Not made in version 2")).isVisible();
        assertThat(checker.getByText("Made in version 2", new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat(checker.getByText("nobody has confirmed the place yet")).isVisible();
        checker.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^It stands here")))
                .first()
                .click();
        assertThat(checker.getByText("nobody has confirmed the place yet")).hasCount(0);

        writer.navigate("/documents/" + document + "?claim=" + claims.get(CRANE));
        turnTo(writer, "Corrections");
        assertThat(writer.getByText("Made in version 2")).isVisible();
    }

    private static String aTextOfTheWriter(Api api) {
        JsonNode writer = api.get("documents?size=100").get("items").valueStream()
                .filter(each -> each.has("writer"))
                .findFirst()
                .orElseThrow()
                .get("writer");
        JsonNode made = api.post(
                "documents",
                Map.of("title", "The harbour", "text", String.join("\n\n", HARBOUR, CRANE, FISH), "language", "en"));
        String id = made.get("id").asString();
        api.patch(
                "documents/" + id,
                Map.of("version", made.get("version").asLong(), "writer", writer.asString()));
        return id;
    }

    private static void propose(Api api, String claim, String replacement, String severity, String reason) {
        api.post(
                "claims/" + claim + "/corrections",
                Map.of("replacement", replacement, "severity", severity, "reason", reason));
    }

    private static void turnTo(Page page, String tab) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + tab))).click();
    }

    private static Locator waiting(Page page, String passage) {
        return page.locator(".assay-waiting-case", new Page.LocatorOptions().setHasText(passage));
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
