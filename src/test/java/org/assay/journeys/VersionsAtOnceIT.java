package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.journeys.Drafts.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Versions that are none, and several people at once: nothing is lost, and each is told. */
class VersionsAtOnceIT {

    private static final String FERRY = "Two ferries a day leave for the islands.";
    private static final String CRANE = "A third crane was ordered in March.";
    private static final String FISH = "Fishing brings in less than a tenth of what it did.";
    private static final String TEXT = String.join("\n\n", FERRY, CRANE, FISH);

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
    void theSameTextAndAnEmptyOneAreSaidAndNothingIsCreated() {
        Drafts draft = new Drafts(server, "The same again", TEXT);
        Page page = browser.signedIn(server, "checker");
        page.navigate(draft.reader());
        Drafts.paste(page, TEXT);

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("This is version 1 to the letter");
        Locator text = dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Text").setExact(true));
        text.fill(" \n ");
        button(page, "Add the version").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).not().containsText("to the letter");
        assertThat(dialog.getByRole(AriaRole.ALERT)).not().isEmpty();
        assertThat(draft.versions().get("total").asInt()).isEqualTo(1);

        // The dialog is still there to put it right.
        text.fill(TEXT + "\n\nOne sentence more.");
        button(page, "Add the version").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What changed"))).isVisible();
        assertThat(draft.versions().get("total").asInt()).isEqualTo(2);
        assertThat(draft.versions().get("items").get(0).get("fileName").asString()).isEqualTo("The same again.txt");
    }

    @Test
    void twoWhoAddAVersionAtOnceBothSeeTheOneThatCameLast() {
        Drafts draft = new Drafts(server, "Two at once", TEXT);
        draft.claim(CRANE);
        List<Page> people = List.of(browser.signedIn(server, "checker"), browser.signedIn(server, "editor"));
        for (int each = 0; each < 2; each++) {
            Page page = people.get(each);
            page.navigate(draft.changes());
            button(page, "Add a version…").click();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Paste text")).click();
            Locator text =
                    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text").setExact(true));
            text.fill(TEXT + "\n\nWhat person " + each + " had to add.");
            // A click by script takes no focus away, and what is typed is sent when the field loses it.
            text.blur();
        }
        // Pressed in both before either is answered.
        for (Page page : people) {
            page.evaluate("() => { const add = [...document.querySelectorAll('vaadin-button')]"
                    + ".find(button => button.textContent.trim() === 'Add the version'); setTimeout(() => add.click(), 200); }");
        }
        for (Page page : people) {
            assertThat(page.getByText("Two at once · version 3")).isVisible();
            assertThat(page.getByText("Nothing waits for a decision.")).isVisible();
        }
        assertThat(draft.versions().get("total").asInt()).isEqualTo(3);
    }

    @Test
    void whoMarksWhileAVersionComesIsToldAndEveryMarkIsInTheNewTextOrWasRefused() {
        Drafts draft = new Drafts(server, "Marking meanwhile", TEXT);
        Page page = browser.signedIn(server, "checker");
        page.navigate(draft.reader());
        assertThat(Drafts.text(page, 0, 0)).isVisible();
        // Marks each sentence a little later, so that the version comes in between.
        page.evaluate("() => [...document.querySelectorAll('.am-s')].forEach((sentence, at) => setTimeout(() => {"
                + " const box = sentence.getBoundingClientRect();"
                + " sentence.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + 5, clientY: box.top + 8 }));"
                + " }, 20 + at * 60))");
        draft.version("A word before.\n\n" + TEXT);

        assertThat(page.getByText("Version 2 has come.")).isVisible();
        page.waitForCondition(() -> {
            int claims = server.api("checker").get("documents/" + draft.document + "/claims").get("total").asInt();
            return page.locator("assay-text-marker").getAttribute("data-marks").equals(String.valueOf(claims));
        });
        assertThat(page.locator("assay-text-marker[data-provisional='0']")).isVisible();
        // The page goes on in the new text.
        int before = Integer.parseInt(page.locator("assay-text-marker").getAttribute("data-marks"));
        page.locator(".am-s", new Page.LocatorOptions().setHasText("A word before.")).click();
        assertThat(Drafts.text(page, before + 1, 0)).isVisible();
    }
}
