package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reading room by mouse and keyboard, in one browser. */
class ReaderIT {

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

    private static String imported(String title, String text) {
        return server.api("checker")
                .post("/api/v1/documents", Map.of("title", title, "text", text, "language", "en"))
                .get("id")
                .asString();
    }

    private static Page open(String document) {
        Page page = browser.signedIn(server, "checker");
        page.navigate("/documents/" + document);
        assertThat(page.locator("assay-text-marker[data-marks]")).isVisible();
        return page;
    }

    private static void assertMarks(Page page, int count) {
        assertThat(page.locator("assay-text-marker[data-marks='" + count + "']")).isVisible();
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Claim").setExact(true));
    }

    @Test
    void cardsStandBesideTheirLinesNeverOverlappingAndTheTextDoesNotMoveWhenAClaimOpens() {
        String text = IntStream.range(0, 40)
                .mapToObj(i -> "Sentence number %d says that the bridge is %d metres long.".formatted(i, 400 + i))
                .collect(Collectors.joining("\n\n"));
        String document = imported("Cards", text);
        Api api = server.api("checker");
        for (int i = 0; i < 40; i += i % 3 == 0 ? 1 : 2) {
            int start = text.indexOf("Sentence number %d says".formatted(i));
            api.post("/api/v1/documents/" + document + "/claims", Map.of("start", start, "end", start + 30));
        }
        Page page = open(document);
        assertThat(page.locator(".am-card").first()).isVisible();
        page.waitForTimeout(300);

        Object overlaps = page.evaluate(
                """
                () => {
                  const boxes = [...document.querySelectorAll('.am-card')].map((c) => c.getBoundingClientRect()).sort((a, b) => a.top - b.top);
                  return boxes.filter((box, i) => i > 0 && box.top < boxes[i - 1].bottom - 0.5).length;
                }""");
        assertThat(overlaps).isEqualTo(0);
        Object near = page.evaluate(
                """
                () => [...document.querySelectorAll('.am-card')].every((card) => {
                  const chip = document.querySelector(`.am-chip[data-occurrence="${card.dataset.occurrence}"]`);
                  return !chip || Math.abs(chip.getBoundingClientRect().top - card.getBoundingClientRect().top) < 100;
                })""");
        assertThat(near).isEqualTo(true);

        double before = page.locator(".am-s").first().boundingBox().x;
        page.locator(".am-card").first().click();
        assertThat(panel(page)).isVisible();
        assertThat(page.locator(".am-card").first()).isHidden();
        assertThat(page.locator(".am-chip[aria-current]")).isVisible();
        assertThat(page.locator(".am-s").first().boundingBox().x).isEqualTo(before);
    }

    @Test
    void whatWasDoneIsTakenBackAndDoneAgainAfterAReload() {
        Page page = open(imported("Undo", "The bridge opened in 1932. It is 503 metres long."));
        page.locator("assay-text-marker").getByText("opened in 1932").click();
        assertMarks(page, 1);
        assertThat(panel(page)).isVisible();

        page.reload();
        assertMarks(page, 1);
        page.locator(".am-s[tabindex='0']").focus();
        page.keyboard().press("Control+z");
        assertMarks(page, 0);
        assertThat(panel(page)).isHidden();

        page.reload();
        assertMarks(page, 0);
        page.locator(".am-s[tabindex='0']").focus();
        page.keyboard().press("Control+y");
        assertMarks(page, 1);
    }

    @Test
    void onAPhoneTheCardsAreInADrawerAndTheOpenClaimStaysInView() {
        String text = "The bridge opened in 1932. ".repeat(30) + "\n\nIt is 503 metres long.";
        String document = imported("Phone", text);
        int start = text.indexOf("It is 503");
        server.api("checker")
                .post("/api/v1/documents/" + document + "/claims", Map.of("start", start, "end", start + 22));
        Page page = browser.signedIn(server, "checker");
        page.setViewportSize(390, 844);
        page.navigate("/documents/" + document);
        assertMarks(page, 1);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claims 1")).click();
        page.locator(".am-card").click();

        assertThat(panel(page)).isVisible();
        page.waitForCondition(() -> page.locator(".am-chip[aria-current]").boundingBox().y
                < panel(page).boundingBox().y - 20);
    }

