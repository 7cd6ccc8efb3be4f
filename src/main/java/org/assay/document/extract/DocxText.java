package org.assay.document.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.assay.document.extract.PageWriter.Shape;
import org.jspecify.annotations.Nullable;

/** Reads a Word document: the text as it stands, with inserted and without deleted words, notes at the end. */
final class DocxText implements SafeXml.Elements {

    private static final String WHAT = "DOCX";
    private static final Set<String> PARTS = Set.of(
            "word/document.xml",
            "word/styles.xml",
            "word/numbering.xml",
            "word/footnotes.xml",
            "word/endnotes.xml",
            "word/_rels/document.xml.rels",
            "docProps/core.xml");
    // Deleted and moved-away words, field codes, and the second version of what newer programs draw themselves.
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "delText", "instrText", "Fallback", "pict", "sectPr", "pPrChange", "rPrChange");

    private final PageWriter page;
    private final DocxStyles styles;
    private final Map<String, String> links;

    private final Deque<TableCursor> tables = new ArrayDeque<>();
    private int tableNumber;
    private boolean inText;
    private boolean inParagraphProperties;
    private boolean begun;
    private @Nullable String style;
    private @Nullable String list;
    private int level;
    private int outline = -1;
    private boolean bold;
    private boolean italic;
    private int linked;

    private DocxText(PageWriter page, DocxStyles styles, Map<String, String> links) {
        this.page = page;
        this.styles = styles;
        this.links = links;
    }

    static Extracted of(byte[] file, int limit) {
        Map<String, byte[]> parts = Packages.read(file, PARTS::contains);
        if (!parts.containsKey("word/document.xml")) throw new Unreadable("FILE_DAMAGED", WHAT);
        DocxStyles styles = DocxStyles.of(parts.get("word/styles.xml"), parts.get("word/numbering.xml"));
        PageWriter page = new PageWriter(limit);
        SafeXml.read(
                parts.get("word/document.xml"),
                WHAT,
                new DocxText(page, styles, DocxStyles.links(parts.get("word/_rels/document.xml.rels"))));
        for (String notes : new String[] {"word/footnotes.xml", "word/endnotes.xml"}) {
            SafeXml.read(parts.get(notes), WHAT, new DocxText(page, styles, Map.of()));
        }
        page.end();
        return page.finish(
                OfficeFacts.of(parts.get("docProps/core.xml"), WHAT, page.heading(), styles.language()),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Override
    public boolean start(String name, XMLStreamReader element) {
        if (LEFT_OUT.contains(name)) return false;
        switch (name) {
            case "p" -> startParagraph();
            case "pPr" -> inParagraphProperties = true;
            case "pStyle" -> style = SafeXml.attribute(element, "val");
            case "outlineLvl" -> outline = SafeXml.number(SafeXml.attribute(element, "val"), -1);
            case "ilvl" -> level = SafeXml.number(SafeXml.attribute(element, "val"), 0);
            case "numId" -> list = SafeXml.attribute(element, "val");
            case "r" -> {
                bold = false;
                italic = false;
            }
            case "b" -> bold = !inParagraphProperties && isOn(element);
            case "i" -> italic = !inParagraphProperties && isOn(element);
            case "t" -> startText();
            case "tab", "ptab" -> {
                if (!inParagraphProperties) write(" ");
            }
            case "noBreakHyphen" -> write("\u2011");
            case "br", "cr" -> {
                if (!"page".equals(SafeXml.attribute(element, "type"))) page.breakLine();
            }
            case "hyperlink" -> startLink(element);
            case "tbl" -> tables.push(new TableCursor(tableNumber++));
            case "tr" -> startRow();
            case "tblHeader" -> {
                if (!tables.isEmpty()) tables.peek().header(isOn(element));
            }
            case "tc" -> {
                if (!tables.isEmpty()) tables.peek().nextCell();
                page.end();
            }
            case "footnote", "endnote" -> {
                return SafeXml.attribute(element, "type") == null;
            }
            default -> {}
        }
        return true;
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "p" -> {
                // A cell may hold several paragraphs and stays one cell.
                if (tables.isEmpty()) page.end();
                else page.write(" ");
                begun = false;
            }
            case "pPr" -> inParagraphProperties = false;
            case "t" -> {
                inText = false;
                if (italic) page.close("em");
                if (bold) page.close("strong");
            }
            case "hyperlink" -> {
                if (linked > 0) {
                    page.close("a");
                    linked--;
                }
            }
            case "tc" -> page.end();
            case "tbl" -> tables.poll();
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText) write(text);
    }

    private void startParagraph() {
        // A text box lies inside the paragraph that it is anchored to.
        if (tables.isEmpty()) page.end();
        begun = false;
        style = null;
        list = null;
        level = 0;
        outline = -1;
    }

    private void startText() {
        inText = true;
        beginOnce();
        if (bold) page.open("strong", null);
        if (italic) page.open("em", null);
    }

    private void startLink(XMLStreamReader element) {
        String id = SafeXml.attribute(element, "id");
        String href = id == null ? null : Links.safe(links.get(id), null);
        if (href == null || linked > 0) return;
        page.open("a", href);
        linked++;
    }

    private void startRow() {
        if (tables.isEmpty()) return;
        tables.peek().nextRow();
        tables.peek().header(false);
    }

    private void write(String text) {
        beginOnce();
        page.write(text);
    }

    private void beginOnce() {
        if (begun) return;
        begun = true;
        TableCursor table = tables.peek();
        if (table != null) {
            if (!page.isOpen()) {
                page.begin(table.cell());
            }
            return;
        }
        page.begin(styles.shape(style, list, level, outline));
    }

    private static boolean isOn(XMLStreamReader element) {
        String value = SafeXml.attribute(element, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
