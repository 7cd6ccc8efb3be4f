package org.assay.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import tools.jackson.databind.JsonNode;

/** A document with drafts that follow one another: prepared over REST, found in the browser as a person finds it. */
final class Drafts {

    private final AssayServer server;
    private final Api checker;
    final String document;

    Drafts(AssayServer server, String title, String text) {
        this.server = server;
        checker = server.api("checker");
        document = checker.post("documents", Map.of("title", title, "text", text, "language", "en"))
                .get("id")
                .asString();
    }

    /** @return the claim's id */
    String claim(String words) {
        return checker.post("documents/" + document + "/claims", Map.of("exact", words)).get("id").asString();
    }

    /** Checked by the checker and approved by the editor. */
    String approvedClaim(String words) {
        String claim = claim(words);
        approve(claim);
        return claim;
    }

    void approve(String claim) {
        if (state(claim).equals("OPEN")) {
            String source = checker.post("sources", Map.of("title", "The record of " + claim, "primary", true))
                    .get("id")
                    .asString();
            checker.post(
                    "claims/" + claim + "/evidence",
                    Map.of("sourceId", source, "stance", "SUPPORTS", "quote", "So it was.", "locator", "p. 3"));
            checker.post("claims/" + claim + "/take", Map.of());
        }
        String verdict = checker.post(
                        "claims/" + claim + "/verdicts",
                        Map.of("rating", "true", "summary", "It is so.", "rationale", "The record says so."))
                .get("id")
                .asString();
        server.api("editor").post("verdicts/" + verdict + "/decisions", Map.of("decision", "APPROVE", "comment", "Good."));
    }

    String state(String claim) {
        return checker.get("claims/" + claim).get("state").asString();
    }

    String status() {
        return checker.get("documents/" + document).get("status").asString();
    }

    JsonNode version(String text) {
        return checker.post("documents/" + document + "/versions", Map.of("text", text));
    }

    JsonNode versions() {
        return checker.get("documents/" + document + "/versions");
    }

    String reader() {
        return "/documents/" + document;
    }

    String changes() {
        return reader() + "/changes";
    }

    /** Opens the dialog, pastes, and adds. */
    static void paste(Page page, String text) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a version…")).click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Paste text")).click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text").setExact(true)).fill(text);
        button(page, "Add the version").click();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** @param state as a card says it: “changed”, “in several places”, “not found” */
    static Locator card(Page page, String state) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("Claim \\d+, " + state)));
    }

    static Locator list(Page page, String heading) {
        return page.locator("vaadin-details-summary", new Page.LocatorOptions().setHasText(heading));
    }

    /** The reader's text, once it shows so many marks that stand and so many that nobody has confirmed. */
    static Locator text(Page page, int standing, int provisional) {
        return page.locator("assay-text-marker[data-marks='%d'][data-provisional='%d']".formatted(standing, provisional));
    }
}
