package org.assay.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assay.testing.AssayServer;

/** What other houses have checked, with words of 200 letters; and what becomes of a broken feed. */
final class OtherChecksViews {

    private final List<Views.View> views = new ArrayList<>();
    private final AssayServer server;

    private OtherChecksViews(AssayServer server, String longWord) {
        this.server = server;
        view("no checks of other houses", page -> {});
        view("a broken feed of other houses", page -> paste(page, "[" + record(longWord) + ", {\"@type\": \"MediaReview\"}, {\"@type"));
        view("checks of other houses", page -> page.locator(".assay-other-check").first().waitFor());
    }

    static List<Views.View> of(AssayServer server, String longWord) {
        return new OtherChecksViews(server, longWord).views;
    }

    private void view(String name, Consumer<Page> reach) {
        views.add(new Views.View(name, "checker", server.url().resolve("/other-checks").toString(), page -> {
            page.getByRole(AriaRole.HEADING).first().waitFor();
            reach.accept(page);
        }));
    }

    private static void paste(Page page, String feed) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import")).click();
        page.getByLabel("Or paste").fill(feed);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import what is pasted")).click();
        page.getByText("1 new").waitFor();
    }

    private static String record(String longWord) {
        return """
                {"@type": "ClaimReview", "url": "https://checks.example.org/1", "claimReviewed": "%1$s was seen.",
                 "author": {"name": "%1$s"}, "reviewRating": {"alternateName": "%1$s", "ratingValue": 9, "bestRating": 1}}
                """
                .formatted(longWord);
    }
}
