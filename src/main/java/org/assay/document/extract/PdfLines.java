package org.assay.document.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The lines of a PDF in the order of its pages and columns, with what tells a heading from a paragraph. */
final class PdfLines extends PDFTextStripper {

    /**
     * @param y of the baseline from the top of the page, in points
     * @param size of most of its letters, in points
     */
    record Line(int page, String text, float x, float right, float y, float size, boolean bold, float pageHeight) {}

    private final List<Line> lines = new ArrayList<>();
    private final int limit;
    private long written;
    private long readable;
    private float height;

    private final StringBuilder text = new StringBuilder();
    private float x;
    private float right;
    private float y;
    private float size;
    private int bold;
    private int letters;

    private final Map<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private final StruckTwice struck = new StruckTwice();

    private PdfLines(int limit) throws IOException {
        this.limit = limit;
        setSuppressDuplicateOverlappingText(false);
    }

    static PdfLines of(PDDocument document, int limit) throws IOException {
        PdfLines lines = new PdfLines(limit);
        // What it would write is not wanted: the lines are.
        lines.writeText(document, java.io.Writer.nullWriter());
        return lines;
    }

    /** How many characters can be read: neither signs of a font's own nor replacements. */
    long readable() {
        return readable * 10 < written * 7 ? 0 : readable;
    }

    @Override
    protected void startPage(PDPage page) {
        height = page.getCropBox().getHeight();
        struck.turnPage();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (!struck.isAgain(position)) super.processTextPosition(position);
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        if (positions.isEmpty()) return;
        if (text.isEmpty()) {
            x = positions.getFirst().getXDirAdj();
            size = 0;
            bold = 0;
            letters = 0;
            right = x;
        }
        y = positions.getFirst().getYDirAdj();
        for (TextPosition position : positions) {
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            x = Math.min(x, position.getXDirAdj());
            size += position.getFontSizeInPt();
            letters++;
            if (isBold(position)) bold++;
        }
        text.append(words);
        written += words.length();
        if (written > limit) throw new Unreadable("TEXT_TOO_LONG", written, limit);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= ' ' && c != '\uFFFD' && Character.getType(c) != Character.PRIVATE_USE) readable++;
        }
    }

    private boolean isBold(TextPosition position) {
        return boldFonts.computeIfAbsent(position.getFont(), font -> {
            String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
            return name.contains("bold") || name.contains("black") || name.contains("heavy");
        });
    }

    @Override
    protected void writeWordSeparator() {
        if (!text.isEmpty()) text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    private void endLine() {
        String words = text.toString().strip();
        text.setLength(0);
        if (words.isEmpty()) return;
        float mean = letters == 0 ? 0 : Math.round(size / letters * 2) / 2f;
        lines.add(new Line(getCurrentPageNo(), words, x, right, y, mean, bold * 2 > letters, height));
    }

    /** The lines without those that come again at the top or the foot of page after page, and without page numbers. */
    List<Line> withoutRunningHeads() {
        Map<String, Set<Integer>> pages = new HashMap<>();
        for (Line line : lines) {
            String key = key(line);
            if (key != null) pages.computeIfAbsent(key, none -> new HashSet<>()).add(line.page());
        }
        int all = lines.isEmpty() ? 0 : lines.getLast().page();
        int enough = Math.max(3, all / 4);
        return lines.stream()
                .filter(line -> {
                    String key = key(line);
                    if (key == null) return true;
                    boolean number = all > 1 && key.substring(1).matches("[\\p{Pd}\\s|/]*(page |p\\. ?|seite |página )?#( ?(/|of|von|de|sur) ?#)?[\\p{Pd}\\s|/]*");
                    return !number && pages.get(key).size() < enough;
                })
                .toList();
    }

    /** A line at the edge of its page, its numbers made alike; null for the others. */
    private static @Nullable String key(Line line) {
        boolean top = line.y() < line.pageHeight() * 0.09;
        boolean foot = line.y() > line.pageHeight() * 0.91;
        if (!top && !foot || line.text().length() > 150) return null;
        return (top ? "t" : "f") + line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }
}
