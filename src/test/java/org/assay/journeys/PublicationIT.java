package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An editor publishes, corrects and retracts; a reader and the programs of readers see each of it at once. */
class PublicationIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTE = "We wrote \"a mile\" & meant <b>a kilometre</b>.";
    private static final String WHY = "The record was of another quay.";

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
    void whatAnEditorPublishesCorrectsAndRetractsReadersAndTheirProgramsSee() throws Exception {
        Published quay = Published.approved(server, "The quay", "The quay is a kilometre long " + UUID.randomUUID() + ".");
        Page reader = browser.person(server.url()).newPage();
        assertThat(reader.navigate(quay.page()).status()).isEqualTo(404);
        Page editor = browser.signedIn(server, "editor");
        editor.navigate(quay.panel());
        editor.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Publication")).click();
        assertThat(editor.getByText("Readers are not told of it yet.")).isVisible();

        button(editor, "Publish").click();
        assertThat(editor.getByText("It is public.")).isVisible();
        Page opened = editor.waitForPopup(
                () -> editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the public page")).click());
        assertThat(opened).hasURL(server.url().resolve(quay.page()).toString());

        Response first = reader.navigate(quay.page());
        assertThat(first.status()).isEqualTo(200);
        assertThat(reader.context().cookies()).isEmpty();
        assertThat(reader.getByText("It was so: The quay is a kilometre long").first()).isVisible();
        assertThat(review(reader).has("correction")).isFalse();
        assertThat(entry(reader, quay).getTitle()).startsWith("True: The quay");

        button(editor, "Publish the change").click();
        assertThat(editor.getByText("Tell readers what changed, and why.").first()).isVisible();
        field(editor, "Note to readers").fill(NOTE);
        button(editor, "Publish the change").click();
        assertThat(editor.getByText("Readers are told of the change.")).isVisible();

        assertThat(reader.reload().status()).isEqualTo(200);
        assertThat(reader.getByText(NOTE).first()).isVisible();
        assertThat(reader.getByText("What this page said before")).isVisible();
        assertThat(review(reader).get("correction").get(0).get("text").asString()).isEqualTo(NOTE);
        SyndEntry corrected = entry(reader, quay);
        assertThat(corrected.getTitle()).startsWith("Correction: True: The quay");
        assertThat(corrected.getDescription().getValue()).contains(NOTE);
        assertThat(item(reader, quay).get("content_text").asString()).contains(NOTE);
        assertThat(ofTheDataFeed(reader, quay).get("item").get("correction").get(0).get("text").asString()).isEqualTo(NOTE);
        reader.navigate("/public/corrections");
        assertThat(reader.getByText(NOTE).first()).isVisible();
        assertThat(reader.locator("a[href$='" + quay.page() + "']").first()).isVisible();

        field(editor, "Why it is retracted").fill(WHY);
        button(editor, "Retract").click();
        assertThat(editor.getByText("The verdict is retracted.")).isVisible();
        assertThat(button(editor, "Publish the change")).hasCount(0);

        assertThat(reader.navigate(quay.page()).status()).isEqualTo(410);
        assertThat(reader.getByText(WHY).first()).isVisible();
        assertThat(reader.locator("script[type='application/ld+json']")).hasCount(0);
        assertThat(entry(reader, quay).getTitle()).startsWith("Retracted: The quay");
        assertThat(item(reader, quay).get("content_text").asString()).contains(WHY);
        assertThat(ofTheDataFeed(reader, quay).has("dateDeleted")).isTrue();
        assertThat(text(reader, "/public/sitemap.xml")).doesNotContain(quay.claim());
        reader.navigate("/public/corrections");
        assertThat(reader.getByText(WHY).first()).isVisible();
    }

    private static JsonNode review(Page page) {
        List<String> data = page.locator("script[type='application/ld+json']").allTextContents();
        assertThat(data).hasSize(1);
        return JSON.readTree(data.getFirst());
    }

    private static SyndEntry entry(Page reader, Published published) throws Exception {
        return new SyndFeedInput()
                .build(new StringReader(text(reader, "/public/feed.atom"))).getEntries().stream()
                        .filter(each -> each.getUri().equals("urn:uuid:" + published.claim()))
                        .findFirst()
                        .orElseThrow();
    }

    private static JsonNode item(Page reader, Published published) {
        return JSON.readTree(text(reader, "/public/feed.json")).get("items").valueStream()
                .filter(each -> each.get("id").asString().equals("urn:uuid:" + published.claim()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode ofTheDataFeed(Page reader, Published published) {
        return JSON.readTree(text(reader, "/public/claimreviews.json")).get("dataFeedElement").valueStream()
                .filter(each -> each.toString().contains(published.page()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Page reader, String path) {
        return reader.request().get(path).text();
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
