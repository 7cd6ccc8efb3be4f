package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.report.ReportFormat;
import org.assay.report.VerdictReport;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/** The page as CommonMark, with tables where a rationale has some. It links to the web, not within itself. */
@Component
final class MarkdownRenderer implements ReportRenderer {

    private static final Set<String> BLOCKS = Set.of(
            "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "section", "header", "footer", "main", "nav", "ul", "ol", "li",
            "blockquote", "table", "pre", "hr");
    private static final Set<String> STRONG = Set.of("strong", "b", "mark");
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)\\.");

    @Override
    public ReportFormat format() {
        return ReportFormat.MARKDOWN;
    }

    @Override
    public void render(VerdictReport report, OutputStream out) throws IOException {
        String text = String.join("\n", blocks(FlowPage.of(report).body())) + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The lines of all blocks within, an empty one between two of them. */
    private static List<String> blocks(Element parent) {
        List<String> lines = new ArrayList<>();
        StringBuilder inline = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && BLOCKS.contains(element.tagName())) {
                paragraph(inline, lines);
                add(block(element), lines);
            } else inline(node, inline, false);
        }
        paragraph(inline, lines);
        return lines;
    }

    private static void paragraph(StringBuilder inline, List<String> lines) {
        List<String> paragraph = new ArrayList<>();
        for (String line : inline.toString().split("\n")) {
            if (!line.isBlank()) paragraph.add(MarkdownWords.line(line));
        }
        inline.setLength(0);
        for (int i = 0; i < paragraph.size() - 1; i++) paragraph.set(i, paragraph.get(i) + "\\");
        add(paragraph, lines);
    }

    private static void add(List<String> block, List<String> lines) {
        if (block.isEmpty()) return;
        if (!lines.isEmpty()) lines.add("");
        lines.addAll(block);
    }

    private static List<String> block(Element element) {
        return switch (element.tagName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol" -> list(element);
            case "blockquote" -> quoted(blocks(element));
            case "hr" -> List.of("***");
            case "pre" -> fenced(element);
            case "table" -> element.hasClass("chart") || element.hasClass("figures") || isLayout(element)
                    ? rows(element)
                    : table(element);
            default -> element.hasClass("evidence-quote") ? quoted(blocks(element)) : blocks(element);
        };
    }

    private static List<String> heading(Element element) {
        String words = inside(element, false).replace('\n', ' ').strip();
        // Signs at a heading's end would be taken for its closing ones.
        if (words.endsWith("#")) words = words.substring(0, words.length() - 1) + "\\#";
        return words.isEmpty() ? List.of() : List.of("#".repeat(element.tagName().charAt(1) - '0') + " " + words);
    }

    private static List<String> quoted(List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
    }

    private static List<String> fenced(Element element) {
        String code = element.wholeText();
        String fence = MarkdownWords.fence(code, 3);
        List<String> lines = new ArrayList<>();
        lines.add(fence);
        code.stripTrailing().lines().forEach(lines::add);
        lines.add(fence);
        return lines;
    }

    private static List<String> list(Element list) {
        List<String> lines = new ArrayList<>();
        boolean ordered = list.tagName().equals("ol");
        int next = list.attr("start").matches("\\d{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
        // Another sign begins another list: so a log's numbers may have gaps.
        String sign = ".";
        for (Element item : list.children()) {
            Element number = item.selectFirst(".evidence-number");
            if (number != null) {
                Matcher told = NUMBER.matcher(number.text());
                number.remove();
                if (told.find() && Integer.parseInt(told.group(1)) != next) {
                    next = Integer.parseInt(told.group(1));
                    if (!lines.isEmpty()) sign = sign.equals(".") ? ")" : ".";
                }
            }
            String mark = ordered ? next++ + sign + " " : "- ";
            List<String> inside = blocks(item);
            if (number != null && !lines.isEmpty()) lines.add("");
            if (inside.isEmpty()) lines.add(mark.strip());
            for (int i = 0; i < inside.size(); i++) {
                String line = inside.get(i);
                lines.add(line.isEmpty() ? "" : (i == 0 ? mark : " ".repeat(mark.length())) + line);
            }
        }
        // Two lists next to one another would be one.
        return lines;
    }

    private static boolean isLayout(Element table) {
        return table.closest(".rationale") == null;
    }

    /** A table that lays out what is no table: a figure or a row is an item. */
    private static List<String> rows(Element table) {
        List<String> lines = new ArrayList<>();
        boolean figures = table.hasClass("figures");
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                String words = inside(cell, false).replace('\n', ' ').strip();
                if (!words.isEmpty()) cells.add(words);
            }
            if (figures) cells.forEach(cell -> lines.add("- " + MarkdownWords.line(cell)));
            else if (row.selectFirst(".contents-number") != null && cells.size() > 1) {
                lines.add("- " + cells.removeFirst() + "\\. " + String.join(" – ", cells));
            } else lines.add("- " + MarkdownWords.line(String.join(" – ", cells)));
        }
        return lines;
    }

    private static List<String> table(Element table) {
        List<String> lines = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> cells = row.children().stream()
                    .map(cell -> inside(cell, true).replace('\n', ' ').strip())
                    .toList();
            lines.add("| " + String.join(" | ", cells) + " |");
            if (lines.size() == 1) lines.add("|" + " --- |".repeat(cells.size()));
        }
        return lines;
    }

    private static String inside(Element element, boolean cell) {
        StringBuilder out = new StringBuilder();
        for (Node child : element.childNodes()) inline(child, out, cell);
        return out.toString();
    }

    private static void inline(Node node, StringBuilder out, boolean cell) {
        if (node instanceof TextNode text) {
            String words = MarkdownWords.inline(text.getWholeText());
            boolean blank = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
            out.append(blank ? words.stripLeading() : words);
            return;
        }
        if (!(node instanceof Element element)) return;
        String tag = element.tagName();
        switch (tag) {
            case "br" -> out.append('\n');
            case "code" -> out.append(MarkdownWords.code(element.wholeText(), cell));
            case "a" -> link(element, out, cell);
            case "em", "i" -> marked("*", element, out, cell);
            default -> {
                boolean strong = STRONG.contains(tag) || element.hasClass("verdict-name") || element.hasClass("stance");
                if (strong) marked("**", element, out, cell);
                else out.append(inside(element, cell));
            }
        }
    }

    private static void link(Element link, StringBuilder out, boolean cell) {
        String words = inside(link, cell).replace('\n', ' ').strip();
        String address = link.attr("href");
        if (words.isEmpty() || !FlowPage.isFollowed(address)) out.append(words);
        else {
            String target = MarkdownWords.address(address);
            // A sign of wonder before a link makes it a picture.
            if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') out.insert(out.length() - 1, '\\');
            out.append('[').append(words).append("](").append(cell ? target.replace("|", "%7C") : target).append(')');
        }
    }

    /** Emphasis where Markdown can tell it: not between letters and signs that would keep it from beginning or ending. */
    private static void marked(String mark, Element element, StringBuilder out, boolean cell) {
        String words = inside(element, cell);
        String inner = words.strip();
        boolean apart = !inner.isEmpty()
                && inner.indexOf('\n') < 0
                && isLoose(out.isEmpty() ? null : out.charAt(out.length() - 1), inner.charAt(0))
                && isLoose(following(element), inner.charAt(inner.length() - 1))
                && !(inner.startsWith("*") || inner.endsWith("*"))
                && (out.isEmpty() || out.charAt(out.length() - 1) != '*');
        if (!apart) {
            out.append(words);
            return;
        }
        if (words.startsWith(" ") && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
        out.append(mark).append(inner).append(mark);
        if (words.endsWith(" ")) out.append(' ');
    }

    private static boolean isLoose(@Nullable Character outside, char inside) {
        if (outside == null) return true;
        return Character.isLetterOrDigit(inside) || !Character.isLetterOrDigit(outside) && outside < 128;
    }

    private static @Nullable Character following(Element element) {
        Node next = element.nextSibling();
        if (next == null) return null;
        if (next instanceof TextNode text) return text.getWholeText().isEmpty() ? null : text.getWholeText().charAt(0);
        String words = next instanceof Element other ? other.text() : "";
        return words.isEmpty() ? Character.valueOf('x') : Character.valueOf(words.charAt(0));
    }
}
