package org.assay.document.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself: JSON-LD first, then Open Graph and other meta elements, then the visible page. */
final class HtmlFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "Report",
            "ScholarlyArticle",
            "SocialMediaPosting",
            "ClaimReview");
    private static final int LONGEST_SCRIPT = 500_000;
    private static final int DEEPEST = 12;

    private final Document page;
    private final @Nullable JsonNode article;

    HtmlFacts(Document page) {
        this.page = page;
        this.article = article(page);
    }

    FileFacts read() {
        return new FileFacts(title(), byline(), publication(), publishedOn(), language(), url(), false);
    }

    @Nullable String title() {
        String heading = firstOf(json("headline"), meta("og:title"), meta("twitter:title"), meta("citation_title"));
        if (heading != null) return heading;
        var headings = page.select("h1");
        if (headings.size() == 1 && !headings.first().text().isBlank()) return headings.first().text();
        return withoutSite(page.title());
    }

    /** "Headline - The Paper" without the paper, where the page says how it is called. */
    private @Nullable String withoutSite(String title) {
        String site = publication();
        if (title.isBlank()) return null;
        if (site == null) return title;
        for (String dash : List.of(" | ", " - ", " – ", " — ", " :: ", " · ")) {
            if (title.endsWith(dash + site)) return title.substring(0, title.length() - dash.length() - site.length());
        }
        return title;
    }

    private @Nullable String byline() {
        String meta = firstOf(
                article == null ? null : names(article.get("author")),
                meta("author"),
                notAnAddress(meta("article:author")),
                meta("citation_author"),
                meta("parsely-author"));
        if (meta != null) return meta;
        Element visible = page.selectFirst("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline");
        return visible == null ? null : bare(visible.text());
    }

    private static @Nullable String notAnAddress(@Nullable String value) {
        return value == null || value.startsWith("http") ? null : value;
    }

    private static @Nullable String bare(String visible) {
        String name = visible.strip().replaceFirst("^(?i)(by|von|por|par|di|de|door)\\s+", "");
        return name.isEmpty() || name.length() > 120 ? null : name;
    }

    private @Nullable String publication() {
        return firstOf(
                article == null ? null : names(article.get("publisher")),
                meta("og:site_name"),
                meta("application-name"),
                meta("citation_journal_title"));
    }

    private @Nullable LocalDate publishedOn() {
        for (String candidate : new @Nullable String[] {
            json("datePublished"),
            meta("article:published_time"),
            meta("date"),
            meta("dc.date"),
            meta("dcterms.created"),
            meta("citation_publication_date"),
            meta("parsely-pub-date"),
            attribute("[itemprop=datePublished]", "datetime"),
            attribute("[itemprop=datePublished]", "content"),
            attribute("time[pubdate]", "datetime"),
            attribute("article time[datetime], main time[datetime], header time[datetime]", "datetime")
        }) {
            LocalDate date = Dates.read(candidate == null ? null : candidate.replace('/', '-'));
            if (date != null) return date;
        }
        return null;
    }

    private @Nullable String language() {
        Element html = page.selectFirst("html");
        return firstOf(
                html == null ? null : html.attr("lang"),
                html == null ? null : html.attr("xml:lang"),
                json("inLanguage"),
                meta("content-language"),
                meta("og:locale"));
    }

    @Nullable String url() {
        return firstOf(attribute("link[rel=canonical]", "href"), meta("og:url"), json("url"));
    }

    private @Nullable String json(String field) {
        JsonNode value = article == null ? null : article.get(field);
        return value != null && value.isString() ? plain(value.asString()) : null;
    }

    private static @Nullable String names(@Nullable JsonNode value) {
        if (value == null) return null;
        StringJoiner names = new StringJoiner(", ");
        names.setEmptyValue("");
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            JsonNode name = each.isObject() ? each.get("name") : each;
            if (name != null && name.isString() && !name.asString().startsWith("http")) names.add(plain(name.asString()));
        }
        return names.toString();
    }

    /** Headlines in JSON-LD often hold entities. */
    private static String plain(String value) {
        return value.indexOf('&') < 0 ? value : org.jsoup.parser.Parser.unescapeEntities(value, false);
    }

    private @Nullable String meta(String name) {
        Element element = page.selectFirst(
                "meta[property=\"%1$s\"], meta[name=\"%1$s\"], meta[http-equiv=\"%1$s\"]".formatted(name));
        return element == null ? null : element.attr("content");
    }

    private @Nullable String attribute(String query, String name) {
        Element element = page.selectFirst(query);
        return element == null ? null : element.attr(name);
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) return candidate.strip();
        }
        return null;
    }

    private static @Nullable JsonNode article(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data();
            if (data.length() > LONGEST_SCRIPT) continue;
            try {
                JsonNode found = article(JSON.readTree(data), 0);
                if (found != null) return found;
            } catch (JacksonException malformed) {
                // The page itself is still there to be read.
            }
        }
        return null;
    }

    private static @Nullable JsonNode article(JsonNode node, int depth) {
        if (depth > DEEPEST) return null;
        if (node.isObject() && types(node).stream().anyMatch(ARTICLES::contains)) return node;
        for (JsonNode child : node.isArray() ? node : node.has("@graph") ? List.of(node.get("@graph")) : List.<JsonNode>of()) {
            JsonNode found = article(child, depth + 1);
            if (found != null) return found;
        }
        JsonNode main = node.isObject() ? node.get("mainEntity") : null;
        return main == null ? null : article(main, depth + 1);
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.get("@type");
        if (type == null) return List.of();
        if (type.isString()) return List.of(type.asString());
        List<String> types = new ArrayList<>();
        if (type.isArray()) type.forEach(each -> types.add(each.isString() ? each.asString() : ""));
        return types;
    }
}
