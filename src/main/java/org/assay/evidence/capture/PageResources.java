package org.assay.evidence.capture;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page needs to look as it did, by its own words. Scripts are kept as written but fetch nothing more. */
final class PageResources {

    private static final String LINKED = "img[src], img[srcset], source[srcset], link[href], script[src], video[poster], [style], style";
    private static final Pattern IN_STYLES =
            Pattern.compile("url\\(\\s*[\"']?([^\"')]{1,2000})[\"']?\\s*\\)|@import\\s+[\"']([^\"']{1,2000})[\"']");

    private PageResources() {}

    /** In the page's order, each once. */
    static Set<URI> of(Document page, URI base) {
        Set<URI> found = new LinkedHashSet<>();
        URI from = base(page, base);
        for (Element element : page.select(LINKED)) {
            switch (element.normalName()) {
                case "link" -> {
                    if (isShown(element.attr("rel"))) add(found, from, element.attr("href"));
                }
                case "style" -> found.addAll(inStyles(element.data(), from));
                case "video" -> add(found, from, element.attr("poster"));
                default -> {
                    add(found, from, element.attr("src"));
                    largest(element.attr("srcset")).ifPresent(address -> add(found, from, address));
                }
            }
            if (element.hasAttr("style")) found.addAll(inStyles(element.attr("style"), from));
        }
        return found;
    }

    static Set<URI> inStyles(String styles, URI base) {
        Set<URI> found = new LinkedHashSet<>();
        Matcher matcher = IN_STYLES.matcher(styles);
        while (matcher.find()) add(found, base, matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        return found;
    }

    private static URI base(Document page, URI base) {
        Element element = page.selectFirst("base[href]");
        if (element == null) return base;
        return WebAddress.resolve(base, element.attr("href")).orElse(base);
    }

    private static boolean isShown(String relation) {
        String words = " " + relation.toLowerCase(java.util.Locale.ROOT) + " ";
        return words.contains(" stylesheet ") || words.contains(" icon ");
    }

    /** One of a picture's sizes is enough: the last, which mostly is the largest. */
    private static Optional<String> largest(String sizes) {
        String last = null;
        for (String each : sizes.split(",\\s+")) {
            String address = each.strip().split("\\s")[0];
            if (!address.isEmpty()) last = address;
        }
        return Optional.ofNullable(last);
    }

    private static void add(Set<URI> found, URI base, String address) {
        if (address.isBlank() || address.startsWith("data:")) return;
        WebAddress.resolve(base, address).ifPresent(found::add);
    }
}
