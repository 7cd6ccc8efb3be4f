package org.assay.kernel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.*;

/**
 * Markdown on a screen, built node by node: no HTML is ever handed to the browser, so nothing in the text can become
 * any.
 */
public final class MarkdownText extends Div {

    private static final Map<Class<? extends Node>, String> TAGS = Map.ofEntries(
            Map.entry(Paragraph.class, "p"),
            Map.entry(Emphasis.class, "em"),
            Map.entry(StrongEmphasis.class, "strong"),
            Map.entry(BulletList.class, "ul"),
            Map.entry(OrderedList.class, "ol"),
            Map.entry(ListItem.class, "li"),
            Map.entry(BlockQuote.class, "blockquote"),
            Map.entry(ThematicBreak.class, "hr"),
            Map.entry(HardLineBreak.class, "br"),
            Map.entry(TableHead.class, "thead"),
            Map.entry(TableBody.class, "tbody"),
            Map.entry(TableRow.class, "tr"));

    // Below the headings of the page around it.
    private static final int FIRST_HEADING = 3;

    public MarkdownText(String markdown) {
        addClassName("assay-prose");
        append(getElement(), Markdown.parse(markdown));
    }

    private static void append(Element parent, Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            Element element = element(child);
            if (element == null) {
                append(parent, child);
            } else {
                parent.appendChild(element);
                if (!element.isTextNode() && element.getChildCount() == 0) append(element, child);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Element element(Node node) {
        return switch (node) {
            case Text text -> Element.createText(text.getLiteral());
            case SoftLineBreak ignored -> Element.createText(" ");
            case Code code -> withText("code", code.getLiteral());
            case FencedCodeBlock code -> withText("pre", code.getLiteral());
            case IndentedCodeBlock code -> withText("pre", code.getLiteral());
            // Shown as it was typed.
            case HtmlInline html -> Element.createText(html.getLiteral());
            case HtmlBlock html -> withText("p", html.getLiteral());
            case Heading heading -> new Element("h" + Math.min(6, heading.getLevel() + FIRST_HEADING - 1));
            case TableCell cell -> new Element(cell.isHeader() ? "th" : "td");
            case Link link -> link(link.getDestination());
            case org.commonmark.ext.gfm.tables.TableBlock ignored -> new Element("table");
            default -> TAGS.containsKey(node.getClass()) ? new Element(TAGS.get(node.getClass())) : null;
        };
    }

    private static Element withText(String tag, String text) {
        Element element = new Element(tag);
        element.appendChild(Element.createText(text));
        return element;
    }

    private static Element link(String destination) {
        if (!isHarmless(destination)) return new Element("span");
        Element anchor = new Element("a");
        anchor.setAttribute("href", destination);
        anchor.setAttribute("rel", "noopener noreferrer nofollow");
        anchor.setAttribute("target", "_blank");
        // Else Flow's router takes the click for a view of ours.
        anchor.setAttribute("router-ignore", true);
        return anchor;
    }

    static boolean isHarmless(String destination) {
        String start = destination.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://") || start.startsWith("mailto:");
    }
}
