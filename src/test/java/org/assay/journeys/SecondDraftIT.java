package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.journeys.Drafts.button;
import static org.assay.journeys.Drafts.card;
import static org.assay.journeys.Drafts.link;
import static org.assay.journeys.Drafts.list;
import static org.assay.journeys.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A draft with twenty approved claims, and the next one with fifteen edits: in the browser from the new text to the
 * cleared document. The first draft's claims and approvals, and the second approvals, are made over REST.
 */
class SecondDraftIT {

    private static final String[] SENTENCES = {
        "The harbour handled nine million tonnes of freight in 2019.",
        "A third crane was ordered in March and has not been delivered.",
        "Fishing brings in less than a tenth of what it did in the eighties.",
        "Seven pilots guide the ships through the narrows at night and in fog.",
        "Two ferries a day leave for the islands, according to the port authority.",
        "The mayor opened the new quay in 2011 before a small crowd.",
        "Its lighthouse was automated in 1987, when the last keeper moved to the mainland.",
        "Dredging the channel cost the town eleven million crowns over six winters.",
        "Every fourth household on the eastern shore lives by the shipyard.",
        "No container was lost between Whitsun and the end of the season.",
        "Grain from the interior arrives by rail three times a week.",
        "An inspector from the capital counted forty bollards that were cracked.",
        "The customs house burned in 1904 and was rebuilt of granite.",
        "Salt was the town’s first export, long before timber.",
        "School children may visit the control tower on the first Friday of a month.",
        "Storm warnings reached the marina forty minutes late last autumn.",
        "Wages on the docks have risen by a fifth since the strike.",
        "Pilot boats burn half of the fuel they did ten years ago.",
        "One shipowner holds a third of all berths until 2040.",
        "Rents near the water doubled within eight years."
    };

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

    /** Four edits of words, three sentences that are new, two that are gone, one doubled, and moves. */
    private static String secondDraft() {
        List<String> text = new ArrayList<>(List.of(SENTENCES));
        // 1 to 4: words that change what is claimed.
        text.replaceAll(sentence -> sentence.replace("nine million", "nearly ten million")
                .replace("A third crane was ordered in March", "A fourth crane was ordered in late April")
                .replace("cost the town eleven million crowns", "cost the town some twelve million crowns")
                .replace("risen by a fifth", "risen by a quarter"));
        // 5 and 6: claims that are gone.
        text.remove(SENTENCES[5]);
        text.remove(SENTENCES[13]);
        // 7: one that stands twice, far from where it stood.
        String twice = SENTENCES[9];
        text.remove(twice);
        text.add(2, "Whoever asks at the office is told the same.");
        text.add(2, twice);
        text.add("That is what the yearbook says as well.");
        text.add(twice);
        // 8 and 9: two that move with their words.
        String moved = SENTENCES[17];
        text.remove(moved);
        text.add(5, moved);
        String alsoMoved = SENTENCES[6];
        text.remove(alsoMoved);
        text.add(12, alsoMoved);
        // 10 to 12: sentences that are new; two more came with the doubled one.
        text.add(0, "This is the second draft, with what the readers wrote to us.");
        text.add(8, "Nobody at the ministry would comment.");
        text.add("More of this in the next part.");
        // 13 to 15: nothing that anybody would call a change.
        return String.join("\n\n", text)
                .replace("School children may", "School  children may")
                .replace("forty bollards", "forty\u00a0bollards")
                .replace("Grain from the interior", "Grain from the  interior");
    }

    @Test
    void twentyApprovedClaimsComeThroughTheSecondDraftToAClearedDocument() {
        Drafts draft = new Drafts(server, "The port and its town", String.join("\n\n", SENTENCES));
        Map<String, String> claims = new HashMap<>();
        for (String sentence : SENTENCES) claims.put(sentence, draft.approvedClaim(sentence));
        assertThat(draft.status()).isEqualTo("CLEARED");

        Page checker = browser.signedIn(server, "checker");
        checker.navigate(draft.reader());
        assertThat(text(checker, 20, 0)).isVisible();
        Drafts.paste(checker, secondDraft());

        // What stands and what moved keeps its approval, and waits for nobody.
        Locator counts = checker.locator(".assay-changes-counts");
        assertThat(counts.getByText("8 of 20 claims wait for a decision.")).isVisible();
        assertThat(counts.getByText("Changed · 5")).isVisible();
        assertThat(counts.getByText("In several places · 1")).isVisible();
        assertThat(counts.getByText("Not found · 2")).isVisible();
        assertThat(draft.status()).isNotEqualTo("CLEARED");

        Locator changed = card(checker, "changed");
        // One of them moved, and its place was clear, but not clear enough to be taken without asking.
        assertThat(changed).hasCount(5);
        IntStream.range(0, 5).forEach(each -> {
            assertThat(changed.first()).isFocused();
            checker.keyboard().press("c");
            assertThat(changed).hasCount(4 - each);
        });
        button(card(checker, "in several places"), "It stands here, place 1").click();
        assertThat(counts.getByText("2 of 20 claims wait for a decision.")).isVisible();
        IntStream.range(0, 2).forEach(each -> {
            button(card(checker, "not found").first(), "Let go").click();
            assertThat(card(checker, "not found")).hasCount(1 - each);
        });
        assertThat(counts.getByText("Nothing waits for a decision.")).isVisible();
        assertThat(list(checker, "Decided · 8")).isVisible();

        // Four approvals were of other words, the fifth still is of these: author and editor are in turn, and the document is not cleared.
        Page editor = browser.signedIn(server, "editor");
        List<String> outdated = List.of(claims.get(SENTENCES[0]), claims.get(SENTENCES[1]), claims.get(SENTENCES[7]), claims.get(SENTENCES[16]));
        for (Page person : List.of(checker, editor)) {
            person.navigate("/review");
            assertThat(person.locator(".assay-waiting")
                            .filter(new Locator.FilterOptions().setHasText(SENTENCES[1])))
                    .isVisible();
        }
        for (String claim : outdated) {
            reopen(editor, claim);
            editor.waitForCondition(() -> draft.state(claim).equals("IN_CHECK"));
            draft.approve(claim);
        }

        // What is new is unread, what stood is not: the keys go through the five new sentences and the doubled one.
        checker.navigate(draft.reader());
        assertThat(text(checker, 18, 0)).isVisible();
        assertThat(checker.getByText("Next of 6 unread")).isVisible();
        checker.locator(".am-s").first().focus();
        for (int unread = 6; unread > 0; unread--) {
            checker.keyboard().press(unread == 6 ? "o" : "f");
            if (unread < 6) checker.keyboard().press("o");
        }
        assertThat(checker.locator(".am-gauge")).containsText("100 %");
        checker.waitForCondition(() -> draft.status().equals("CLEARED"));

        // The first draft is still to be read as it was, with its twenty marks, and to be compared.
        checker.navigate(draft.changes());
        link(checker, "Read as it was").click();
        assertThat(text(checker, 20, 0)).isVisible();
        link(checker, "What changed").click();
        link(checker, "Compare with version 1").click();
        assertThat(checker.locator("ins", new Page.LocatorOptions().setHasText("nearly ten")).first()).isVisible();
        assertThat(checker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Claim \\d+, Approved"))).first())
                .isVisible();
    }

    private static void reopen(Page editor, String claim) {
        editor.navigate("/claims/" + claim);
        editor.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Review"))).click();
        button(editor, "Reopen…").click();
        editor.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why it is taken up again"))
                .fill("The second draft says it otherwise.");
        button(editor, "Reopen").click();
    }
}
