package org.assay.document.extract;

import java.util.List;
import java.util.Set;
import org.assay.document.extract.PageWriter.Shape;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the article of an HTML page: its text and structure, without scripts, handlers and what stands around it. */
final class HtmlArticle {

    // Real pages stay under 50. What is nested deeper is flattened by the parser, so the recursion below is bounded.
    private static final int DEEPEST = 200;
    // A page with more elements is no article, and every selector walks all of them.
    private static final int MOST_ELEMENTS = 400_000;

    private static final Set<String> CONTAINERS = Set.of(
            "div", "section", "article", "main", "header", "figure", "figcaption", "center", "dl", "dt", "dd", "address",
            "details", "summary", "fieldset", "hgroup", "tbody", "thead", "tfoot", "tr", "td", "th", "caption");

    private final PageWriter page;
    private final @Nullable String base;
    private int tables;
    private int quotes;

    private HtmlArticle(PageWriter page, @Nullable String base) {
        this.page = page;
        this.base = base;
    }

    static Extracted of(String html, int limit) {
        String clean = html.startsWith("\uFEFF") ? html.substring(1) : html;
        Document document = Jsoup.parse(clean, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        if (document.getAllElements().size() > MOST_ELEMENTS) throw new Unreadable("FILE_TOO_COMPLEX");
        HtmlFacts facts = new HtmlFacts(document);
        FileFacts read = facts.read();
        String heading = document.select("h1").stream()
                .map(Element::text)
                .filter(text -> sameWords(text, read.title()))
                .findFirst()
                .orElse(null);
        Element root = ArticleRoot.of(document);
        PageWriter page = new PageWriter(limit);
        boolean inside = root.select("h1").stream().anyMatch(each -> sameWords(each.text(), heading));
        if (heading != null && !inside) {
            // The headline often stands above the element that holds the article.
            page.begin(Shape.heading(1));
            page.write(heading);
            page.end();
        }
        HtmlArticle article = new HtmlArticle(page, Links.safe(read.url(), null));
        article.readChildren(root, null);
        return page.finish(read, "text/html");
    }

    private static boolean sameWords(String text, @Nullable String other) {
        return other != null && !text.isBlank() && text.strip().equalsIgnoreCase(other.strip());
    }

    private void readChildren(Element element, @Nullable Shape shape) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) write(words.getWholeText(), shape);
            else if (node instanceof Element child) read(child, shape);
        }
    }

    /** @param shape of loose text at this place; null for a paragraph */
    private void read(Element element, @Nullable Shape shape) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                block(element, Shape.heading(element.normalName().charAt(1) - '0'));
            case "p" -> block(element, shape != null ? shape : loose());
            case "blockquote" -> {
                quotes++;
                block(element, null);
                quotes--;
            }
            case "pre" -> verbatim(element);
            case "ul", "ol" -> list(element, 0);
            case "table" -> table(element);
            case "br" -> lineBreak(element, shape);
            case "hr" -> page.end();
            case "em", "i", "cite" -> inline("em", null, element, shape);
            case "strong", "b" -> inline("strong", null, element, shape);
            case "a" -> link(element, shape);
            case "sup" -> footnoteMark(element, shape);
            default -> {
                if (CONTAINERS.contains(element.normalName())) block(element, shape);
                else readChildren(element, shape);
            }
        }
    }

    private Shape loose() {
        return quotes > 0 ? Shape.quote(quotes - 1) : Shape.plain("p");
    }

    private void block(Element element, @Nullable Shape shape) {
        page.end();
        readChildren(element, shape);
        page.end();
    }

    private void write(String words, @Nullable Shape shape) {
        if (!page.isOpen()) {
            if (words.isBlank()) return;
            page.begin(shape != null ? shape : loose());
        }
        page.write(words);
    }

    private void verbatim(Element element) {
        page.begin(Shape.plain("pre"));
        page.write(element.wholeText());
        page.end();
    }

    /** Two in a row are the end of a paragraph to those who type them. */
    private void lineBreak(Element element, @Nullable Shape shape) {
        Node next = element.nextSibling();
        while (next instanceof TextNode blank && blank.isBlank()) next = next.nextSibling();
        if (next instanceof Element again && again.normalName().equals("br")) page.end();
        else page.breakLine();
    }

    private void inline(String k, @Nullable String href, Element element, @Nullable Shape shape) {
        page.open(k, href);
        readChildren(element, shape);
        page.close(k);
    }

    private void link(Element element, @Nullable Shape shape) {
        String href = Links.safe(element.attr("href"), base);
        if (href == null) readChildren(element, shape);
        else inline("a", href, element, shape);
    }

    /** The number of a note is no part of the sentence; "m²" is. */
    private void footnoteMark(Element element, @Nullable Shape shape) {
        if (element.selectFirst("a[href^=#]") == null) readChildren(element, shape);
    }

    private void list(Element list, int depth) {
        page.end();
        boolean numbered = list.normalName().equals("ol");
        int number = 1;
        try {
            if (list.hasAttr("start")) number = Integer.parseInt(list.attr("start").strip());
        } catch (NumberFormatException nonsense) {
            number = 1;
        }
        for (Element item : list.children()) {
            if (item.normalName().equals("ul") || item.normalName().equals("ol")) {
                list(item, depth + 1);
                continue;
            }
            Shape shape = Shape.item(Math.min(depth, 8), numbered ? number++ : null);
            page.end();
            for (Node node : item.childNodes()) {
                if (node instanceof TextNode words) {
                    write(words.getWholeText(), shape);
                } else if (node instanceof Element child) {
                    if (child.normalName().equals("ul") || child.normalName().equals("ol")) list(child, depth + 1);
                    else read(child, shape);
                }
            }
            page.end();
        }
    }

    /** A table with data keeps its cells; one that only lays out the page is read as what is in it. */
    private void table(Element table) {
        page.end();
        List<Element> rows = table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .toList();
        boolean data = table.selectFirst("table table, p + p, h1, h2, h3, ul, ol") == null
                && rows.size() > 1
                && rows.stream().anyMatch(row -> row.select("td, th").size() > 1);
        if (!data) {
            readChildren(table, null);
            page.end();
            return;
        }
        Element caption = table.selectFirst("caption");
        if (caption != null) block(caption, Shape.plain("p"));
        int number = tables++;
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : rows.get(row).children()) {
                boolean header = cell.normalName().equals("th");
                if (!header && !cell.normalName().equals("td")) continue;
                page.begin(Shape.cell(header, number, row, column++));
                page.write(" ");
                inCell(cell);
                page.end();
            }
        }
    }

    private void inCell(Element cell) {
        for (Node node : cell.childNodes()) {
            if (node instanceof TextNode words) page.write(words.getWholeText());
            else if (node instanceof Element child) {
                switch (child.normalName()) {
                    case "em", "i", "strong", "b" -> {
                        String k = child.normalName().startsWith("e") || child.normalName().equals("i") ? "em" : "strong";
                        page.open(k, null);
                        inCell(child);
                        page.close(k);
                    }
                    case "br", "p", "div", "li" -> {
                        page.write(" ");
                        inCell(child);
                        page.write(" ");
                    }
                    default -> inCell(child);
                }
            }
        }
    }
}
