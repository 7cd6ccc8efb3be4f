package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import tools.jackson.databind.JsonNode;

/** The views of the program and the ways into their states, as a person goes them. */
final class Views {

    static final String NOBODY = "nobody";

    /** Whoever set up the empty Assay. */
    static final String FIRST = "first";

    private static final Pattern TOKEN = Pattern.compile("give this token: (\\S+)");

    // As no newspaper has them: one word of 200 letters.
    private static final String LONG = "Donaudampfschifffahrt".repeat(10).substring(0, 200);

    /**
     * A view in one state.
     *
     * @param person the demo account who sees it, or one of the two above
     * @param reach from the opened address to the state
     */
    record View(String name, String person, String url, Consumer<Page> reach) {}

    private final List<View> views = new ArrayList<>();
    private final AssayServer server;
    private final AssayServer empty;
    private final JsonNode claims;
    private final List<List<View>> tours = new ArrayList<>();
    private final String longWords;
    private String invitation = "";

    Views(AssayServer server, AssayServer empty) {
        this.server = server;
        this.empty = empty;
        claims = server.api("checker").get("claims?size=500").get("items");
        longWords = bare(LONG, LONG + " " + LONG + ".");
        reader();
        claimPanel();
        corrections();
        views.addAll(NoteViews.of(server, LONG));
        views.addAll(PassageViews.of(server, LONG));
        tour();
        entrance();
        freshDesk();
        documents();
        lists();
        review();
        desk();
        views.addAll(VersionViews.of(server, LONG));
        views.addAll(LibraryViews.of(server, LONG));
        views.addAll(PublicationViews.of(server, LONG));
        views.addAll(BoardViews.of(server, LONG));
        views.addAll(OtherChecksViews.of(server, LONG));
        tour();
    }

    private void tour() {
        tours.add(List.copyOf(views));
        views.clear();
    }

    /** All views, in lists that can be gone through side by side; within one, a view may need the one before it. */
    List<List<View>> tours() {
        return tours;
    }

    private void view(String name, String person, String path, Consumer<Page> reach) {
        views.add(new View(name, person, server.url().resolve(path).toString(), reach));
    }

    private void entrance() {
        view("sign in", NOBODY, "/login", page -> {});
        view("sign in refused", NOBODY, "/login", page -> {
            page.getByLabel("User name").fill("nobody");
            page.getByLabel("Password").last().fill("not the password");
            button(page, "Sign in").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        });
        view("spent link", NOBODY, "/join/spent", page -> {});
        view("no such file", NOBODY, "/assay/nothing-here.css", page -> shown(page, ".assay-empty"));
    }

    /** In this order: the first visit makes the desk. */
    private void freshDesk() {
        first("set up", NOBODY, "/setup", page -> {});
        first("set up refused", NOBODY, "/setup", page -> {
            fillIn(page, "not the token");
            page.getByRole(AriaRole.ALERT).waitFor();
        });
        first("no documents", FIRST, "/documents", page -> shown(page, ".assay-empty"));
        first("no claims", FIRST, "/claims", page -> shown(page, ".assay-empty"));
        first("no sources", FIRST, "/sources", page -> shown(page, ".assay-empty"));
        first("no review", FIRST, "/review", page -> shown(page, ".assay-empty"));
        first("invitation", FIRST, "/desk", page -> {
            button(page, "Add somebody").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill("Ben Okri");
            dialog.getByLabel("User name").fill("ben");
            button(page, "Add and make a link").click();
            Locator link = page.getByText(Pattern.compile("/join/\\S{20,}"));
            link.waitFor();
            invitation = link.textContent().strip();
        });
        first("join", NOBODY, "/login", page -> page.navigate(invitation));
        first("join refused", NOBODY, "/login", page -> {
            page.navigate(invitation);
            page.getByLabel("New password").fill("short");
            button(page, "Join the desk").click();
            page.getByRole(AriaRole.ALERT).waitFor();
        });
    }

    private void first(String name, String person, String path, Consumer<Page> reach) {
        views.add(new View(name, person, empty.url().resolve(path).toString(), reach));
    }

