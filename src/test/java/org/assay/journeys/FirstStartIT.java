package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody meets who has typed {@code ./assay run} for the first time, until a second person works beside them. */
class FirstStartIT {

    private static final Pattern TOKEN = Pattern.compile("give this token: (\\S+)");

    static AssayServer server;
    static Browser browser;

    @BeforeAll
    static void start() {
        server = AssayServer.empty();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void fromTheTokenInTheLogToASecondPersonOnTheDesk() {
        Page rosa = visit("/documents");
        assertThat(rosa).hasURL(Pattern.compile("/setup$"));
        Page mallory = visit("/setup");

        setUp(rosa, "not the token", "rosa");
        assertThat(rosa.getByRole(AriaRole.ALERT)).containsText("This is not the token that the program printed");
        // Only what is wrong has to be typed again, and the password, which never comes back over the wire.
        assertThat(rosa.getByLabel("User name")).hasValue("rosa");

        setUp(rosa, token(), "rosa");
        assertThat(rosa.getByText("No documents yet")).isVisible();
        assertThat(button(rosa, "Import").first()).isVisible();
        assertThat(rosa.getByText("The Example").first()).isVisible();

        // Whoever had the page open at that moment, and even has the token, comes too late.
        setUp(mallory, token(), "mallory");
        assertThat(mallory).hasURL(Pattern.compile("/login$"));
        mallory.navigate("/setup");
        assertThat(mallory).hasURL(Pattern.compile("/login$"));

        String invitation = invite(rosa, "Ben Okri", "ben");
        Page ben = visit(invitation);
        assertThat(ben.getByText("Your user name is “ben”.")).isVisible();
        join(ben, "short");
        assertThat(ben.getByRole(AriaRole.ALERT)).containsText("at least 12 characters");
        join(ben, "a wide green valley");
        assertThat(ben.getByText("No documents yet")).isVisible();
        assertThat(ben.getByText("The Example").first()).isVisible();

        Page late = visit(invitation);
        assertThat(late.getByText("This link has been used")).isVisible();

        server.stop();
        server.startAgain();
        assertThat(server.log()).doesNotContain("token");
        Page again = visit("/setup");
        assertThat(again).hasURL(Pattern.compile("/login$"));
        signIn(again, "ben", "a wide green valley");
        assertThat(again.getByText("No documents yet")).isVisible();
        signIn(visit("/login"), "rosa", "seven tall blue herons");
    }

    private static Page visit(String path) {
        Page page = browser.person(server.url()).newPage();
        page.navigate(path);
        return page;
    }

    private static String token() {
        Matcher found = TOKEN.matcher(server.log());
        assertThat(found.find()).as("a token in the log").isTrue();
        return found.group(1);
    }

    private static void setUp(Page page, String token, String username) {
        page.getByLabel("Set-up token").fill(token);
        page.getByLabel("Name of the desk").fill("The Example");
        page.getByLabel("Your name").fill("Rosa Lind");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill("seven tall blue herons");
        button(page, "Open the desk").click();
    }

    private static String invite(Page page, String name, String username) {
        page.navigate("/desk");
        button(page, "Add somebody").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        dialog.getByLabel("User name").fill(username);
        button(page, "Add and make a link").click();
        Locator link = page.getByText(Pattern.compile("/join/\\S{20,}"));
        assertThat(link).isVisible();
        Matcher path = Pattern.compile("/join/\\S+").matcher(link.textContent());
        assertThat(path.find()).isTrue();
        button(page, "I have copied it").click();
        return path.group();
    }

    private static void join(Page page, String password) {
        page.getByLabel("New password").fill(password);
        button(page, "Join the desk").click();
    }

    private static void signIn(Page page, String username, String password) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").last().fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
