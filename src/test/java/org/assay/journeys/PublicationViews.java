package org.assay.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assay.document.DocumentId;
import org.assay.report.ReportNavigation;
import org.assay.testing.AssayServer;

/** What an editor publishes with and what readers see: fresh, corrected, retracted, and with words of 200 letters. */
final class PublicationViews {

    private final List<Views.View> views = new ArrayList<>();
    private final AssayServer server;

    private PublicationViews(AssayServer server, String longWord) {
        this.server = server;
        Published waiting = Published.approved(server, "Waits for readers", "The quay is four hundred metres long.");
        Published corrected = Published.approved(server, longWord, longWord + " is " + longWord + ".")
                .publish()
                .correct("We wrote " + longWord + " and meant less.", 1);
        Published retracted = Published.approved(server, "Taken back", "The quay was sold in 1987.")
                .publish()
                .retract("The record was of another quay.", 1);
        view("publication to come", "editor", waiting.panel(), PublicationViews::tab);
        view("publication corrected", "editor", corrected.panel(), PublicationViews::tab);
        view("publication refused a note", "editor", corrected.panel(), page -> {
            tab(page);
            page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Publish the change")).click();
            page.locator(".assay-publication").getByText("reader").first().waitFor();
        });
        view("publication retracted", "editor", retracted.panel(), PublicationViews::tab);
        view("publish a document", "editor", publish(waiting), page -> page.locator(".assay-publish-claims").waitFor());
        view("publish a document of long words", "editor", publish(corrected), page -> page.locator(".assay-publish-claims")
                .waitFor());
        open("public list", "/public");
        open("public check", corrected.page());
        open("public check retracted", retracted.page());
        open("public document", "/public/documents/" + corrected.document());
        open("public corrections", "/public/corrections");
    }

    static List<Views.View> of(AssayServer server, String longWord) {
        return new PublicationViews(server, longWord).views;
    }

    private static void tab(Page page) {
        page.locator(".assay-claim-form").waitFor();
        page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("Publication")).click();
        page.locator(".assay-publication").waitFor();
    }

    private static String publish(Published published) {
        return "/" + ReportNavigation.publish(new DocumentId(UUID.fromString(published.document())));
    }

    private void open(String name, String path) {
        view(name, Views.NOBODY, path, page -> page.locator("main, body").first().waitFor());
    }

    private void view(String name, String person, String path, Consumer<Page> reach) {
        views.add(new Views.View(name, person, server.url().resolve(path).toString(), reach));
    }
}