    static Page setUp(Page page, AssayServer empty) {
        page.navigate("/setup");
        Matcher token = TOKEN.matcher(empty.log());
        if (!token.find()) throw new IllegalStateException("no token in the log");
        fillIn(page, token.group(1));
        shown(page, ".assay-top");
        return page;
    }

    private static void fillIn(Page page, String token) {
        page.getByLabel("Set-up token").fill(token);
        page.getByLabel("Name of the desk").fill("The Example");
        page.getByLabel("Your name").fill("Rosa Lind");
        page.getByLabel("User name").fill("rosa");
        page.getByLabel("Password").fill("seven tall blue herons");
        button(page, "Open the desk").click();
    }

    private void documents() {
        view("documents", "checker", "/documents", page -> shown(page, "vaadin-grid"));
        view("documents not found", "checker", "/documents", page -> {
            page.getByRole(AriaRole.TEXTBOX, named("Search")).fill("xyzzy");
            shown(page, ".assay-empty");
        });
        view("document menu", "checker", "/documents", page -> {
            page.getByRole(AriaRole.BUTTON, named("What to do with")).first().click();
            page.getByText("Download the original").waitFor();
        });
        view("correct details", "checker", "/documents", page -> {
            page.getByRole(AriaRole.BUTTON, named("What to do with")).first().click();
            page.getByText("Correct the details").click();
            shown(page, "vaadin-dialog h2");
        });
        view("import", "checker", "/documents", Views::openImport);
        view("import text", "checker", "/documents", page -> {
            openImport(page);
            tab(page, "Paste text").click();
            page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).waitFor();
        });
        view("import refused and done", "checker", "/documents", page -> {
            openImport(page);
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload[] {
                        file("The second half of the plan.txt", "The plan has a second half. It is short."),
                        file("empty.txt", ""),
                        file("scan without text.pdf", "%PDF-1.4 and no more"),
                        file("not a word file.docx", "PK but no archive")
                    });
            assertThat(page.locator(".assay-import-results .refused")).hasCount(3);
            assertThat(page.locator(".assay-import-results .imported")).hasCount(1);
        });
    }

    private void reader() {
        String document = "/documents/" + claim("OPEN").get("documentId").asString();
        view("reader", "checker", document, Views::text);
        view("reader of a viewer", "viewer", document, Views::text);
        view("keys", "checker", document, page -> {
            text(page);
            page.getByRole(AriaRole.BUTTON, named("Keys")).click();
            shown(page, "dialog.am-keys[open]");
        });
        view("find", "checker", document, page -> {
            text(page);
            page.getByRole(AriaRole.BUTTON, named("Find")).first().click();
            page.locator("input.am-find").fill("the");
        });
        view("reader of a text without claims", "checker", bare("The quiet text", "Nobody has looked at it yet."), Views::text);
        view("long words", "checker", longWords, page -> {
            text(page);
            page.locator(".am-s").first().click();
            panel(page);
        });
        view("report", "checker", document + "/report", page -> page.frameLocator("iframe")
                .locator("h1")
                .first()
                .waitFor());
        view("look back", "editor", "/reports/look-back?last=4w", page -> page.locator(".assay-figure summary").first().click());
        view("claims behind a figure", "editor", "/reports/look-back/claims?figure=marked", page -> page.locator(
                        ".assay-look-back-claims li")
                .first()
                .waitFor());
        view("report put together", "checker", "/reports/choose?template=reader-note&lang=de", page -> page.frameLocator("iframe")
                .locator("h1")
                .waitFor());
        // The page that leaves the house allows no script, not even axe's, so it is looked at outside of its frame.
        view("backup pack", "checker", document + "/report", page -> {
            page.getByText("Backup pack…").click();
            page.locator(".assay-backup-download").waitFor();
        });
        view("report page", "checker", document + "/report", page -> {
            String report = page.locator("iframe").getAttribute("src");
            String html = page.request().get(server.url().resolve("/").resolve(report).toString()).text();
            page.navigate("about:blank");
            page.setContent(html);
        });
    }

    /** The address of a new document. */
    private String bare(String title, String text) {
        JsonNode made = server.api("checker").post("documents", Map.of("title", title, "text", text, "language", "en"));
        return "/documents/" + made.get("id").asString();
    }

    private void claimPanel() {
        for (String state : List.of("CANDIDATE", "OPEN", "PROPOSED", "PUBLISHED", "DISMISSED")) {
            view("claim " + state.toLowerCase().replace('_', ' '), "checker", path(claim(state)), Views::panel);
        }
        view("evidence", "checker", path(claim("APPROVED")), page -> turnTo(page, "Evidence"));
        view("new evidence", "checker", path(claim("IN_CHECK")), page -> {
            turnTo(page, "Evidence");
            button(page, "Add evidence").first().click();
            button(page, "A source that is not in the library").click();
            page.getByLabel("Web address").waitFor();
        });
        view("contacts, one of them kept from this role", "checker", path(quoting("20,000 pesos")), page -> {
            turnTo(page, "Evidence");
            page.locator(".assay-contact").last().scrollIntoViewIfNeeded();
        });
        view("new confidential contact", "editor", path(quoting("20,000 pesos")), page -> {
            turnTo(page, "Evidence");
            button(page, "Write down a contact").click();
            page.getByLabel("Confidential").check();
            page.getByText("Confirmed", new Page.GetByTextOptions().setExact(true)).last().click();
            button(page, "Write it down").click();
            page.getByText("Describe the person in words that everybody may read").waitFor();
        });
        view("verdict", "checker", path(claim("APPROVED")), page -> turnTo(page, "Verdict"));
        view("new verdict", "checker", path(claim("IN_CHECK")), page -> {
            turnTo(page, "Verdict");
            page.getByText("Propose a verdict").or(page.getByText("Propose again")).first().waitFor();
        });
        view("dismissal", "checker", path(claim("OPEN")), page -> {
            panel(page);
            button(page, "Dismiss…").click();
            page.getByText("Opinion", new Page.GetByTextOptions().setExact(true)).last().waitFor();
        });
        view("statement that a colleague changed", "checker", path(claim("OPEN")), page -> {
            panel(page);
            Locator statement = page.getByRole(AriaRole.TEXTBOX, named("Statement"));
            statement.fill("What I would have it say.");
            Api colleague = server.api("checker2");
            String claim = "claims/" + claim("OPEN").get("id").asString();
            colleague.patch(claim, Map.of(
                    "version", colleague.get(claim).get("version").asLong(), "statement", "What my colleague would have it say."));
            // Long enough for the colleague's words to come while the field is written in; they must not take its place.
            page.waitForTimeout(1_000);
            statement.blur();
            page.getByText("Somebody else wrote here, too").waitFor();
            page.getByText("What I would have it say.").last().waitFor();
        });
        view("review of a claim", "editor", path(claim("PROPOSED")), page -> turnTo(page, "Review"));
    }

    private void corrections() {
        String open = path(quoting("sent the army against the cartels in December 2005"));
        String accepted = path(quoting("His final arrest, in January 2022"));
        view("correction that waits", "checker", open, page -> turnTo(page, "Corrections"));
        view("correction answered", "writer", accepted, page -> turnTo(page, "Corrections"));
        view("new correction refused", "checker", accepted, page -> {
            turnTo(page, "Corrections");
            button(page, "Propose a correction…").click();
            button(page, "Propose the correction").click();
            page.getByText("Say whether it must, should or could be changed.").waitFor();
        });
        view("writer's turn", "writer", "/review", page -> {
            page.locator(".assay-waiting-case").first().click();
            button(page, "Reject…").first().click();
            page.getByRole(AriaRole.TEXTBOX, named("Why")).waitFor();
        });
        view("corrections in a new version", "checker", corrected() + "/changes", page -> shown(page, ".assay-correction-news"));
    }

    /** The address of a document in whose newest version one correction is made, one differently, one not at all. */
    private String corrected() {
        Api checker = server.api("checker");
        JsonNode made = checker.post("documents", Map.of(
                "title", "The corrected text",
                "text", "It has three towers of brick.\n\nIt opened in the year 1932.\n\nIt is 503 metres long in all.",
                "language", "en"));
        String path = "documents/" + made.get("id").asString();
        String writer = server.api("writer").get("documents?size=1").get("items").get(0).get("writer").asString();
        checker.patch(path, Map.of("version", made.get("version").asLong(), "writer", writer));
        for (String[] words : new String[][] {
            {"It has three towers of brick.", "It has four towers of brick."},
            {"It opened in the year 1932.", "It opened in the year 1934."},
            {"It is 503 metres long in all.", "It is 505 metres long in all."}
        }) {
            String claim = checker.post(path + "/claims", Map.of("exact", words[0])).get("id").asString();
            String correction = checker.post("claims/" + claim + "/corrections", Map.of(
                            "replacement", words[1], "reason", "The record says so.", "severity", "MUST"))
                    .get("id")
                    .asString();
            server.api("writer").post("corrections/" + correction + "/answers", Map.of("answer", "ACCEPTED"));
        }
        checker.post(path + "/versions", Map.of(
                "text", "It has four towers of brick.\n\nIt opened in the year 1935.\n\nIt is 503 metres long in all."));
        return "/" + path;
    }

    private void lists() {
        view("claims", "checker", "/claims", page -> shown(page, "vaadin-grid"));
        view("sources", "checker", "/sources", page -> shown(page, "vaadin-grid"));
        view("source", "checker", "/sources", page -> {
            page.getByRole(AriaRole.BUTTON, named("Edit ")).first().click();
            shown(page, "vaadin-dialog h2");
        });
        view("source that a colleague changed", "checker", "/sources", page -> {
            page.getByRole(AriaRole.BUTTON, named("Edit ")).first().click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Publisher").fill("What I would have it");
            JsonNode source = server.api("checker2").get("sources?size=1&sort=title").get("items").get(0);
            Map<String, Object> theirs = new HashMap<>();
            source.properties().forEach(each -> theirs.put(each.getKey(), each.getValue()));
            theirs.put("publisher", "What my colleague would have it");
            server.api("checker2").put("sources/" + source.get("id").asString(), theirs);
            button(page, "Save").click();
            shown(page, ".assay-two-sides");
        });
        view("new source", "checker", "/sources", page -> {
            button(page, "New source").click();
            shown(page, "vaadin-dialog h2");
        });
    }

    private void review() {
        view("review queue", "editor", "/review", page -> shown(page, ".assay-waiting"));
        view("my desk", "editor", "/review?list=desk", page -> shown(page, ".assay-waiting"));
        view("what I wait for", "checker", "/review?list=waiting", page -> shown(page, ".assay-waiting"));
        view("I follow nothing", "legal", "/review?list=followed", page -> shown(page, ".assay-empty"));
        discussions();
        view("notice", "editor", "/review", page -> {
            page.locator(".assay-waiting-case").first().click();
            shown(page, ".assay-decide");
            page.keyboard().press("Alt+ArrowUp");
            page.getByText("This is the first case.").waitFor();
        });
        view("case", "editor", "/review", page -> {
            page.locator(".assay-waiting-case").first().click();
            shown(page, ".assay-decide");
        });
        view("case that somebody else decided", "editor", "/review", page -> {
            JsonNode claim = claim("PROPOSED");
            page.navigate(server.url().resolve("/review/" + claim.get("id").asString()).toString());
            shown(page, ".assay-decide");
            page.getByRole(AriaRole.TEXTBOX, named("Comment")).fill("Two sources, and both at first hand.");
            String proposal = server.api("editor")
                    .get("claims/" + claim.get("id").asString() + "/verdicts")
                    .get("items")
                    .get(0)
                    .get("id")
                    .asString();
            server.api("editor")
                    .post("verdicts/" + proposal + "/decisions", Map.of("decision", "REQUEST_CHANGES", "comment", "Not yet."));
            button(page, "Request changes").click();
            shown(page, ".assay-overtaken");
        });
    }

    private void discussions() {
        JsonNode claim = claim("OPEN");
        JsonNode thread = server.api("checker2")
                .post(
                        "claims/" + claim.get("id").asString() + "/threads",
                        Map.of("body", "Is `" + LONG + "` meant? @editor\n\n> " + LONG + "\n\n" + LONG, "blocks", true));
        String path = path(claim) + "&thread=" + thread.get("id").asString();
        view("discussion", "editor", path, page -> shown(page, ".assay-thread-target"));
        view("editing a comment", "checker2", path, page -> {
            shown(page, ".assay-thread-target");
            button(page, "Edit").click();
            shown(page, ".assay-comment .assay-form");
        });
        view("naming somebody in a discussion", "editor", path, page -> {
            shown(page, ".assay-thread-target");
            button(page, "Start a discussion…").click();
            page.getByRole(AriaRole.TEXTBOX, named("Comment")).last().pressSequentially("@");
            page.locator("assay-mentions [role=option]").first().waitFor();
        });
    }

    private void desk() {
        view("desk", "admin", "/desk", page -> shown(page, "vaadin-grid"));
        view("member menu", "admin", "/desk", page -> {
            page.getByRole(AriaRole.BUTTON, named("What to do with")).first().click();
            page.getByText("Change roles").waitFor();
        });
        view("add somebody", "admin", "/desk", page -> {
            button(page, "Add somebody").click();
            shown(page, "vaadin-dialog h2");
        });
        view("scales", "admin", "/desk/scales", page -> shown(page, ".assay-scale-form"));
        view("policy", "admin", "/desk/policy", page -> shown(page, ".assay-policy-form"));
        view("policy with what it would do", "admin", "/desk/policy", page -> {
            page.getByRole(AriaRole.SPINBUTTON, named("Independent roots")).first().fill("3");
            page.keyboard().press("Tab");
            page.getByRole(AriaRole.SPINBUTTON, named("Roots, grave claims")).fill("3");
            page.keyboard().press("Tab");
            button(page, "See what it would have done").click();
            shown(page, ".assay-policy-outcome");
        });
        view("policy that nobody could meet", "admin", "/desk/policy", page -> {
            page.getByRole(AriaRole.SPINBUTTON, named("Approvals, grave claims")).fill("9");
            page.keyboard().press("Tab");
            button(page, "See what it would have done").click();
            page.getByText("more than this desk can ever give").waitFor();
        });
        view("policy for whom it binds", "editor", "/desk/policy", page -> shown(page, ".assay-policy-reading"));
        view("legal lane", "legal", "/review?list=legal", page -> shown(page, ".assay-queue-lists"));
        view("my account", "checker", "/account", page -> shown(page, ".assay-panel"));
        view("account menu", "checker", "/account", page -> {
            page.getByRole(AriaRole.BUTTON, named("Account of")).click();
            page.getByText("Sign out").waitFor();
        });
        view("nothing here", "checker", "/nothing/here", page -> page.getByText("There is nothing here").waitFor());
        view("not for this role", "viewer", "/desk", page -> shown(page, ".assay-empty"));
    }

    private JsonNode claim(String state) {
        return claims.valueStream()
                .filter(claim -> claim.get("state").asString().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode quoting(String words) {
        return claims.valueStream()
                .filter(claim -> claim.toString().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String path(JsonNode claim) {
        return "/documents/%s?claim=%s"
                .formatted(claim.get("documentId").asString(), claim.get("id").asString());
    }

    private static FilePayload file(String name, String words) {
        return new FilePayload(
                name, "application/octet-stream", words.getBytes(StandardCharsets.UTF_8));
    }

    private static void openImport(Page page) {
        button(page, "Import").first().click();
        shown(page, "vaadin-dialog h2");
    }

    private static void text(Page page) {
        shown(page, "assay-text-marker .am-s");
    }

    private static void panel(Page page) {
        shown(page, ".assay-claim-form");
        text(page);
    }

    private static void turnTo(Page page, String label) {
        panel(page);
        tab(page, label).click();
        page.waitForFunction("() => document.querySelector('.assay-claim-tabs [role=tabpanel]:not([hidden]) *')");
    }

    private static void shown(Page page, String selector) {
        page.locator(selector).first().waitFor();
    }

    private static Page.GetByRoleOptions named(String beginning) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, named(name));
    }
}
