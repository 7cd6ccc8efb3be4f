package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.evidence.picture.Pdfs;
import org.assay.report.ReportFormat;
import org.assay.testing.ReportText;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Evidence that stands up months later, as checker, editor and viewer see it and as the report tells it. */
class EvidenceIT {

    private static final List<String> WORDS = List.of("Xaveria", "Quillfeather", "pantograph", "marzipan");

    private static final byte[] PDF = pdf();
    private static final byte[] PAGE = "<!DOCTYPE html><title>Viaduct</title><p>The viaduct was shut from March to May.</p>"
            .getBytes(StandardCharsets.UTF_8);

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
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Evidence"))).click();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A PDF and a page with their passages, and two rewrites of the PDF. */
    private static void furnish(Place place) throws IOException {
        Api checker = server.api("checker");
        String report = source("Report on the viaduct", "REPORT", null);
        String web = source("The county’s page on the viaduct", "WEBSITE", null);
        link(place, report, copy(report, "report.pdf", PDF), Map.of("fragment", "page=2", "exact", "closed for nine weeks"));
        link(place, web, copy(web, "page.html", PAGE), Map.of("exact", "shut from March to May"));
        for (String paper : List.of("Morning paper", "Evening paper")) {
            checker.post("claims/" + place.claim() + "/evidence", Map.of(
                    "sourceId", source(paper + ": viaduct closed", "ARTICLE", report),
                    "stance", "SUPPORTS",
                    "locator", "front page"));
        }
    }

    private static String source(String title, String kind, @Nullable String derivedFrom) {
        Map<String, Object> entry = new HashMap<>(Map.of("title", title + " " + UUID.randomUUID(), "kind", kind));
        if (derivedFrom != null) entry.put("derivedFrom", derivedFrom);
        return server.api("checker").post("sources", entry).get("id").asString();
    }

    private static String copy(String source, String name, byte[] bytes) {
        return server.api("checker")
                .upload("sources/" + source + "/copies", name, "application/octet-stream", bytes)
                .get("id")
                .asString();
    }

    private static void link(Place place, String source, String copy, Map<String, String> where) {
        Map<String, String> passage = new HashMap<>(where);
        passage.put("copyId", copy);
        server.api("checker").post("claims/" + place.claim() + "/evidence", Map.of(
                "sourceId", source, "stance", "SUPPORTS", "quote", where.get("exact"), "passage", passage));
    }

    @Test
    void copiesRewritesAndAConfidentialCallAsEachRoleAndTheReportTellThem() throws IOException {
        Place place = aClaim();
        furnish(place);
        Page page = at("checker", place);
        assertThat(page.locator(".assay-behind")).containsText("2 independent roots of 4 pieces");
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
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Evidence (5)"))).isVisible();

        assertThat(page.locator(".assay-contacts")).containsText("1 more independent root");

        Page editor = at("editor", place);
        assertThat(editor.locator(".assay-contact")).containsText("It was marzipan, for six weeks.");
        assertThat(editor.locator(".assay-contact")).containsText("visible to whoever wrote it and 2 roles");

        for (String other : List.of("viewer", "checker2", "admin")) {
            Page elsewhere = at(other, place);
            Locator seen = elsewhere.locator(".assay-contact");
            assertThat(seen).containsText("a person close to the works");
            assertThat(seen).containsText("kept from your role");
            assertThat(button(elsewhere, "Edit contact 1")).hasCount(0);
            assertThat(elsewhere.locator(".assay-behind")).containsText("2 independent roots of 4 pieces");
            noneOf(elsewhere.content(), other);
            elsewhere.context().close();
        }
        theReportTells(editor, place);
    }

    private static void theReportTells(Page editor, Place place) {
        JsonNode claim = server.api("editor")
                .get("documents/" + place.document() + "/report?format=json")
                .get("claims")
                .get(0);
        assertThat(claim.get("evidence").valueStream().map(each -> each.get("snapshot").asString("")))
                .as("the hash of each copy that a passage was shown in")
                .containsExactly(sha256(PDF), sha256(PAGE), "", "");
        assertThat(claim.get("roots").asInt()).isEqualTo(2);
        for (ReportFormat format : ReportFormat.values()) {
            byte[] report = server.api("editor")
                    .bytes("documents/" + place.document() + "/report?format=" + format.extension());
            String text = ReportText.of(format, report);
            assertThat(text).contains("a person close to the works");
            noneOf(text, format.extension());
        }
        editor.navigate("/documents/" + place.document() + "/report");
        assertThat(editor.frameLocator("iframe").getByText("a person close to the works")).isVisible();
        noneOf(editor.frames().getLast().content(), "the report on the screen");
    }

    private static byte[] pdf() {
        try {
            return Pdfs.of(List.of("Report on the viaduct.", "It was closed for nine weeks in spring."), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
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
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Evidence"))).click();
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
