package org.assay.report.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.report.PublicAddress;
import org.assay.report.PublicationRevision;
import org.assay.report.RevisionKind;

/** What is new, changed or taken back, for programs. An entry keeps its id, so that a subscriber sees it change. */
public final class PublicFeeds {

    private PublicFeeds() {}

    /** Atom, RFC 4287. */
    public static String atom(List<PublicationRevision> newest, String base) {
        Markup feed = new Markup();
        feed.trusted("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n").open("feed", "xmlns", "http://www.w3.org/2005/Atom");
        feed.line().element("title", "Fact checks").element("id", base + PublicAddress.PATH);
        // A feed has to say when it changed; one without entries has not changed yet.
        feed.element("updated", newest.isEmpty() ? "1970-01-01T00:00:00Z" : newest.getFirst().at().toString());
        feed.open("link", "rel", "self", "href", base + PublicAddress.PATH + "/feed.atom").close("link");
        feed.open("link", "href", base + PublicAddress.PATH).close("link").line();
        for (PublicationRevision revision : newest) {
            feed.open("entry").element("title", title(revision));
            feed.element("id", "urn:uuid:" + revision.claim().value());
            feed.open("link", "href", base + PublicAddress.claim(revision.claim().value())).close("link");
            feed.element("updated", revision.at().toString());
            feed.open("author").element("name", revision.content().desk().name()).close("author");
            feed.element("summary", told(revision)).close("entry").line();
        }
        return feed.close("feed").line().toString();
    }

    /** JSON Feed 1.1. */
    public static Map<String, Object> json(List<PublicationRevision> newest, String base) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", "Fact checks");
        feed.put("home_page_url", base + PublicAddress.PATH);
        feed.put("feed_url", base + PublicAddress.PATH + "/feed.json");
        feed.put("items", newest.stream().map(each -> item(each, base)).toList());
        return feed;
    }

    private static Map<String, Object> item(PublicationRevision revision, String base) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "urn:uuid:" + revision.claim().value());
        item.put("url", base + PublicAddress.claim(revision.claim().value()));
        item.put("title", title(revision));
        item.put("content_text", told(revision));
        item.put("date_modified", revision.at().toString());
        item.put("authors", List.of(Map.of("name", revision.content().desk().name())));
        return item;
    }

    /** sitemaps.org, of what still stands. */
    public static String sitemap(List<PublicationRevision> standing, String base) {
        Markup map = new Markup();
        map.trusted("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        map.open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9").line();
        map.open("url").element("loc", base + PublicAddress.PATH).close("url").line();
        for (PublicationRevision revision : standing) {
            map.open("url").element("loc", base + PublicAddress.claim(revision.claim().value()));
            map.element("lastmod", revision.at().toString()).close("url").line();
        }
        return map.close("urlset").line().toString();
    }

    private static String title(PublicationRevision revision) {
        String statement = revision.content().claim().statement();
        if (revision.isRetracted()) return "Retracted: " + statement;
        String title = revision.content().verdict().label() + ": " + statement;
        return revision.kind() == RevisionKind.PUBLICATION ? title : PublicPages.kind(revision.kind()) + ": " + title;
    }

    private static String told(PublicationRevision revision) {
        String summary = revision.content().verdict().summary();
        if (revision.note() == null) return summary;
        String note = PublicPages.kind(revision.kind()) + ": " + revision.note();
        return revision.isRetracted() ? note : note + "\n\n" + summary;
    }
}