    @Test
    void keysAreChangedAndSwitchedOffAndKeptForThePerson() {
        String document = imported("Keys", "The bridge opened in 1932. It is 503 metres long.");
        Page page = browser.signedIn(server, "checker2");
        page.navigate("/documents/" + document);
        assertMarks(page, 0);
        page.locator(".am-s[tabindex='0']").focus();
        page.keyboard().press("?");
        Locator keys = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys"));
        Locator change = keys.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change the key for: Mark the sentence"));

        change.press("Enter");
        page.keyboard().press("j");
        assertThat(keys.getByRole(AriaRole.STATUS)).containsText("J already does “Next sentence”");
        page.keyboard().press("q");
        assertThat(keys.getByRole(AriaRole.STATUS)).containsText("Q");
        page.keyboard().press("Escape");
        assertThat(keys).isHidden();

        // The focus is back in the text, where the new key marks and the old one does nothing.
        page.keyboard().press("m");
        page.keyboard().press("q");
        assertMarks(page, 1);

        page.reload();
        assertMarks(page, 1);
        page.locator(".am-s[tabindex='0']").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("q");
        assertMarks(page, 2);

        page.locator(".am-s[tabindex='0']").focus();
        page.keyboard().press("?");
        keys.getByLabel("Single keys work").uncheck();
        page.keyboard().press("Escape");
        page.locator(".am-s[tabindex='0']").focus();
        page.keyboard().press("u");
        page.keyboard().press("?");
        page.waitForTimeout(300);
        assertThat(keys).isHidden();
        assertMarks(page, 2);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keys")).click();
        keys.getByLabel("Single keys work").check();
        keys.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("All keys as designed")).click();
        assertThat(keys.getByRole(AriaRole.STATUS)).containsText("as designed");
    }

    @Test
    void aLinkToAClaimOrAPassageOpensThere() {
        String text = "The bridge opened in 1932. It is 503 metres long.\n\n".repeat(150) + "The end is near.";
        String document = imported("Links", text);
        int start = text.indexOf("The end is near.");
        String claim = server.api("checker")
                .post("/api/v1/documents/" + document + "/claims", Map.of("start", start, "end", text.length()))
                .get("id")
                .asString();
        Page page = browser.signedIn(server, "viewer");
        page.navigate("/documents/" + document + "?claim=" + claim);
        assertThat(page.locator(".am-chip[aria-current]")).isInViewport();
        assertThat(panel(page)).isVisible();

        int middle = text.indexOf("It is 503 metres long.", text.length() / 2);
        page.navigate("/documents/" + document + "?passage=" + middle + "-" + (middle + 22));
        assertThat(page.locator(".am-s[tabindex='0']")).isInViewport();
        assertThat(page.locator(".am-s[tabindex='0']")).hasText("It is 503 metres long.");

        // A claim's number, and Enter.
        page.locator(".am-s[tabindex='0']").focus();
        page.keyboard().press("/");
        page.keyboard().type("#" + server.api("viewer").get("/api/v1/claims/" + claim).get("number").asInt());
        page.keyboard().press("Enter");
        assertThat(panel(page)).isVisible();
        assertThat(page.locator(".am-chip[aria-current]")).isInViewport();

        // Meddled links open the document.
        for (String meddled : new String[] {"?passage=9-3", "?passage=999999999-999999999", "?passage=x", "?claim=7"}) {
            page.navigate("/documents/" + document + meddled);
            assertMarks(page, 1);
        }
    }

    @Test
    void howTheTextIsSetIsKeptInTheBrowser() {
        Page page = open(imported("Look", "The bridge opened in 1932."));
        double before = page.locator(".am-s").boundingBox().height;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("How the text is set")).click();
        Locator size = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Size"));
        for (int i = 0; i < 4; i++) {
            size.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More")).click();
        }
        page.keyboard().press("Escape");
        assertThat(page.locator(".am-look-key:focus")).isVisible();

        page.reload();
        assertMarks(page, 0);
        assertThat(page.locator(".am-s").boundingBox().height).isGreaterThan(before * 1.5);
    }
}
