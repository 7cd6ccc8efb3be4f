package org.assay.journeys;

import static org.assay.document.extract.WordFile.comment;
import static org.assay.document.extract.WordFile.del;
import static org.assay.document.extract.WordFile.footnote;
import static org.assay.document.extract.WordFile.from;
import static org.assay.document.extract.WordFile.p;
import static org.assay.document.extract.WordFile.to;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.document.extract.WordFile;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;

/** A file's notes beside its text, and their links where evidence is added; with words of 200 letters. */
final class NoteViews {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";

    private NoteViews() {}

    static List<Views.View> of(AssayServer server, String longWord) {
        byte[] file = WordFile.of(
                        p("The harbour handled ", from(1), "nine million", to(1), " tonnes of freight in 2019.", footnote(1)),
                        p("Two ferries ", from(3), del("used to "), to(3), "leave each day for the islands."),
                        p(from(4), longWord, to(4), "."))
                .comments(
                        comment(1, "Ann Lee", "Says who? See https://port.example/statistics."),
                        comment(2, "Bo Ray", "The port’s own statistics."),
                        comment(3, "Bo Ray", "Why gone?"),
                        comment(4, longWord, longWord + " https://port.example/" + longWord),
                        comment(5, "Ann Lee", "This one has lost its place."))
                .threads(3, 1, 0, 2, 1, 3, 0, 4, 0)
                .notes("footnote", p("Port authority: Annual report 2019, https://port.example/report.pdf, p. 14."))
                .bytes();
        Api api = server.api("checker");
        String document = api.upload("/api/v1/documents", "noted.docx", "application/octet-stream", file)
                .get("id")
                .asString();
        String claim = api.post("/api/v1/documents/" + document + "/claims", Map.of("exact", HARBOUR))
                .get("id")
                .asString();
        String reader = "/documents/" + document;
        List<Views.View> views = new ArrayList<>();
        views.add(view(server, "notes on a passage", reader, page -> {
            page.locator(".am-sign").first().click();
            shown(page, ".am-notes");
        }));
        views.add(view(server, "all notes of a file", reader, page -> {
            shown(page, ".am-sign");
            page.locator(".am-notes-key").click();
            shown(page, ".am-notes.am-all");
        }));
        views.add(view(server, "sources that notes name", reader + "?claim=" + claim, page -> {
            page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("Evidence")).click();
            page.locator(".assay-evidence > vaadin-button", new Page.LocatorOptions().setHasText("Add evidence")).click();
            shown(page, ".assay-offered li");
        }));
        return views;
    }

    private static Views.View view(AssayServer server, String name, String path, Consumer<Page> reach) {
        return new Views.View(name, "checker", server.url().resolve(path).toString(), reach);
    }

    private static void shown(Page page, String selector) {
        page.locator(selector).first().waitFor();
    }
}
