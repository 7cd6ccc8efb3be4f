package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assay.evidence.Recordings;
import org.assay.evidence.picture.Pdfs;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A checker points at passages in kept copies, and finds them there again. */
class PassagesIT {

    private static final String CLAIM = "The bridge opened in 1932.";
    private static final String HOSTILE = "<!DOCTYPE html><html><head><title>A page</title>"
            + "<script>document.title = 'taken over'; try { top.document.title = 'taken over' } catch (e) {}</script></head>"
            + "<body><article><p>The bridge was opened to traffic in March 1932.</p><p>It took eight years to build.</p>"
            + "<img src='/assay/icon.svg?copy' onerror=\"document.title = 'taken over'\"></article></body></html>";
    private static final String DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'"
            + " onload=\"document.documentElement.setAttribute('data-ran', '1')\">"
            + "<script>document.documentElement.setAttribute('data-ran', '1')</script><circle cx='45' cy='45' r='40'/></svg>";

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

    private final Api api = server.api("checker");
    private final String title = "Harbour board " + UUID.randomUUID().toString().substring(0, 8);
    private final String source = api.post("sources", Map.of("title", title, "kind", "REPORT")).get("id").asString();

    @Test
    void aPassageOfAPdfIsDraggedOverAndOpensThereAgain() throws IOException {
        String copy = keep("report.pdf", Pdfs.of(List.of("Minutes of the board.", "The bridge opened\nin March 1932, it says."), 0));
        Page page = evidenceForm();
        pointIn(page, "report.pdf");
        page.getByLabel("Page", new Page.GetByLabelOptions().setExact(true)).fill("2");
        page.keyboard().press("Enter");
        Locator second = page.locator(".ac-page[data-page='2']");
        assertThat(second.locator("img")).isVisible();
        JsonNode words = server.api("checker").get("/content/copies/" + copy + "/pages/2/words").get("words");
        BoundingBox box = second.boundingBox();
        page.mouse().move(x(box, words.get(1)), y(box, words.get(1)));
        page.mouse().down();
        page.mouse().move(x(box, words.get(3)), y(box, words.get(3)));
        page.mouse().move(x(box, words.get(5)), y(box, words.get(5)));
        page.mouse().up();
        assertThat(page.locator(".ac-mark")).hasCount(2);
        assertThat(page.locator(".assay-copy-chosen")).containsText("bridge opened in March 1932,");
        take(page);

        assertThat(field(page, "Quoted passage")).hasValue("bridge opened in March 1932,");
        assertThat(field(page, "Where it stands")).hasValue("p. 2");
        save(page);
        show(page);
        assertThat(page.locator(".ac-page[data-page='2'] .ac-mark")).hasCount(2);
        assertThat(page.locator(".assay-copy-chosen")).containsText("p. 2");
    }

    @Test
    void wordsOfAPageAreFoundAndChosenByKeysAlone() {
        keep("page.html", HOSTILE.getBytes(StandardCharsets.UTF_8));
        Page page = evidenceForm();
        pointIn(page, "page.html");
        page.getByLabel("Find in the copy").fill("opened to traffic");
        page.keyboard().press("Enter");
        assertThat(page.locator(".assay-copy-chosen")).containsText("opened to traffic");
        page.keyboard().press("Control+Shift+ArrowRight");
        assertThat(page.locator(".assay-copy-chosen")).containsText("opened to traffic in");
        take(page);
        assertThat(field(page, "Quoted passage")).hasValue("opened to traffic in");
        // What is typed by hand stays as it is typed.
        field(page, "Where it stands").fill("second paragraph");
        save(page);
        assertThat(page.getByText("second paragraph")).isVisible();
        show(page);
        assertThat(page.locator(".ac-text[data-shown='opened to traffic in']")).isVisible();
    }

