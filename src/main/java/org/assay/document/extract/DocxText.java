package org.assay.document.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.assay.document.extract.PageWriter.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document: the text as it stands, with inserted and without deleted words. Footnotes and endnotes, which
 * are printed, follow at its end; comments are not part of it. All three are notes beside it.
 */
final class DocxText implements SafeXml.Elements {

    private static final String WHAT = "DOCX";
    private static final Set<String> PARTS = Set.of(
            "word/document.xml",
            "word/styles.xml",
            "word/numbering.xml",
            "word/footnotes.xml",
            "word/endnotes.xml",
            "word/comments.xml",
            "word/commentsExtended.xml",
            "word/_rels/document.xml.rels",
            "word/_rels/footnotes.xml.rels",
            "word/_rels/endnotes.xml.rels",
            "word/_rels/comments.xml.rels",
            "docProps/core.xml");
    // What stood there before, and the second version of what newer programs draw themselves.
    private static final Set<String> LEFT_OUT =
            Set.of("delText", "delInstrText", "Fallback", "pict", "sectPr", "pPrChange", "rPrChange");

    private final PageWriter page;
    private final DocxStyles styles;
    private final Map<String, String> links;
    private final DocxNotes notes;
    private final DocxFields fields;

    private final Deque<TableCursor> tables = new ArrayDeque<>();
    private int tableNumber;
    private boolean inText;
    private boolean inCode;
    /** How many deletions lie around what is read: inside any, words are passed over. */
    private int dropped;
    /** The end of this paragraph was deleted. */
    private boolean joins;
    /** The next paragraph goes on in the one before. */
    private boolean goesOn;
    private boolean inParagraphProperties;
    private boolean inRowProperties;
    private boolean begun;
    private @Nullable String style;
    private @Nullable String list;
    private int level;
    private int outline = -1;
    private boolean bold;
    private boolean italic;
    private int linked;

    private DocxText(PageWriter page, DocxStyles styles, Map<String, String> links, DocxNotes notes) {
        this.page = page;
        this.styles = styles;
        this.links = links;
        this.notes = notes;
        this.fields = new DocxFields(page);
    }

    static Extracted of(byte[] file, int limit) {
        Map<String, byte[]> parts = Packages.read(file, PARTS::contains);
        if (!parts.containsKey("word/document.xml")) throw new Unreadable("FILE_DAMAGED", WHAT);
        DocxStyles styles = DocxStyles.of(parts.get("word/styles.xml"), parts.get("word/numbering.xml"));
        PageWriter page = new PageWriter(limit);
        DocxNotes notes = new DocxNotes();
        // Comments first: what the text says of one that does not exist is passed over.
        read("comments", parts, new PageWriter(limit), styles, notes);
        SafeXml.read(parts.get("word/commentsExtended.xml"), WHAT, notes.threads());
        for (String part : new String[] {"document", "footnotes", "endnotes"}) read(part, parts, page, styles, notes);
        page.end();
        return page.finish(
                OfficeFacts.of(parts.get("docProps/core.xml"), WHAT, page.heading(), styles.language()),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                notes.of(page));
    }

    private static void read(
            String part, Map<String, byte[]> parts, PageWriter page, DocxStyles styles, DocxNotes notes) {
        Map<String, String> links = DocxStyles.links(parts.get("word/_rels/" + part + ".xml.rels"));
        SafeXml.read(parts.get("word/" + part + ".xml"), WHAT, new DocxText(page, styles, links, notes));
        page.end();
    }

