package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.assay.testing.Website;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a library knows beyond its titles: the words of copies, what has become of pages, and the details of a DOI. */
class LibraryIT {

    private static final String PAGE =
            "<!DOCTYPE html><title>Pier</title><article><p>The pier was opened in %s.</p><p>It cost three million.</p></article>";

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
    void aSourceIsFoundByTheWordsOfItsCopyAndOpensThere() {
        Api api = server.api("checker");
        String source = api.post("sources", Map.of("title", "Minutes of the pier board")).get("id").asString();
        api.upload(
                "sources/" + source + "/copies",
                "march.txt",
                "text/plain",
                "The board met.\n\nÁgnes Szőke resigned over the quaywall contract.\n".getBytes(StandardCharsets.UTF_8));
        Page page = browser.signedIn(server, "viewer");
        page.navigate("/sources");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search titles")).fill("szoke quayw");
        Locator hit = page.locator(".assay-copy-hit");
        assertThat(hit).containsText("Ágnes Szőke resigned over the quaywall contract.");
        assertThat(hit.locator("mark")).hasText(new String[] {"Szőke", "quaywall"});
        button(page, "In the copy march.txt").click();
        assertThat(page.locator("assay-copy-viewer .ac-text[data-shown]")).containsText("quaywall");
    }

    @Test
    void aClaimOnAPageThatChangedWaitsForItsCheckerUntilTheyHaveLooked() {
        Api api = server.api("checker");
        String claim;
        String source;
        try (Website site = new Website().page("/pier", PAGE.formatted("1931"))) {
            source = api.post("sources", Map.of("title", "The pier’s page", "url", site.url("/pier"))).get("id").asString();
            String document = api.post(
                            "documents", Map.of("title", "The pier", "text", "The pier was opened in 1931.", "language", "en"))
                    .get("id")
                    .asString();
            claim = api.post("documents/" + document + "/claims", Map.of("exact", "The pier was opened in 1931."))
                    .get("id")
                    .asString();
            api.post("claims/" + claim + "/take", Map.of());
            api.post("claims/" + claim + "/evidence", Map.of("sourceId", source, "stance", "SUPPORTS", "quote", "in 1931"));
            api.post("sources/" + source + "/captures", Map.of());
            site.page("/pier", PAGE.formatted("1934"));
            api.post("sources/" + source + "/link-check", Map.of());
        }
        Page page = browser.signedIn(server, "checker");
        page.navigate("/claims");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search claims")).fill("pier was opened");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("What it rests on"))).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("To re-check")).click();
        // The grid keeps rows that it does not show.
        assertThat(page.locator(".assay-claim-line-statement:visible")).hasText(new String[] {"The pier was opened in 1931."});

        page.navigate("/review/" + claim);
        Locator waiting = page.locator(".assay-waiting-case[aria-current]");
        assertThat(waiting).containsText("A page it rests on has changed or gone");
        button(page, "See what changed").click();
        assertThat(page.locator(".assay-link-difference del")).containsText("1931");
        assertThat(page.locator(".assay-link-difference ins")).containsText("1934");
        page.getByRole(AriaRole.DIALOG).getByText("Close").click();
        button(page, "I have looked at it").click();
        assertThat(page.locator(".assay-waiting-case[aria-current]", new Page.LocatorOptions().setHasText("The pier was")))
                .hasCount(0);
        org.assertj.core.api.Assertions.assertThat(api.get("claims?toRecheck=true&q=pier").get("total").asInt()).isZero();
    }

    @Test
    void aDoiTypedAsASourceIsPutInItsPlaceAndItsDetailsAreFetched() {
        SharedDemo.registry().bytes(
                "/10.1000/quays",
                "application/vnd.citationstyles.csl+json",
                """
                {"type": "article-journal", "title": "On quays", "container-title": "Ports",
                 "author": [{"family": "Doe", "given": "Jane"}], "DOI": "10.1000/quays"}"""
                        .getBytes(StandardCharsets.UTF_8));
        Api api = server.api("checker");
        String document = api.post("documents", Map.of("title", "Quays", "text", "Quays last a century.", "language", "en"))
                .get("id")
                .asString();
        String claim = api.post("documents/" + document + "/claims", Map.of("exact", "Quays last a century."))
                .get("id")
                .asString();
        Page page = browser.signedIn(server, "checker");
        page.navigate("/documents/" + document + "?claim=" + claim);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Evidence"))).click();
        button(page, "Add evidence").click();
        Locator source = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Source"));
        source.fill("doi:10.1000/QUAYS");
        source.press("Enter");
        assertThat(page.getByLabel("Web address")).hasValue("https://doi.org/10.1000/quays");
        button(page, "Fetch the details").click();
        assertThat(page.getByLabel("Title")).hasValue("On quays");
        assertThat(page.getByLabel("Author")).hasValue("Doe, Jane");
        assertThat(page.getByLabel("Appeared in")).hasValue("Ports");
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Supports")).click();
        page.locator(".assay-evidence-form vaadin-button", new Page.LocatorOptions().setHasText("Add evidence")).click();
        assertThat(page.locator(".assay-evidence-list .assay-source-title")).containsText("On quays");

        // The next time it is known, however it is written.
        page.navigate("/sources");
        button(page, "New source").click();
        page.getByLabel("Web address").fill("http://dx.doi.org/10.1000/Quays");
        assertThat(page.locator(".assay-known-source")).containsText("The library has this DOI already:");

        // Of an address that somebody replaces, nothing stays with the new one.
        Locator doi = page.getByLabel("DOI", new Page.GetByLabelOptions().setExact(true));
        assertThat(doi).hasValue("10.1000/quays");
        page.getByLabel("Web address").fill("https://www.example.org/moles");
        assertThat(doi).hasValue("");
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(words)).first();
    }
}