    @Test
    void aPartOfAPictureIsDraggedOver() throws IOException {
        keep("map.png", picture());
        Page page = evidenceForm();
        pointIn(page, "map.png");
        Locator picture = page.locator(".ac-picture img");
        assertThat(picture).isVisible();
        page.waitForCondition(() -> picture.boundingBox().height > 100);
        BoundingBox box = picture.boundingBox();
        page.mouse().move(box.x + box.width * 0.25, box.y + box.height * 0.25);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.5);
        page.mouse().move(box.x + box.width * 0.75, box.y + box.height * 0.5);
        page.mouse().up();
        assertThat(page.locator(".ac-region")).isVisible();
        take(page);
        assertThat(field(page, "Where it stands")).hasValue("25–75 % across, 25–50 % down");
        save(page);
        show(page);
        assertThat(page.locator(".ac-region")).isVisible();
    }

    @Test
    void aTimeOfARecordingIsTypedAndPlayed() {
        keep("call.wav", Recordings.silence(20));
        Page page = evidenceForm();
        pointIn(page, "call.wav");
        page.getByLabel("Begins at").fill("0:07");
        page.getByLabel("Ends at").fill("0:09.5");
        page.keyboard().press("Tab");
        take(page);
        assertThat(field(page, "Where it stands")).hasValue("0:07–0:10");
        save(page);
        show(page);
        page.waitForCondition(() -> page.locator("audio").evaluate("player => player.currentTime").equals(7));
    }

    @Test
    void whatACopyWouldRunDoesNotRun() {
        String html = keep("page.html", HOSTILE.getBytes(StandardCharsets.UTF_8));
        String svg = keep("drawing.svg", DRAWING.getBytes(StandardCharsets.UTF_8));
        Page page = browser.signedIn(server, "checker");
        List<String> loaded = new ArrayList<>();
        page.onResponse(response -> loaded.add(response.url()));
        page.navigate("/content/copies/" + html + "/looks");
        assertThat(page.getByText("opened to traffic")).isVisible();
        assertThat(page.title()).isEqualTo("A page");
        assertThat(loaded).isNotEmpty().noneMatch(url -> url.contains("icon.svg?copy"));
        page.navigate("/content/copies/" + svg + "/looks");
        page.locator("circle").waitFor();
        assertThat(page.locator("svg").getAttribute("data-ran")).isNull();

        Page form = evidenceForm();
        pointIn(form, "page.html");
        form.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show as it looked")).click();
        assertThat(form.frameLocator("assay-copy-viewer iframe").getByText("opened to traffic")).isVisible();
        assertThat(form.title()).doesNotContain("taken over");
    }

    private String keep(String name, byte[] bytes) {
        return api.upload("sources/" + source + "/copies", name, "application/octet-stream", bytes).get("id").asString();
    }

    private Page evidenceForm() {
        JsonNode document = api.post("documents", Map.of("title", "The bridge", "text", CLAIM, "language", "en"));
        String id = document.get("id").asString();
        String claim = api.post("documents/" + id + "/claims", Map.of("exact", CLAIM)).get("id").asString();
        Page page = browser.signedIn(server, "checker");
        page.navigate("/documents/" + id + "?claim=" + claim);
        page.locator(".assay-claim-form").waitFor();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Evidence"))).click();
        button(page, "Add evidence").click();
        Locator picker = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Source"));
        picker.fill(title);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(title))).click();
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText("Supports"))
                .click();
        return page;
    }

    private static void pointIn(Page page, String file) {
        button(page, "Point at the passage in " + file).click();
        assertThat(button(page, "Use this passage")).isDisabled();
    }

    private static void take(Page page) {
        assertThat(button(page, "Use this passage")).isEnabled();
        button(page, "Use this passage").click();
        assertThat(page.locator("assay-copy-viewer")).hasCount(0);
    }

    private static void save(Page page) {
        button(page, "Add evidence").click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show evidence 1 in the kept copy")))
                .isVisible();
    }

    private static void show(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show evidence 1 in the kept copy")).click();
        assertThat(page.locator("assay-copy-viewer")).isVisible();
    }

    private static double x(BoundingBox box, JsonNode word) {
        return box.x + box.width * (word.get(2).asDouble() + word.get(4).asDouble() / 2);
    }

    private static double y(BoundingBox box, JsonNode word) {
        return box.y + box.height * (word.get(3).asDouble() + word.get(5).asDouble() / 2);
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 400);
        pen.setColor(Color.BLUE);
        pen.fillRect(150, 100, 300, 100);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
