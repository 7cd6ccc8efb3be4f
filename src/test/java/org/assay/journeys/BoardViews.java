package org.assay.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;

/** The board, what is done to many claims at once, and the workload; with words of 200 letters. */
final class BoardViews {

    private final List<Views.View> views = new ArrayList<>();
    private final AssayServer server;

    private BoardViews(AssayServer server, String longWord) {
        this.server = server;
        Api api = server.api("checker");
        String document = api.post(
                        "documents",
                        Map.of("title", "Planned " + longWord, "text", longWord + " is planned. It is so.", "language", "en"))
                .get("id")
                .asString();
        api.post("documents/" + document + "/claims", Map.of("exact", longWord + " is planned."));
        String taken = api.post("documents/" + document + "/claims", Map.of("exact", "It is so.")).get("id").asString();
        api.post("claims/" + taken + "/take", Map.of());
        view("board", "/review/board", page -> {});
        view("board with claims chosen", "/review/board", page -> choose(page, 3));
        view("preview of what is done to many claims", "/review/board", page -> {
            choose(page, 2);
            button(page, "Choose all shown").click();
            button(page, "Give back…").click();
            page.locator(".assay-bulk-outcome li").first().waitFor();
        });
        view("planning a claim", "/review/board", page -> {
            page.locator(".assay-tone-open .assay-board-card vaadin-button").first().click();
            page.getByText("Plan: who, and until when…").click();
            page.getByLabel("Helpers").waitFor();
        });
        view("workload", "/review/people", page -> page.locator(".assay-people li").first().waitFor());
        view("e-mail", "/told", page -> {});
        api.patch(
                "documents/" + document,
                Map.of(
                        "version", api.get("documents/" + document).get("version").asInt(),
                        "deadline", Instant.now().plus(Duration.ofHours(3)).toString()));
        String closing = "/review/closing/" + document;
        view("what closes", "/review/closing", page -> page.locator(".assay-people li").first().waitFor());
        view("a document that closes", closing, page -> page.locator(".assay-closing-claims li").first().waitFor());
        view("naming the holes", closing, page -> {
            button(page, "Release…").click();
            page.locator(".assay-holes > div").first().waitFor();
        });
        view("a document that is not there", "/review/closing/none", page -> {});
    }

    static List<Views.View> of(AssayServer server, String longWord) {
        return new BoardViews(server, longWord).views;
    }

    private void view(String name, String path, Consumer<Page> reach) {
        views.add(new Views.View(name, "editor", server.url().resolve(path).toString(), page -> {
            page.getByRole(AriaRole.HEADING).first().waitFor();
            reach.accept(page);
        }));
    }

    private static void choose(Page page, int claims) {
        Locator boxes = page.locator(".assay-board-card vaadin-checkbox");
        boxes.first().waitFor();
        for (int at = 0; at < claims; at++) boxes.nth(at).click();
        button(page, "Choose all shown").waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
