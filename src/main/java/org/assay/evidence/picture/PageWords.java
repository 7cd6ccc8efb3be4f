package org.assay.evidence.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assay.document.extract.Unreadable;
import org.assay.evidence.picture.DrawnPage.Word;
import org.jspecify.annotations.Nullable;

/** The words of one page in the order of its columns, with the rectangle that each covers. */
final class PageWords extends PDFTextStripper {

    private static final int LONGEST_TEXT = 500_000;
    // Of most typefaces, as parts of the size: what letters reach below and above their line.
    private static final double DESCENT = -0.22;
    private static final double HEIGHT = 1.02;

    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private AffineTransform display = new AffineTransform();
    /** What stands between the last word and the next one; 0 within a word that a line's end has divided. */
    private char between;

    private PageWords() throws IOException {
        setSuppressDuplicateOverlappingText(true);
    }

    static PageWords of(PDDocument document, int number) throws IOException {
        PageWords words = new PageWords();
        words.setStartPage(number);
        words.setEndPage(number);
        // What it would write is not wanted: the places are.
        words.writeText(document, Writer.nullWriter());
        return words;
    }

    String text() {
        return text.toString();
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    /** From the page's own points, counted from the lower left of what is shown, to parts of it from the upper left. */
    @Override
    protected void startPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        double width = box.getWidth();
        double height = box.getHeight();
        display = new AffineTransform(1 / width, 0, 0, -1 / height, 0, 1);
        AffineTransform turned = switch (page.getRotation()) {
            case 90 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 180 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 270 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
        display.preConcatenate(turned);
    }

    @Override
    protected void writeString(String line, List<TextPosition> positions) throws IOException {
        List<List<TextPosition>> groups = new ArrayList<>();
        List<TextPosition> group = new ArrayList<>();
        for (TextPosition position : positions) {
            String letters = position.getUnicode();
            if (letters != null && !letters.isBlank()) {
                group.add(position);
            } else if (!group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        if (!group.isEmpty()) groups.add(group);
        if (groups.isEmpty()) return;
        List<String> spelt =
                Arrays.stream(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (spelt.size() != groups.size()) {
            // Marks that were put together differently: the whole stretch is one.
            word(String.join(" ", spelt), groups.stream().flatMap(List::stream).toList());
            return;
        }
        // The words come as they are read, their places as they lie on the page from left to right.
        boolean fromTheRight = line.codePoints().anyMatch(PageWords::isRightToLeft);
        for (int i = 0; i < spelt.size(); i++) {
            if (i > 0) between = ' ';
            word(spelt.get(i), groups.get(fromTheRight ? groups.size() - 1 - i : i));
        }
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private void word(String letters, List<TextPosition> places) throws IOException {
        if (letters.isEmpty()) return;
        Rectangle2D covered = null;
        for (TextPosition place : places) {
            Rectangle2D shape = shape(place);
            if (shape != null) covered = covered == null ? shape : covered.createUnion(shape);
        }
        Rectangle2D shown = covered == null ? null : covered.createIntersection(new Rectangle2D.Double(0, 0, 1, 1));
        // Beside the page, or without an extent: nobody who looks at the page reads it.
        if (shown == null || !(shown.getWidth() > 0 && shown.getHeight() > 0)) return;
        if (between != 0 && !text.isEmpty()) {
            if (between == ' ' && text.charAt(text.length() - 1) == '\u00AD') text.setLength(text.length() - 1);
            else text.append(between);
        }
        int start = text.length();
        if (!words.isEmpty() && words.getLast().end() > start) {
            Word divided = words.removeLast();
            words.add(new Word(divided.start(), start, divided.x(), divided.y(), divided.width(), divided.height()));
        }
        text.append(letters);
        if (text.length() > LONGEST_TEXT) throw new Unreadable("FILE_TOO_COMPLEX");
        words.add(new Word(
                start, text.length(), (float) shown.getX(), (float) shown.getY(), (float) shown.getWidth(), (float)
                        shown.getHeight()));
        between = 0;
    }

    private @Nullable Rectangle2D shape(TextPosition place) throws IOException {
        PDFont font = place.getFont();
        int[] codes = place.getCharacterCodes();
        double width = 0;
        for (int code : codes) width += font.getWidth(code);
        width *= font instanceof PDType3Font type3 ? type3.getFontMatrix().getScaleX() : 0.001;
        if (!(width > 0)) width = 0.1;
        AffineTransform at = place.getTextMatrix().createAffineTransform();
        Rectangle2D shape = at.createTransformedShape(new Rectangle2D.Double(0, DESCENT, width, HEIGHT)).getBounds2D();
        Rectangle2D shown = display.createTransformedShape(shape).getBounds2D();
        boolean finite = Double.isFinite(shown.getX()) && Double.isFinite(shown.getY())
                && Double.isFinite(shown.getWidth()) && Double.isFinite(shown.getHeight());
        return finite ? shown : null;
    }

    @Override
    protected void writeWordSeparator() {
        between = ' ';
    }

    @Override
    protected void writeLineSeparator() {
        if (between != '\n') between = ' ';
    }

    @Override
    protected void writeParagraphSeparator() {
        between = '\n';
    }

    @Override
    protected void writeParagraphStart() {
        between = '\n';
    }

    @Override
    protected void writeParagraphEnd() {
        // Its beginning says it.
    }

    @Override
    protected void startArticle(boolean leftToRight) {
        between = '\n';
    }
}