    @Override
    public boolean start(String name, XMLStreamReader element) {
        if (name.equals("delText")) notes.deletion();
        if (LEFT_OUT.contains(name)) return false;
        switch (name) {
            case "p" -> startParagraph(element);
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
            case "ins", "moveTo" -> notes.trackedChange();
            case "del", "moveFrom" -> startDeletion();
            case "trPr" -> inRowProperties = true;
            case "instrText" -> inCode = dropped == 0;
            case "fldChar" -> {
                if (dropped == 0) fields.sign(SafeXml.attribute(element, "fldCharType"));
            }
            case "fldSimple" -> fields.begin(SafeXml.attribute(element, "instr"));
            case "tab", "ptab" -> {
                if (!inParagraphProperties) write(" ");
            }
            case "noBreakHyphen" -> write("\u2011");
            case "br", "cr" -> {
                if (dropped == 0 && !"page".equals(SafeXml.attribute(element, "type"))) page.breakLine();
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
            case "commentRangeStart" -> notes.rangeStart(SafeXml.attribute(element, "id"), page);
            case "commentRangeEnd" -> notes.rangeEnd(SafeXml.attribute(element, "id"), page);
            case "commentReference" -> notes.commentReference(SafeXml.attribute(element, "id"), page, dropped > 0);
            case "footnoteReference" ->
                notes.reference(Note.Kind.FOOTNOTE, SafeXml.attribute(element, "id"), page, dropped > 0);
            case "endnoteReference" ->
                notes.reference(Note.Kind.ENDNOTE, SafeXml.attribute(element, "id"), page, dropped > 0);
            case "footnote", "endnote", "comment" -> {
                return startNote(name, element);
            }
            default -> {}
        }
        return true;
    }

    /** @return whether it is one that somebody wrote, and not one of the lines that separate notes from the text */
    private boolean startNote(String name, XMLStreamReader element) {
        if (SafeXml.attribute(element, "type") != null) return false;
        page.end();
        return notes.begin(Note.Kind.valueOf(name.toUpperCase(Locale.ROOT)), element, page);
    }

    /** Words, or with a paragraph's or a row's properties its end or all of it. */
    private void startDeletion() {
        notes.trackedChange();
        if (inParagraphProperties) {
            joins = true;
        } else if (inRowProperties) {
            if (!tables.isEmpty() && tables.peek().drop()) dropped++;
        } else {
            dropped++;
        }
    }

    private void endDeletion() {
        if (!inParagraphProperties && !inRowProperties) dropped--;
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "p" -> {
                // A cell may hold several paragraphs and stays one cell.
                fields.endParagraph();
                goesOn = joins && page.isOpen();
                joins = false;
                if (goesOn) return;
                if (tables.isEmpty()) page.end();
                else page.write(" ");
                begun = false;
            }
            case "pPr" -> inParagraphProperties = false;
            case "t" -> {
                if (!inText) return;
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
            case "instrText" -> inCode = false;
            case "fldSimple" -> fields.sign("end");
            case "del", "moveFrom" -> endDeletion();
            case "trPr" -> inRowProperties = false;
            case "tr" -> {
                if (!tables.isEmpty() && tables.peek().endDrop()) dropped--;
            }
            case "footnote", "endnote", "comment" -> {
                page.end();
                notes.end(page);
            }
            case "tc" -> page.end();
            case "tbl" -> {
                TableCursor table = tables.poll();
                if (table != null && table.endDrop()) dropped--;
            }
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText) write(text);
        else if (inCode) fields.code(text);
    }

    private void startParagraph(XMLStreamReader element) {
        notes.paragraph(SafeXml.attribute(element, "paraId"));
        begun = goesOn && page.isOpen();
        goesOn = false;
        // A text box lies inside the paragraph that it is anchored to.
        if (tables.isEmpty() && !begun) page.end();
        style = null;
        list = null;
        level = 0;
        outline = -1;
    }

    private void startText() {
        if (dropped > 0) notes.deletion();
        if (dropped > 0 || notes.isLong(page)) return;
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
        if (dropped > 0) return;
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
        return isOn(SafeXml.attribute(element, "val"), true);
    }

    static boolean isOn(@Nullable String value, boolean otherwise) {
        if (value == null) return otherwise;
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
