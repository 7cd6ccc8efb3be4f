package org.assay.report.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every public page has around it: head, way home, foot. No script, no style of its own, nothing from elsewhere. */
final class PublicFrame {

    private final String base;
    private final Markup page = new Markup();

    PublicFrame(String base) {
        this.base = base;
    }

    /**
     * What a page says of itself to those who do not read it.
     *
     * @param path below the public address; null for a page that is to be found by nobody
     * @param data the page's JSON-LD, already safe within a script element
     */
    record Head(
            String title,
            String description,
            @Nullable String path,
            String type,
            Map<String, String> more,
            @Nullable String data) {}

    Markup open(Head head) {
        page.trusted("<!doctype html>\n");
        page.open("html", "lang", "en").line().open("head").line();
        page.trusted("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", head.title()).line();
        meta("name", "description", head.description());
        if (head.path() == null) meta("name", "robots", "noindex");
        else page.open("link", "rel", "canonical", "href", base + head.path()).line();
        meta("property", "og:title", head.title());
        meta("property", "og:description", head.description());
        meta("property", "og:type", head.type());
        meta("property", "og:site_name", "Fact checks");
        if (head.path() != null) meta("property", "og:url", base + head.path());
        meta("name", "twitter:card", "summary");
        head.more().forEach((name, value) -> meta("property", name, value));
        page.trusted("<link rel=\"stylesheet\" href=\"/public/style.css\">\n"
                + "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Fact checks\" href=\"/public/feed.atom\">\n"
                + "<link rel=\"alternate\" type=\"application/feed+json\" title=\"Fact checks\" href=\"/public/feed.json\">\n");
        if (head.data() != null) {
            page.trusted("<script type=\"application/ld+json\">").trusted(head.data()).trusted("</script>\n");
        }
        page.close("head").line().open("body").line();
        page.trusted("<a class=\"skip\" href=\"#main\">To the text</a>\n");
        page.open("header", "class", "masthead").open("div");
        page.element("a", "Fact checks", "class", "name", "href", "/public");
        page.open("nav", "aria-label", "Fact checks");
        page.element("a", "All checks", "href", "/public").text(" ");
        page.element("a", "Corrections", "href", "/public/corrections").text(" ");
        page.element("a", "Feed", "href", "/public/feed.atom");
        page.close("nav").close("div").close("header").line();
        page.open("main", "id", "main").line();
        return page;
    }

    String close() {
        page.close("main").line();
        page.open("footer", "class", "foot").open("div");
        page.open("p").text("Every change to what was published is listed under ");
        page.element("a", "corrections", "href", "/public/corrections").text(". Also as ");
        page.element("a", "Atom", "href", "/public/feed.atom").text(", ");
        page.element("a", "JSON feed", "href", "/public/feed.json").text(" and ");
        page.element("a", "ClaimReview data", "href", "/public/claimreviews.json").text(".").close("p");
        page.close("div").close("footer").line().close("body").line().close("html").line();
        return page.toString();
    }

    private void meta(String by, String name, String value) {
        page.open("meta", by, name, "content", value).line();
    }
}
