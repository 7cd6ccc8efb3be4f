package org.assay.report.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet. A row is written and forgotten, so that its length costs no memory here; no cell is a formula,
 * whatever it holds.
 */
final class XlsxSheet {

    // The export’s own moment would make equal reports differ, and for zip’s very first one, a day earlier, the JDK
    // writes
    // a second time beside it that depends on the computer’s zone.
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 2, 0, 0);
    // What Excel takes into a cell; it calls a file with a longer one damaged.
    private static final int CELL = 32_767;
    // Excel reads _x000D_ as a character: so words that look like that get their underscore told that way.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer writer;
    private final List<String> columns;
    private final Set<String> numbers;

    /**
     * @param name of the sheet
     * @param numbers the columns whose cells are numbers
     */
    XlsxSheet(String name, List<String> columns, Set<String> numbers, OutputStream out) throws IOException {
        this.columns = columns;
        this.numbers = numbers;
        zip = new ZipOutputStream(out);
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        part(
                zip,
                writer,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/></Types>");
        part(zip, writer, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                zip,
                writer,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + "<sheets><sheet name=\""
                        + escaped(name) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                zip,
                writer,
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")));
        part(zip, writer, "xl/styles.xml", styles());
        zip.putNextEntry(entry("xl/worksheets/sheet1.xml"));
        head();
    }

    private void head() throws IOException {
        writer.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetData><row>");
        for (String column : columns) text(column, 1, writer);
        writer.write("</row>");
    }

    /** @param cells one a column, in their order */
    void row(Iterator<? extends @Nullable String> cells) throws IOException {
        writer.write("<row>");
        Iterator<String> names = columns.iterator();
        while (cells.hasNext()) {
            String cell = cells.next();
            boolean number = numbers.contains(names.next());
            if (cell == null || cell.isEmpty()) writer.write("<c/>");
            else if (number) writer.write("<c><v>" + cell + "</v></c>");
            else text(cell, 2, writer);
        }
        writer.write("</row>");
    }

    void end() throws IOException {
        writer.write("</sheetData></worksheet>");
        writer.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static void text(String cell, int style, Writer writer) throws IOException {
        writer.write("<c s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        // Cut before it is escaped: Excel counts characters, not markup.
        writer.write(escaped(cut(cell)));
        writer.write("</t></is></c>");
    }

    static String cut(String cell) {
        if (cell.length() <= CELL) return cell;
        int end = CELL - 1;
        if (Character.isHighSurrogate(cell.charAt(end - 1))) end--;
        return cell.substring(0, end) + "…";
    }

    private static String escaped(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        ESCAPE.matcher(words).replaceAll("_x005F_").codePoints().forEach(character -> {
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#13;");
                default -> {
                    boolean allowed = character == '\t'
                            || character == '\n'
                            || character >= 0x20 && character <= 0xD7FF
                            || character >= 0xE000 && character <= 0xFFFD
                            || character >= 0x10000;
                    out.appendCodePoint(allowed ? character : 0xFFFD);
                }
            }
        });
        return out.toString();
    }

    /** Plain; the header's, bold; words, which stay words also when someone edits the cell. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\""
                + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static void part(ZipOutputStream zip, Writer writer, String name, String xml) throws IOException {
        zip.putNextEntry(entry(name));
        writer.write(HEAD + xml);
        writer.flush();
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        return entry;
    }
}
