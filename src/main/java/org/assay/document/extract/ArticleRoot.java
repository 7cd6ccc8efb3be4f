package org.assay.document.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds a page's article, by where its paragraphs are: each paragraph of running text speaks for
 * the element around it and, by half, for the one around that. The idea is that of the Readability bookmarklet; the
 * weights are our own.
 */
final class ArticleRoot {

    private static final String NEVER_TEXT = "script, style, noscript, template, iframe, object, embed, applet, svg, math,"
            + " canvas, audio, video, form, button, input, select, textarea, dialog, link, meta";
    private static final String AROUND = "nav, aside, footer, menu, [role=navigation], [role=complementary],"
            + " [role=banner], [role=contentinfo], [role=search], [role=dialog], [hidden], [aria-hidden=true],"
            + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)(^|[\\s_-])(comments?|disqus|share|sharing|social|related|recommend\\w*|promo\\w*|newsletter|cookies?|consent"
                    + "|banner|sidebar|breadcrumbs?|menu|navigation|navbar|advert\\w*|ads?|sponsor\\w*|subscri\\w*|paywall"
                    + "|popup|modal|most-?read|trending|tags?|toolbar|pagination|pager|outbrain|taboola|masthead|login"
                    + "|site-?(header|footer|nav)|page-?(header|footer)|skip-?link|signup|follow|read-?more|more-?stories)($|[\\s_-])");
    private static final Pattern CONTENT =
            Pattern.compile("(?i)article|body|content|entry|main|story|post|text|blog|page-wrapper|app|root");
    // A shorter paragraph is a caption, a label or a link.
    private static final int RUNNING = 40;
    private static final double MOSTLY = 0.5;

    private ArticleRoot() {}

    /** Takes everything out of the page that never is text, and answers the element with the article. */
    static Element of(Document page) {
        page.select(NEVER_TEXT).remove();
        Element body = page.body();
        int all = paragraphText(body);
        if (all > 0) {
            removeUnlessItHoldsTheText(body.select(AROUND), all);
            removeUnlessItHoldsTheText(
                    new Elements(body.getAllElements().stream()
                            .filter(each -> each != body && isFurniture(each))
                            .toList()),
                    all);
        }
        Element marked = marked(body);
        return marked != null ? marked : widened(best(body), body);
    }

    private static void removeUnlessItHoldsTheText(Elements elements, int all) {
        for (Element element : elements) {
            // Some pages wrap everything in what is called a modal or a menu.
            if (element.parent() != null && paragraphText(element) < all * MOSTLY) element.remove();
        }
    }

    private static boolean isFurniture(Element element) {
        String name = element.className() + " " + element.id();
        if (name.isBlank() || name.length() > 400 || !FURNITURE.matcher(name).find()) return false;
        return switch (element.normalName()) {
            case "html", "body", "main", "article", "p", "h1", "h2", "h3", "em", "strong", "a" -> false;
            default -> !CONTENT.matcher(name).find() || linkShare(element) > MOSTLY;
        };
    }

    /** Where the page itself says which part the article is. */
    private static @Nullable Element marked(Element body) {
        int all = paragraphText(body);
        for (String query : new String[] {"article", "[itemprop=articleBody]", "main, [role=main]"}) {
            Elements found = body.select(query);
            for (Element each : found) {
                // One of several teasers would not hold most of the page's text.
                if (all > 0 && paragraphText(each) >= all * 0.7 && linkShare(each) < MOSTLY) return each;
            }
        }
        return null;
    }

    private static Element best(Element body) {
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : body.select("p, pre, blockquote, li, td, div, section")) {
            String own = switch (paragraph.normalName()) {
                case "div", "section", "td", "li" -> paragraph.ownText();
                default -> paragraph.text();
            };
            if (own.length() < RUNNING || paragraph.parent() == null) continue;
            double score = (1 + commas(own) + Math.min(3, own.length() / 100.0)) * (1 - linkShare(paragraph));
            Element parent = paragraph.parent();
            scores.merge(parent, score, Double::sum);
            if (parent.parent() != null) scores.merge(parent.parent(), score / 2, Double::sum);
        }
        Element best = body;
        double highest = 0;
        for (Map.Entry<Element, Double> each : scores.entrySet()) {
            double score = each.getValue() * (1 - linkShare(each.getKey()));
            if (score > highest) {
                highest = score;
                best = each.getKey();
            }
        }
        return best;
    }

    /** Up, while the element around holds a good deal more running text: an article cut in two by its layout. */
    private static Element widened(Element best, Element body) {
        Element root = best;
        for (Element around = best.parent(); around != null && around != body.parent(); around = around.parent()) {
            if (paragraphText(around) > paragraphText(root) * 1.3 && linkShare(around) < 0.35) root = around;
        }
        return root;
    }

    private static int commas(String text) {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) if (",،、，".indexOf(text.charAt(i)) >= 0) commas++;
        return commas;
    }

    private static int paragraphText(Element element) {
        int length = 0;
        for (Element paragraph : element.select("p, pre, li, td, blockquote, div, section")) {
            String own = paragraph.normalName().equals("p") ? paragraph.text() : paragraph.ownText();
            if (own.length() >= RUNNING) length += own.length();
        }
        return length;
    }

    private static double linkShare(Element element) {
        int all = element.text().length();
        if (all == 0) return 0;
        int linked = 0;
        for (Element link : element.select("a[href]")) linked += link.text().length();
        return Math.min(1, (double) linked / all);
    }

    static String tag(Element element) {
        return element.normalName().toLowerCase(Locale.ROOT);
    }
}
