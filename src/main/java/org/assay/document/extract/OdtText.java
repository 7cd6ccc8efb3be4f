package org.assay.document.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.assay.document.extract.PageWriter.Shape;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument text: the words as they stand, notes at the end. */
final class OdtText implements SafeXml.Elements {

    private static final String WHAT = "ODT";
    private static final Set<String> PARTS = Set.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml");
    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes", "annotation", "note-citation", "forms", "automatic-styles", "font-face-decls", "scripts",
            "title", "desc", "table-of-content-source", "sequence-decls", "variable-decls", "ruby-text");
    private static final int MOST_BLANKS = 100;

    private final PageWriter page;
    private final OdtStyles styles;

    private final Deque<ListLevel> lists = new ArrayDeque<>();
    private final Deque<TableCursor> tables = new ArrayDeque<>();
    private final Deque<List<String>> spans = new ArrayDeque<>();
    private final Deque<Boolean> links = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable StringBuilder note;
    private int tableNumber;
    private int paragraphs;
    private @Nullable Shape item;

    private static final class ListLevel {
        final @Nullable String style;
        int number;

        ListLevel(@Nullable String style) {
            this.style = style;
        }
    }

    private OdtText(PageWriter page, OdtStyles styles) {
        this.page = page;
        this.styles = styles;
    }

    static Extracted of(byte[] file, int limit) {
        Map<String, byte[]> parts = Packages.read(file, PARTS::contains);
        if (isEncrypted(parts.get("META-INF/manifest.xml"))) throw new Unreadable("FILE_ENCRYPTED");
        if (!parts.containsKey("content.xml")) throw new Unreadable("FILE_DAMAGED", WHAT);
        OdtStyles styles = OdtStyles.of(parts.get("styles.xml"), parts.get("content.xml"));
        PageWriter page = new PageWriter(limit);
        OdtText reader = new OdtText(page, styles);
        SafeXml.read(parts.get("content.xml"), WHAT, reader);
        for (String note : reader.notes) {
            page.begin(Shape.plain("p"));
            page.write(note);
        }
        page.end();
        return page.finish(
                OfficeFacts.of(parts.get("meta.xml"), WHAT, page.heading(), styles.language()),
                "application/vnd.oasis.opendocument.text");
    }

    private static boolean isEncrypted(byte @Nullable [] manifest) {
        boolean[] encrypted = {false};
        SafeXml.read(manifest, WHAT, new SafeXml.Elements() {
            @Override
            public boolean start(String name, XMLStreamReader element) {
                encrypted[0] |= name.equals("encryption-data");
                return true;
            }

            @Override
            public void end(String name) {}
        });
        return encrypted[0];
    }

    @Override
    public boolean start(String name, XMLStreamReader element) {
        if (LEFT_OUT.contains(name)) return false;
        if (note != null) {
            if (name.equals("s") || name.equals("tab") || name.equals("line-break")) note.append(' ');
            return true;
        }
        switch (name) {
            case "h" -> startParagraph(Shape.heading(SafeXml.number(SafeXml.attribute(element, "outline-level"), 1)));
            case "p" -> startParagraph(item != null ? item : styles.shape(SafeXml.attribute(element, "style-name")));
            case "list" -> lists.push(new ListLevel(listStyle(element)));
            case "list-item" -> startItem();
            case "span" -> startSpan(styles.emphasis(SafeXml.attribute(element, "style-name")));
            case "a" -> startLink(Links.safe(SafeXml.attribute(element, "href"), null));
            case "s" -> write(" ".repeat(Math.clamp(SafeXml.number(SafeXml.attribute(element, "c"), 1), 1, MOST_BLANKS)));
            case "tab" -> write(" ");
            case "line-break" -> page.breakLine();
            case "note-body" -> note = new StringBuilder();
            case "table" -> tables.push(new TableCursor(tableNumber++));
            case "table-header-rows" -> header(true);
            case "table-row" -> {
                if (!tables.isEmpty()) tables.peek().nextRow();
            }
            case "table-cell", "covered-table-cell" -> {
                if (!tables.isEmpty()) tables.peek().nextCell();
                page.end();
            }
            default -> {}
        }
        return true;
    }

    @Override
    public void end(String name) {
        if (note != null) {
            if (name.equals("p")) note.append(' ');
            if (name.equals("note-body")) {
                notes.add(note.toString());
                note = null;
            }
            return;
        }
        switch (name) {
            case "h", "p" -> {
                paragraphs--;
                if (tables.isEmpty()) page.end();
                else page.write(" ");
                item = null;
            }
            case "list" -> lists.poll();
            case "list-item" -> item = null;
            case "span" -> {
                List<String> open = spans.poll();
                if (open != null) open.forEach(page::close);
            }
            case "a" -> {
                if (Boolean.TRUE.equals(links.poll())) page.close("a");
            }
            case "table-header-rows" -> header(false);
            case "table-cell", "covered-table-cell" -> page.end();
            case "table" -> tables.poll();
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (note != null) note.append(text);
        else if (paragraphs > 0) write(text);
    }

    private void startParagraph(Shape shape) {
        paragraphs++;
        TableCursor table = tables.peek();
        if (table == null) {
            page.begin(shape);
        } else if (!page.isOpen()) {
            page.begin(table.cell());
        }
    }

    private @Nullable String listStyle(XMLStreamReader element) {
        String own = SafeXml.attribute(element, "style-name");
        return own != null || lists.isEmpty() ? own : lists.peek().style;
    }

    private void startItem() {
        ListLevel list = lists.peek();
        if (list == null) return;
        int depth = Math.min(8, lists.size() - 1);
        item = Shape.item(depth, styles.isNumbered(list.style, depth) ? ++list.number : null);
    }

    private void startSpan(List<String> emphasis) {
        emphasis.forEach(k -> page.open(k, null));
        spans.push(emphasis);
    }

    private void startLink(@Nullable String href) {
        if (href != null) page.open("a", href);
        links.push(href != null);
    }

    private void header(boolean header) {
        if (!tables.isEmpty()) tables.peek().header(header);
    }

    private void write(String text) {
        page.write(text);
    }
}
