package org.assay.document.extract;

import java.util.List;
import java.util.Map;
import org.assay.document.extract.PageWriter.Shape;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.*;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads Markdown: its words without its signs. HTML inside is left out. */
final class MarkdownText {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private MarkdownText() {}

    /** @throws StackOverflowError at quotes in quotes by the thousand, which are no Markdown that anybody wrote */
    static Extracted parsed(CanonicalText canonical, int limit) {
        FrontMatter front = FrontMatter.of(canonical.text());
        PageWriter page = new PageWriter(limit);
        PARSER.parse(front.rest()).accept(new Reader(page));
        page.end();
        return page.finish(front.facts(page.heading()), "text/markdown").withReplaced(canonical.replaced());
    }

    /** The lines between two {@code ---} at the top, as static site generators write them: {@code key: value}. */
    private record FrontMatter(Map<String, String> values, String rest) {

        static FrontMatter of(String text) {
            if (!text.startsWith("---\n")) return new FrontMatter(Map.of(), text);
            int end = text.indexOf("\n---\n", 3);
            if (end < 0 || end > 5_000) return new FrontMatter(Map.of(), text);
            Map<String, String> values = new java.util.HashMap<>();
            for (String line : text.substring(4, Math.max(4, end)).split("\n")) {
                int colon = line.indexOf(':');
                if (colon <= 0 || line.startsWith(" ") || line.startsWith("#")) continue;
                String value = line.substring(colon + 1).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
                if (!value.isEmpty()) values.put(line.substring(0, colon).strip().toLowerCase(), value);
            }
            return new FrontMatter(values, text.substring(end + 5));
        }

        FileFacts facts(@Nullable String heading) {
            return new FileFacts(
                    values.getOrDefault("title", heading),
                    values.get("author"),
                    values.get("publication"),
                    Dates.read(values.get("date")),
                    values.getOrDefault("lang", values.get("language")),
                    values.getOrDefault("url", values.get("canonical_url")),
                    false);
        }
    }

    private static final class Reader extends AbstractVisitor {

        private final PageWriter page;
        private int lists;
        private int quotes;
        private @Nullable Shape item;
        private int table = -1;
        private int row;
        private int column;
        private boolean header;

        Reader(PageWriter page) {
            this.page = page;
        }

        @Override
        public void visit(Heading heading) {
            block(Shape.heading(heading.getLevel()), heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            Shape shape = item != null ? item : quotes > 0 ? Shape.quote(quotes - 1) : Shape.plain("p");
            item = null;
            block(shape, paragraph);
        }

        private void block(Shape shape, Node node) {
            page.begin(shape);
            visitChildren(node);
            page.end();
        }

        @Override
        public void visit(BlockQuote quote) {
            quotes++;
            visitChildren(quote);
            quotes--;
        }

        @Override
        public void visit(BulletList list) {
            items(list, null);
        }

        @Override
        public void visit(OrderedList list) {
            items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
        }

        private void items(Node list, @Nullable Integer first) {
            lists++;
            Integer number = first;
            for (Node each = list.getFirstChild(); each != null; each = each.getNext()) {
                item = Shape.item(lists - 1, number);
                visitChildren(each);
                if (number != null) number++;
            }
            item = null;
            lists--;
        }

        @Override
        public void visit(FencedCodeBlock code) {
            verbatim(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            verbatim(code.getLiteral());
        }

        private void verbatim(String literal) {
            page.begin(Shape.plain("pre"));
            page.write(literal);
            page.end();
        }

        @Override
        public void visit(Emphasis emphasis) {
            inline("em", null, emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            inline("strong", null, emphasis);
        }

        @Override
        public void visit(Link link) {
            String href = Links.safe(link.getDestination(), null);
            if (href == null) visitChildren(link);
            else inline("a", href, link);
        }

        private void inline(String k, @Nullable String href, Node node) {
            page.open(k, href);
            visitChildren(node);
            page.close(k);
        }

        @Override
        public void visit(Image image) {
            // The picture is not imported, and its description is not the text's.
        }

        @Override
        public void visit(Text text) {
            page.write(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            page.write(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            page.write(" ");
        }

        @Override
        public void visit(HardLineBreak end) {
            page.breakLine();
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                table++;
                row = -1;
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            switch (node) {
                case TableHead head -> {
                    header = true;
                    visitChildren(head);
                    header = false;
                }
                case TableRow each -> {
                    row++;
                    column = -1;
                    visitChildren(each);
                }
                case TableCell cell -> {
                    column++;
                    block(Shape.cell(header, table, row, column), cell);
                }
                default -> visitChildren(node);
            }
        }
    }
}
