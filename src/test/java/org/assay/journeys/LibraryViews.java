package org.assay.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Website;

/** The library's dialogs and what it finds in copies, a page that has changed since it was kept; with words of 200 letters. */
final class LibraryViews {

    private static final String PAGE =
            "<!DOCTYPE html><title>Harbour</title><article><p>The harbour was opened in %s.</p><p>It cost three million. %s</p></article>";

    private static final String BIBTEX = """
            @book{lind, title = {The %s of harbours}, author = {Lind, Rosa}, isbn = {9780306406157}, year = 1931}
            @book{wrong, title = {Another}, isbn = {9780306406158}}
            @article{open, title = {Never closed
            @article{fine, title = {Ports of the north}, journal = {Harbours}, doi = {10.1000/182}, year = 1932}
            """;

    private final List<Views.View> views = new ArrayList<>();
    private final AssayServer server;
    private final Api api;

    private LibraryViews(AssayServer server, String longWord) {
        this.server = server;
        api = server.api("checker");
        String minutes = source(Map.of("title", "Minutes of the board", "kind", "DOCUMENT"));
        source(Map.of("title", "Minutes of the board, second record", "kind", "DOCUMENT"));
        api.upload(
                "sources/" + minutes + "/copies",
                "minutes of march.txt",
                "text/plain",
                ("The board met.\n\nÁgnes Szőke spoke of the dredgeworks contract. " + longWord + "\n").getBytes(StandardCharsets.UTF_8));
        view("sources found in copies", "/sources", page -> {
            search(page).fill("dredgeworks szoke");
            shown(page, ".assay-copy-hit mark");
        });
        view("import of sources refused", "/sources", page -> {
            look(page, "neither of the three");
            page.getByText("This is neither BibTeX").waitFor();
        });
        view("import of sources looked at", "/sources", page -> {
            look(page, BIBTEX.formatted(longWord));
            shown(page, ".assay-import-refused");
        });
        view("merging two sources", "/sources", page -> {
            open(page, "Minutes of the board");
            button(page, "Merge into another source").click();
            Locator into = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("The record that goes on"));
            into.fill("second record");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("second record")).first().click();
            shown(page, ".assay-merge-sides");
        });
        view("identifier typed", "/sources", page -> {
            button(page, "New source").click();
            page.getByLabel("Web address").fill("10.1000/182");
            button(page, "Fetch the details").waitFor();
        });
        view("identifier mistyped", "/sources", page -> {
            button(page, "New source").click();
            page.getByLabel("Web address").fill("978-0-306-40615-8");
            page.getByText("its last digit would have to be 7").waitFor();
        });
        views.add(new Views.View("citation style", "admin", address("/desk"), page -> page.getByText("Sources in reports")
                .scrollIntoViewIfNeeded()));
        rot(longWord);
    }

    static List<Views.View> of(AssayServer server, String longWord) {
        return new LibraryViews(server, longWord).views;
    }

    private void rot(String longWord) {
        String document;
        String claim;
        String source;
        try (Website site = new Website().page("/harbour", PAGE.formatted("1931", longWord))) {
            source = source(Map.of("title", "The harbour’s page", "url", site.url("/harbour"), "kind", "ARTICLE"));
            document = api.post("documents", Map.of(
                            "title", "Rests on a page", "text", "The harbour was opened in 1931.", "language", "en"))
                    .get("id")
                    .asString();
            claim = api.post("documents/" + document + "/claims", Map.of("exact", "The harbour was opened in 1931."))
                    .get("id")
                    .asString();
            api.post("claims/" + claim + "/take", Map.of());
            api.post("claims/" + claim + "/evidence", Map.of("sourceId", source, "stance", "SUPPORTS", "quote", "in 1931"));
            api.post("sources/" + source + "/captures", Map.of());
            site.page("/harbour", PAGE.formatted("1934", longWord));
            api.post("sources/" + source + "/link-check", Map.of());
        }
        view("claims to be checked again", "/claims", page -> {
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search claims")).fill("harbour was opened");
            page.getByText("To re-check").first().waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        });
        view("evidence to be checked again", "/documents/" + document + "?claim=" + claim, LibraryViews::evidence);
        view("what changed since the copy", "/documents/" + document + "?claim=" + claim, page -> {
            evidence(page);
            button(page, "See what changed").click();
            shown(page, ".assay-link-difference ins");
        });
    }

    private static void evidence(Page page) {
        page.locator(".assay-claim-form").waitFor();
        page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("Evidence")).click();
        shown(page, ".assay-evidence .assay-link");
    }

    private String source(Map<String, String> fields) {
        return api.post("sources", fields).get("id").asString();
    }

    private static void look(Page page, String text) {
        button(page, "Import").click();
        page.getByLabel("Or paste it").fill(text);
        button(page, "Look at it").click();
    }

    private static void open(Page page, String title) {
        search(page).fill(title);
        Locator edit = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit " + title).setExact(true));
        edit.first().click();
    }

    private static Locator search(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search titles"));
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(words)).first();
    }

    private static void shown(Page page, String selector) {
        page.locator(selector).first().waitFor();
    }

    private void view(String name, String path, Consumer<Page> reach) {
        views.add(new Views.View(name, "checker", address(path), reach));
    }

    private String address(String path) {
        return server.url().resolve(path).toString();
    }
}
