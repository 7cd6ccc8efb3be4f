package org.assay.journeys;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.assay.evidence.Recordings;
import org.assay.evidence.picture.Pdfs;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;

/** Kept copies as they are looked at, the list of them, and evidence that rests on a passage; with words of 200 letters. */
final class PassageViews {

    private final List<Views.View> views = new ArrayList<>();
    private final AssayServer server;
    private final Api api;
    private final String source;
    private final String claim;

    private PassageViews(AssayServer server, String longWord) {
        this.server = server;
        api = server.api("checker");
        source = api.post("sources", Map.of("title", "The copied source " + longWord, "kind", "REPORT")).get("id").asString();
        String document = api.post(
                        "documents", Map.of("title", "Rests on a copy", "text", "The bridge opened in 1932.", "language", "en"))
                .get("id")
                .asString();
        claim = api.post("documents/" + document + "/claims", Map.of("exact", "The bridge opened in 1932.")).get("id").asString();
        String path = "/documents/" + document + "?claim=" + claim;
        String words = "The bridge opened in 1932. " + longWord;
        try {
            rest("report.pdf", Pdfs.of(List.of(words), 0), Map.of("fragment", "page=1", "exact", "The bridge opened"));
            rest("notes.txt", words.getBytes(StandardCharsets.UTF_8), Map.of("exact", words));
            rest("map.png", picture(), Map.of("fragment", "xywh=percent:25,25,50,25"));
            rest("call.wav", Recordings.silence(9), Map.of("fragment", "t=2,5"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        view("evidence that rests on passages", path, page -> evidence(page));
        view("passage of a page", path, page -> open(page, 1, ".ac-mark"));
        view("passage of a text", path, page -> open(page, 2, ".ac-text[data-shown]"));
        view("passage of a picture", path, page -> open(page, 3, ".ac-region"));
        view("passage of a recording", path, page -> open(page, 4, "audio"));
        view("pointing at a passage", path, page -> {
            evidence(page);
            page.locator("[aria-label='Edit evidence 3']").click();
            page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Point at another passage")).click();
            page.locator(".ac-region").waitFor();
        });
    }

    static List<Views.View> of(AssayServer server, String longWord) {
        return new PassageViews(server, longWord).views;
    }

    private void rest(String name, byte[] bytes, Map<String, String> where) {
        String copy = api.upload("sources/" + source + "/copies", name, "application/octet-stream", bytes).get("id").asString();
        Map<String, String> passage = new HashMap<>(where);
        passage.put("copyId", copy);
        api.post("claims/" + claim + "/evidence", Map.of("sourceId", source, "stance", "SUPPORTS", "passage", passage));
    }

    private void view(String name, String path, Consumer<Page> reach) {
        views.add(new Views.View(name, "checker", server.url().resolve(path).toString(), reach));
    }

    private static void evidence(Page page) {
        page.locator(".assay-claim-form").waitFor();
        page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("Evidence")).click();
        page.locator(".assay-evidence-passage").first().waitFor();
    }

    private static void open(Page page, int ordinal, String shown) {
        evidence(page);
        page.locator("[aria-label='Show evidence " + ordinal + " in the kept copy']").click();
        page.locator(shown).first().waitFor();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
