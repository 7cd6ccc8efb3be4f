package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.journeys.Drafts.button;
import static org.assay.journeys.Drafts.card;
import static org.assay.journeys.Drafts.link;
import static org.assay.journeys.Drafts.list;
import static org.assay.journeys.Drafts.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a claim in a new version, each state and each decision in the browser. */
class AnchorStatesIT {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    private static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    private static final String CRANE_NOW = "A fourth crane was ordered in late April and has not been delivered.";
    private static final String FISH = "Fishing brings in less than a tenth of what it did in the eighties.";
    private static final String PILOT = "Seven pilots guide the ships through the narrows at night and in fog.";
    private static final String FERRY = "Two ferries a day leave for the islands, according to the port authority.";

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

    private static Drafts aDraft(String title, String... paragraphs) {
        return new Drafts(server, title, paragraphs(paragraphs));
    }

    private static String paragraphs(String... all) {
        return String.join("\n\n", all);
    }

    private static Page opened(String address) {
        Page page = browser.signedIn(server, "checker");
        page.navigate(address);
        return page;
    }

    private static void waiting(Page page, String sentence) {
        assertThat(page.locator(".assay-changes-counts").getByText(sentence)).isVisible();
    }

    @Test
    void whatStandsAndWhatMovedStandsInTheTextAndWaitsForNobody() {
        Drafts draft = aDraft("Exact and moved", HARBOUR, CRANE, FISH, PILOT);
        draft.claim(HARBOUR);
        draft.claim(PILOT);
        draft.version(paragraphs(PILOT, HARBOUR, CRANE, FISH));
        Page page = opened(draft.changes());

        waiting(page, "Nothing waits for a decision.");
        assertThat(list(page, "Where they were · 1")).isVisible();
        assertThat(list(page, "Moved with the same words · 1")).isVisible();
        list(page, "Moved with the same words · 1").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("#\\d+ Seven pilots"))).click();
        assertThat(text(page, 2, 0)).isVisible();
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Claim \\d+, Open · moved: Seven pilots"))))
                .isVisible();
    }

    @Test
    void whatChangedIsDrawnAsAQuestionThatItsCardLeadsTo() {
        Drafts draft = aDraft("Changed", HARBOUR, CRANE, FISH);
        draft.claim(CRANE);
        draft.version(paragraphs(HARBOUR, CRANE_NOW, FISH));
        Page page = opened(draft.reader());

        assertThat(text(page, 0, 1)).isVisible();
        // Its sentence is not looked at: that it is the claim's is not said yet.
        assertThat(page.locator(".am-gauge")).containsText("0 %");
        page.locator(".am-card", new Page.LocatorOptions().setHasText("Changed: is this the place?")).click();
        link(page, "Decide where it stands").click();

        Locator changed = card(page, "changed");
        assertThat(changed).isFocused();
        assertThat(changed.locator("del")).hasText(new String[] {"third ", "March "});
        assertThat(changed.locator("ins")).hasText(new String[] {"fourth ", "late April "});
        button(changed, "It stands here").click();
        waiting(page, "Nothing waits for a decision.");
        link(page, "Open the text").click();
        assertThat(text(page, 1, 0)).isVisible();
    }

    @Test
    void ofSeveralPlacesNoneIsProposedUntilAPersonChooses() {
        Drafts draft = aDraft("Several places", HARBOUR, PILOT, FISH);
        draft.claim(PILOT);
        draft.version(paragraphs("Something quite different.", PILOT, "Nothing of the kind.", PILOT, "No end."));
        Page page = opened(draft.changes());

        Locator several = card(page, "in several places");
        assertThat(several.getByText("Place 1 of 2")).isVisible();
        assertThat(several.getByText("Nothing of the kind.").first()).isVisible();
        // Nothing is guessed, by key neither.
        assertThat(several).isFocused();
        page.keyboard().press("c");
        assertThat(page.getByText("Choose one of the places first.")).isVisible();
        page.keyboard().press("2");
        assertThat(several.locator("[aria-current=true]").getByText("Place 2 of 2")).isVisible();
        page.keyboard().press("c");
        waiting(page, "Nothing waits for a decision.");

        // Taken back after a reload, and done again.
        page.reload();
        waiting(page, "Nothing waits for a decision.");
        page.keyboard().press("Control+z");
        waiting(page, "1 of 1 claims wait for a decision.");
        page.keyboard().press("Control+y");
        waiting(page, "Nothing waits for a decision.");
        list(page, "Decided · 1").click();
        assertThat(card(page, "in several places").getByText(Pattern.compile("Chosen by .+"))).isVisible();

        link(page, "Open the text").click();
        assertThat(text(page, 1, 0)).isVisible();
    }

    @Test
    void severalPlacesAreDrawnAlikeInTheText() {
        Drafts draft = aDraft("Several in the text", HARBOUR, PILOT, FISH);
        draft.claim(PILOT);
        draft.version(paragraphs("Something quite different.", PILOT, "Nothing of the kind.", PILOT, "No end."));
        Page page = opened(draft.reader());

        assertThat(text(page, 0, 1)).isVisible();
        assertThat(page.locator(".am-card")).containsText("In several places: which is it?");
        page.waitForFunction("() => CSS.highlights.get('assay-ambiguous-0')?.size === 2");
    }

    @Test
    void anotherPlaceIsChosenAndAPlaceIsMarkedByHand() {
        Drafts draft = aDraft("Another and by hand", CRANE, FISH, HARBOUR, FERRY);
        draft.claim(CRANE);
        draft.claim(HARBOUR);
        draft.version(paragraphs(
                CRANE.replace("third", "fourth"),
                FISH,
                "The port moved rather more than that last year.",
                FERRY));
        Page page = opened(draft.changes());

        Locator gone = card(page, "not found").or(card(page, "changed").filter(
                new Locator.FilterOptions().setHasText("The harbour handled")));
        button(gone.first(), "Mark by hand…").click();
        assertThat(page.getByText(Pattern.compile("Mark where claim \\d+ stands now"))).isVisible();
        page.locator(".am-s", new Page.LocatorOptions().setHasText("The port moved rather more")).click();
        waiting(page, "1 of 2 claims wait for a decision.");
        list(page, "Decided · 1").click();
        assertThat(page.getByText(Pattern.compile("Marked by hand by .+"))).isVisible();
    }

    @Test
    void whatIsGoneIsListedLeadsFromItsClaimToTheDecisionAndIsLetGo() {
        Drafts draft = aDraft("Gone", HARBOUR, CRANE, FISH);
        String claim = draft.claim(CRANE);
        draft.version(paragraphs(HARBOUR, FISH));
        Page page = opened(draft.reader() + "?claim=" + claim);

        assertThat(text(page, 0, 0)).isVisible();
        assertThat(page.getByText("This passage was not found in the newest version.")).isVisible();
        link(page, "Decide where it stands").click();
        Locator gone = card(page, "not found");
        assertThat(gone).isFocused();
        assertThat(gone.getByText("Nothing in this version is enough like it.")).isVisible();
        page.keyboard().press("x");
        waiting(page, "Nothing waits for a decision.");
        button(page, "Undo").last().click();
        waiting(page, "1 of 1 claims wait for a decision.");
    }

    @Test
    void aKeyGoesThroughTheWholeList() {
        Drafts draft = aDraft("By key", HARBOUR, CRANE, FISH, PILOT, FERRY);
        for (String claim : new String[] {HARBOUR, CRANE, FISH, PILOT}) draft.claim(claim);
        draft.version(paragraphs(
                HARBOUR.replace("nine", "ten"),
                CRANE_NOW,
                FISH.replace("a tenth", "a fifth"),
                PILOT.replace("Seven", "Eight"),
                FERRY));
        Page page = opened(draft.changes());

        waiting(page, "4 of 4 claims wait for a decision.");
        assertThat(card(page, "changed").first()).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(card(page, "changed").nth(2)).isFocused();
        page.keyboard().press("k");
        assertThat(card(page, "changed").nth(1)).isFocused();
        page.keyboard().press("c");
        waiting(page, "3 of 4 claims wait for a decision.");
        // What was decided has made room for the next, which has the focus.
        assertThat(card(page, "changed").nth(1)).isFocused();
        page.keyboard().press("x");
        waiting(page, "2 of 4 claims wait for a decision.");
        assertThat(card(page, "changed").nth(1)).isFocused();
        page.keyboard().press("c");
        waiting(page, "1 of 4 claims wait for a decision.");
        assertThat(card(page, "changed").first()).isFocused();
        page.keyboard().press("c");
        waiting(page, "Nothing waits for a decision.");
        assertThat(list(page, "Decided · 4")).isVisible();
    }
}
