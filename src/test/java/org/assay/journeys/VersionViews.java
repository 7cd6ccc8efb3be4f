package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assay.testing.AssayServer;

/** The views of drafts that move: with every state of a place, with nothing to decide, and with words of 200 letters. */
final class VersionViews {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    private static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    private static final String FISH = "Fishing brings in less than a tenth of what it did in the eighties.";
    private static final String PILOT = "Seven pilots guide the ships through the narrows at night and in fog.";
    private static final String FERRY = "Two ferries a day leave for the islands, according to the port authority.";

    private final List<Views.View> views = new ArrayList<>();
    private final AssayServer server;

    private VersionViews(AssayServer server) {
        this.server = server;
    }

    static List<Views.View> of(AssayServer server, String longWord) {
        VersionViews all = new VersionViews(server);
        all.everyState();
        all.fewAndNone();
        all.longWords(longWord);
        return all.views;
    }

    private void view(String name, String path, Consumer<Page> reach) {
        views.add(new Views.View(name, "checker", server.url().resolve(path).toString(), reach));
    }

    private void everyState() {
        Drafts draft = new Drafts(server, "A draft that moved", String.join("\n\n", HARBOUR, CRANE, FISH, PILOT, FERRY));
        for (String words : List.of(HARBOUR, CRANE, PILOT, FERRY)) draft.claim(words);
        String gone = draft.claim(FISH);
        draft.version(String.join(
                "\n\n", FERRY, HARBOUR, CRANE.replace("third", "fourth"), PILOT, "Nothing of the kind.", PILOT, "No end."));
        view("what changed", draft.changes(), page -> shown(page, ".assay-anchor"));
        view("what changed with a decision", draft.changes(), page -> {
            shown(page, ".assay-anchor");
            Drafts.card(page, "in several places").focus();
            page.keyboard().press("n");
            shown(page, ".assay-anchor-place[aria-current]");
        });
        view("text with open places", draft.reader(), page -> shown(page, "assay-text-marker .am-chip"));
        view("claim without a place", draft.reader() + "?claim=" + gone, page -> shown(page, ".assay-place-waits"));
        view("marking a place by hand", draft.changes(), page -> {
            Drafts.button(Drafts.card(page, "not found"), "Mark by hand…").click();
            shown(page, ".assay-placing button, .assay-placing vaadin-button");
            shown(page, "assay-text-marker .am-s");
        });
        view("earlier version", draft.reader() + "/versions/1", page -> shown(page, "assay-text-marker .am-s"));
        view("comparison", draft.reader() + "/compare/1/2", page -> shown(page, ".assay-compare-number"));
        view("comparison in two columns", draft.reader() + "/compare/1/2?columns=2", page -> shown(page, ".assay-compare-number"));
    }

    private void fewAndNone() {
        Drafts draft = new Drafts(server, "A draft that stayed", HARBOUR);
        view("what changed in a first version", draft.changes(), page -> shown(page, ".assay-changes-versions"));
        view("add a version", draft.changes(), page -> {
            Drafts.button(page, "Add a version…").click();
            shown(page, "vaadin-dialog h2");
        });
        view("add a version refused", draft.reader(), page -> {
            Drafts.paste(page, HARBOUR);
            assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT))
                    .containsText("to the letter");
        });
        Drafts decided = new Drafts(server, "A draft that is decided", String.join("\n\n", HARBOUR, CRANE));
        decided.claim(HARBOUR);
        decided.claim(CRANE);
        decided.version(String.join("\n\n", HARBOUR, CRANE.replace("third", "fourth")));
        view("what changed decided", decided.changes(), page -> {
            assertThat(Drafts.card(page, "changed")).isFocused();
            page.keyboard().press("c");
            Drafts.list(page, "Decided · 1").click();
            Drafts.button(page, "Take the decision back").waitFor();
        });
    }

    private void longWords(String word) {
        Drafts draft = new Drafts(server, word, word + " is " + word + ".\n\nAnother line.");
        draft.claim(word + " is " + word + ".");
        draft.version(word + " was never " + word + ".\n\nAnother line.");
        view("what changed in long words", draft.changes(), page -> shown(page, ".assay-anchor"));
        view("comparison of long words", draft.reader() + "/compare/1/2?columns=2", page -> shown(page, ".assay-compare-text"));
    }

    private static void shown(Page page, String selector) {
        page.locator(selector).first().waitFor();
    }
}
