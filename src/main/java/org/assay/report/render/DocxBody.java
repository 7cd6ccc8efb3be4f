package org.assay.report.render;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.report.VerdictTone;
import org.assay.report.word.Xml;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The page's elements as paragraphs and tables of a Word file. */
final class DocxBody {

    private static final Set<String> BLOCKS = Set.of(
            "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "section", "header", "footer", "main", "nav", "ul", "ol", "li",
            "blockquote", "table", "pre", "hr");
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("kicker", "Kicker"),
            Map.entry("standfirst", "Standfirst"),
            Map.entry("standfirst-url", "Small"),
            Map.entry("sample", "Sample"),
            Map.entry("claim-number", "ClaimNumber"),
            Map.entry("citation", "Evidence"),
            Map.entry("address", "EvidenceMore"),
            Map.entry("evidence-quote", "EvidenceMore"),
            Map.entry("evidence-note", "EvidenceMore"),
            Map.entry("snapshot", "EvidenceMore"),
            Map.entry("signatures", "Small"),
            Map.entry("quiet", "Small"),
            Map.entry("said", "Small"),
            Map.entry("quote-source", "Quote"));

    /** What is around a paragraph: its style, where it hangs in a list, and what it stands on. */
    private record Around(@Nullable String style, int list, int level, boolean first) {
        static final Around NOTHING = new Around(null, 0, -1, false);

        Around styled(String style) {
            return new Around(style, list, level, first);
        }
    }

    private record Look(boolean bold, boolean italic, boolean code, @Nullable String style) {
        static final Look PLAIN = new Look(false, false, false, null);
    }

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<Integer> lists = new ArrayList<>();
    private int bookmarks;
    private boolean claims;
    private final List<String> waiting = new ArrayList<>();

    String markup() {
        return out.toString();
    }

    /** Each address of the web with the name that the body calls it by. */
    Map<String, String> links() {
        return links;
    }

    /** The lists in turn: where one begins to count, or 0 for points. */
    List<Integer> lists() {
        return lists;
    }

    void write(Element body) {
        blocks(body, Around.NOTHING);
    }

    private void blocks(Element parent, Around around) {
        List<Node> inline = new ArrayList<>();
        boolean first = around.first;
        for (Node node : parent.childNodes()) {
            if (!(node instanceof Element element) || !BLOCKS.contains(element.tagName())) {
                inline.add(node);
                continue;
            }
            if (paragraph(inline, parent, with(around, first))) first = false;
            inline.clear();
            block(element, with(around, first));
            first = false;
        }
        paragraph(inline, parent, with(around, first));
    }

    private static Around with(Around around, boolean first) {
        return new Around(around.style, around.list, around.level, first);
    }

    private void block(Element element, Around around) {
        if (!element.id().isEmpty()) waiting.add(element.id());
        switch (element.tagName()) {
            case "ul", "ol" -> list(element, around);
            case "table" -> table(element, around);
            case "pre" -> pre(element);
            case "hr" -> out.append("<w:p><w:pPr><w:pStyle w:val=\"ClaimNumber\"/></w:pPr></w:p>");
            case "h1" -> blocks(element, around.styled("Title"));
            case "h2" -> blocks(element, around.styled("Heading1"));
            case "h3" -> blocks(element, around.styled("Heading2"));
            case "h4", "h5", "h6" -> blocks(element, around.styled("Heading3"));
            case "blockquote" -> blocks(element, around.styled("Quote"));
            default -> blocks(element, styled(element, around));
        }
    }

    private static Around styled(Element element, Around around) {
        if (element.hasClass("verdict")) {
            for (VerdictTone tone : VerdictTone.values()) {
                if (element.hasClass("tone-" + tone)) return around.styled(DocxStyles.verdict(tone));
            }
            return around.styled(DocxStyles.verdict(VerdictTone.NEUTRAL));
        }
        if (around.style != null && around.style.startsWith("Verdict")) return around;
        for (String name : element.classNames()) {
            String style = STYLES.get(name);
            if (style != null) return around.styled(style);
        }
        return around;
    }

    private void list(Element list, Around around) {
        boolean evidence = list.hasClass("evidence");
        if (!evidence) lists.add(list.tagName().equals("ul") ? 0 : start(list));
        int number = evidence ? 0 : lists.size();
        for (Element item : list.children()) {
            if (!item.id().isEmpty()) waiting.add(item.id());
            blocks(item, new Around(around.style, number, Math.min(8, around.level + 1), true));
        }
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(start)) : 1;
    }

    private void pre(Element element) {
        for (String line : element.wholeText().stripTrailing().split("\n", -1)) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"Code\"/></w:pPr>").append(run(line)).append("</w:p>");
        }
    }

    private void table(Element table, Around around) {
        List<Element> rows = table.select("tr");
        int columns = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
        if (columns == 0) return;
        boolean figures = table.hasClass("figures");
        boolean contents = table.closest(".contents") != null;
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) widths[i] = 9298 / columns;
        if (contents && columns >= 3) {
            java.util.Arrays.fill(widths, 0);
            widths[0] = 700;
            widths[1] = 6298;
            widths[2] = 2300;
        }
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"").append(figures ? "Plain" : "AssayTable")
                .append("\"/>").append(FlowPage.isRightToLeft(table) ? "<w:bidiVisual/>" : "")
                .append("<w:tblW w:w=\"9298\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) if (width > 0) out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        out.append("</w:tblGrid>");
        for (Element row : rows) {
            boolean head = !row.select("thead th, thead td").isEmpty() || row.parent() != null && row.parent().tagName().equals("thead");
            out.append("<w:tr><w:trPr><w:cantSplit/>").append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
            for (int i = 0; i < columns; i++) {
                if (widths[i] == 0) continue;
                out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths[i]).append("\" w:type=\"dxa\"/></w:tcPr>");
                int before = out.length();
                if (i < row.childrenSize()) blocks(row.child(i), new Around(figures ? "Figure" : "Cell", 0, -1, false));
                if (out.length() == before) out.append("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>");
                out.append("</w:tc>");
            }
            out.append("</w:tr>");
        }
        out.append("</w:tbl>");
        // Two tables without a paragraph between them would be one, and a cell must end in one.
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(around.style == null ? "Small" : around.style).append("\"/></w:pPr></w:p>");
    }

    /** @return whether there was something to say */
    private boolean paragraph(List<Node> inline, Element parent, Around around) {
        if (inline.stream().allMatch(node -> node instanceof TextNode text ? text.isBlank() : node instanceof Element each && each.text().isBlank())) {
            return false;
        }
        String style = around.style;
        boolean opensClaims = "ClaimNumber".equals(style) && !claims;
        if (opensClaims) claims = true;
        if (style != null && style.equals("Evidence") && parent.selectFirst(".evidence-number") == null) style = "EvidenceMore";
        out.append("<w:p><w:pPr>");
        if (style != null) out.append("<w:pStyle w:val=\"").append(style).append("\"/>");
        if (opensClaims) out.append("<w:pageBreakBefore/>");
        if (around.list > 0 && around.first) {
            out.append("<w:numPr><w:ilvl w:val=\"").append(around.level).append("\"/><w:numId w:val=\"").append(around.list).append("\"/></w:numPr>");
        }
        if (FlowPage.isRightToLeft(parent)) out.append("<w:bidi/>");
        if (around.list > 0 && !around.first) out.append("<w:ind w:left=\"").append(360 * (around.level + 1)).append("\"/>");
        out.append("</w:pPr>");
        for (String name : waiting) {
            int id = ++bookmarks;
            out.append("<w:bookmarkStart w:id=\"").append(id).append("\" w:name=\"").append(bookmark(name))
                    .append("\"/><w:bookmarkEnd w:id=\"").append(id).append("\"/>");
        }
        waiting.clear();
        StringBuilder runs = new StringBuilder();
        for (Node node : inline) inline(node, Look.PLAIN, FlowPage.isRightToLeft(parent), runs);
        out.append(runs).append("</w:p>");
        return true;
    }

    private void inline(Node node, Look look, boolean rightToLeft, StringBuilder runs) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("[ \\t\\n\\r]+", " ");
            if (runs.isEmpty()) words = words.stripLeading();
            run(words, look, rightToLeft, runs);
            return;
        }
        if (!(node instanceof Element element)) return;
        switch (element.tagName()) {
            case "br" -> runs.append("<w:r><w:br/></w:r>");
            case "a" -> link(element, look, rightToLeft, runs);
            default -> {
                if (element.hasClass("evidence-number")) {
                    run(element.text(), look, rightToLeft, runs);
                    runs.append("<w:r><w:tab/></w:r>");
                    // The page has a wide space there.
                    if (element.nextSibling() instanceof TextNode gap) gap.text(gap.getWholeText().replaceFirst("^\u2002", ""));
                    return;
                }
                Look inner = look(element, look);
                for (Node child : element.childNodes()) inline(child, inner, rightToLeft, runs);
            }
        }
    }

    private static Look look(Element element, Look look) {
        return switch (element.tagName()) {
            case "strong", "b", "mark", "th" -> new Look(true, look.italic, look.code, look.style);
            case "em", "i" -> new Look(look.bold, true, look.code, look.style);
            case "code" -> new Look(look.bold, look.italic, true, look.style);
            default -> {
                boolean named = element.hasClass("verdict-name") || element.hasClass("glyph") || element.hasClass("tone-text");
                Element verdict = named ? element.closest("[class*=tone-]") : null;
                if (verdict != null) {
                    for (VerdictTone tone : VerdictTone.values()) {
                        if (verdict.hasClass("tone-" + tone)) {
                            yield new Look(look.bold, look.italic, look.code, "Name" + DocxStyles.verdict(tone));
                        }
                    }
                }
                boolean bold = look.bold || named || element.hasClass("stance");
                yield new Look(bold, look.italic, look.code, look.style);
            }
        };
    }

    private void link(Element link, Look look, boolean rightToLeft, StringBuilder runs) {
        String address = link.attr("href");
        boolean within = address.startsWith("#");
        boolean followed = within || FlowPage.isFollowed(address);
        if (within) runs.append("<w:hyperlink w:anchor=\"").append(bookmark(address.substring(1))).append("\" w:history=\"1\">");
        else if (followed) {
            String id = links.computeIfAbsent(address, each -> "rIdLink" + (links.size() + 1));
            runs.append("<w:hyperlink r:id=\"").append(id).append("\" w:history=\"1\">");
        }
        Look inner = followed ? new Look(look.bold, look.italic, look.code, "Hyperlink") : look;
        for (Node child : link.childNodes()) inline(child, inner, rightToLeft, runs);
        if (followed) runs.append("</w:hyperlink>");
    }

    private static String bookmark(String id) {
        return Xml.attribute(id.replace('-', '_'));
    }

    static String run(String words) {
        StringBuilder runs = new StringBuilder();
        run(words, Look.PLAIN, false, runs);
        return runs.toString();
    }

    /** Words as runs of one direction each, since Word asks each run for its own. */
    private static void run(String words, Look look, boolean rightToLeft, StringBuilder runs) {
        if (words.isEmpty()) return;
        if (!rightToLeft && !Bidi.requiresBidi(words.toCharArray(), 0, words.length())) {
            run(words, look, runs, false);
            return;
        }
        Bidi bidi = new Bidi(words, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int at = 0; at < words.length(); ) {
            BidiRun run = bidi.getLogicalRun(at);
            run(words.substring(at, run.getLimit()), look, runs, run.isOddRun());
            at = run.getLimit();
        }
    }

    private static void run(String words, Look look, StringBuilder runs, boolean rightToLeft) {
        runs.append("<w:r><w:rPr>");
        if (look.style != null) runs.append("<w:rStyle w:val=\"").append(look.style).append("\"/>");
        if (look.code) runs.append("<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Courier New\"/>");
        if (look.bold) runs.append("<w:b/><w:bCs/>");
        if (look.italic) runs.append("<w:i/><w:iCs/>");
        if (rightToLeft) runs.append("<w:rtl/>");
        runs.append("</w:rPr><w:t xml:space=\"preserve\">").append(Xml.text(words.replace('\n', ' '))).append("</w:t></w:r>");
    }
}
