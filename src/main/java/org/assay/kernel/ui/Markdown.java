package org.assay.kernel.ui;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What people write in Markdown: raw HTML in it is text, links lead to the web or to a mail address only. */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    // The renderer escapes already; this holds even where it or an extension has a hole.
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "h1", "h2", "h3", "h4",
                    "h5", "h6", "hr", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private static final int DEEPEST = 60;

    private Markdown() {}

    /** Harmless HTML for a page or a report: no image, no script, no style. */
    public static String html(String markdown) {
        return POLICY.sanitize(RENDERER.render(parse(markdown)));
    }

    static Node parse(String markdown) {
        Node document = PARSER.parse(markdown);
        if (!isTooDeep(document)) return document;
        Node plain = new Document();
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        plain.appendChild(paragraph);
        return plain;
    }

    // Ten thousand “>” in a row would overflow the stack of every renderer.
    private static boolean isTooDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > DEEPEST) return true;
                continue;
            }
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == document) return false;
            node = node.getNext();
        }
    }
}
