package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Axe;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An expert from outside is let in to one claim, answers, and is shut out again. */
class GuestIT {

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
    void aGuestAnswersUnderTheirNameAndIsShutOutAgain() {
        String words = "The lock was widened in 1961 " + UUID.randomUUID() + ".";
        Api api = server.api("checker");
        String document = api.post("documents", Map.of("title", "The lock", "text", words, "language", "en"))
                .get("id")
                .asString();
        String claim = api.post("documents/" + document + "/claims", Map.of("exact", words)).get("id").asString();

        Page checker = browser.signedIn(server, "checker");
        checker.navigate("/documents/" + document + "?claim=" + claim);
        checker.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Review"))).click();
        button(checker, "Let a guest in…").click();
        checker.getByLabel("Their name").fill("Dr Ada Quist");
        checker.getByLabel("What you ask of them").fill("Were you there?");
        button(checker, "Make the link").click();
        assertThat(checker.locator(".assay-secret")).hasText(Pattern.compile("^http.*/guest/\\S{40,}"));
        String link = checker.locator(".assay-secret").textContent();
        button(checker, "I have copied it").click();
        assertThat(checker.locator(".assay-guest-line")).containsText("not opened yet");

        Page guest = browser.person(server.url()).newPage();
        guest.navigate(link);
        seen(guest);
        button(guest, "Open the claim").click();
        assertThat(guest).hasURL(Pattern.compile("/guest$"));
        assertThat(guest.locator("blockquote mark")).hasText(words);
        seen(guest);
        guest.getByLabel("I dispute it").check();
        guest.getByLabel("In your words").fill("It was 1962.");
        button(guest, "Send the answer").click();
        assertThat(guest.getByRole(AriaRole.STATUS)).containsText("Thank you");
        seen(guest);

        assertThat(checker.getByText("Disputes the claim.")).isVisible();
        assertThat(checker.locator(".assay-comment").last()).containsText("Dr Ada Quist (guest)");
        Page stranger = browser.person(server.url()).newPage();
        Assertions.assertThat(stranger.navigate(link).status()).isEqualTo(410);
        seen(stranger);

        button(checker, "Take the link of Dr Ada Quist (guest) back").click();
        assertThat(checker.locator(".assay-guest-line")).containsText("taken back");
        guest.reload();
        assertThat(guest.getByText("was taken back")).isVisible();
    }

    /** In light, in dark, and as narrow as it gets. */
    private static void seen(Page page) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Assertions.assertThat(Axe.violations(page)).isEmpty();
        }
        page.setViewportSize(320, 640);
        Assertions.assertThat(Axe.violations(page)).isEmpty();
        Assertions.assertThat(page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.setViewportSize(1440, 900);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
