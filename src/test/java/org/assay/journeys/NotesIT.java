package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.document.extract.WordFile.comment;
import static org.assay.document.extract.WordFile.del;
import static org.assay.document.extract.WordFile.footnote;
import static org.assay.document.extract.WordFile.from;
import static org.assay.document.extract.WordFile.ins;
import static org.assay.document.extract.WordFile.p;
import static org.assay.document.extract.WordFile.to;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.document.extract.WordFile;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A writer's Word file comes with comments, footnotes and changes: read beside the text, and taken as sources. */
class NotesIT {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";

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

    private static JsonNode anAnnotatedDraft() {
        byte[] file = WordFile.of(
                        p("The harbour handled ", from(1), "nine million", to(1), " tonnes of freight in 2019.", footnote(1)),
                        p("Two ferries a day ", del("used to "), ins("still "), "leave for the islands."))
                .comments(
                        comment(1, "Ann Lee", "Says who? See https://port.example/statistics?utm_source=mail."),
                        comment(2, "Bo Ray", "The port’s own statistics."))
                .threads(0, 1, 0, 2, 1)
                .notes("footnote", p("Port authority: Annual report 2019, https://port.example/report.pdf, p. 14."))
                .bytes();
        return server.api("checker")
                .upload(
                        "/api/v1/documents",
                        "harbour.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        file);
    }

    private static Locator named(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void notesAreReadBesideTheTextByPointerKeyAndList() {
        Page page = browser.signedIn(server, "viewer");
        page.navigate("/documents/" + anAnnotatedDraft().get("id").asString());
        Locator signs = page.locator(".am-sign");
        assertThat(signs).hasCount(1);

        signs.hover();
        Locator here = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Notes on this passage"));
        assertThat(here).containsText("Comment 1 · Ann Lee · 2026-03-01, 10:30");
        assertThat(here).containsText("The port’s own statistics.");
        assertThat(here).containsText("Footnote 1");
        page.mouse().move(5, 5);
        assertThat(here).hasCount(0);

        signs.click();
        assertThat(here.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))).isFocused();
        page.keyboard().press("Escape");
        assertThat(here).hasCount(0);

        Locator sentence = page.locator(".am-s", new Page.LocatorOptions().setHasText(HARBOUR));
        sentence.focus();
        assertThat(page.locator("#am-about")).containsText("2 notes of the file");
        page.keyboard().press("b");
        assertThat(here).isVisible();
        page.keyboard().press("Escape");
        assertThat(sentence).isFocused();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Notes 3"))).click();
        Locator all = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Notes that came with the file"));
        assertThat(all).containsText("2 tracked changes were read as accepted.");
        assertThat(page.getByText("Two ferries a day still leave for the islands.")).isVisible();
    }

    @Test
    void aLinkOfANoteIsTakenAsASourceWithOnePress() {
        Api api = server.api("checker");
        String document = anAnnotatedDraft().get("id").asString();
        String claim = api.post("/api/v1/documents/" + document + "/claims", Map.of("exact", HARBOUR))
                .get("id")
                .asString();
        // Known to the library by an address that is written otherwise.
        api.post("/api/v1/sources", Map.of("title", "Port statistics", "url", "https://www.port.example/statistics/"));
        Page page = browser.signedIn(server, "checker");
        page.navigate("/documents/" + document + "?claim=" + claim);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Evidence"))).click();
        named(page, AriaRole.BUTTON, "Add evidence").click();
        assertThat(page.getByText("In the notes on this passage")).isVisible();

        named(page, AriaRole.BUTTON, "Take https://port.example/report.pdf").click();
        assertThat(page.getByLabel("Web address")).hasValue("https://port.example/report.pdf");
        assertThat(page.getByLabel("Title")).hasValue("Port authority: Annual report 2019, p. 14");
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Supports")).click();
        page.locator(".assay-evidence-form vaadin-button", new Page.LocatorOptions().setHasText("Add evidence")).click();
        assertThat(page.locator(".assay-evidence-list .assay-source-title")).containsText("Annual report 2019");

        named(page, AriaRole.BUTTON, "Add evidence").click();
        // What stands behind the claim already is not offered again.
        assertThat(page.locator(".assay-offered li")).hasCount(1);
        assertThat(page.locator(".assay-offered")).containsText("Port statistics (opens a new tab)Comment 1 · Ann Lee · in the library");
        named(page, AriaRole.BUTTON, "Take https://port.example/statistics?utm_source=mail").click();
        assertThat(page.getByLabel("Web address")).hasCount(0);
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Context")).click();
        page.locator(".assay-evidence-form vaadin-button", new Page.LocatorOptions().setHasText("Add evidence")).click();
        assertThat(page.locator(".assay-evidence-list .assay-source-title")).hasCount(2);
    }
}
