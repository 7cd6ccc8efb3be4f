package org.assay.document.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.document.extract.PageWriter.Shape;
import org.assay.document.extract.PdfLines.Line;

/** Puts lines together: by the gaps between them, their indents, their size, and how the last one ended. */
final class PdfParagraphs {

    private static final Pattern BULLET = Pattern.compile("[•‣▪◦●■·–-]\\s+(?=\\S)|(\\d{1,2})[.)]\\s+(?=\\p{Lu})");
    private static final int LONGEST_HEADING = 160;

    private final List<Line> lines;
    private final float bodySize;
    private final float leading;
    private final List<Float> headingSizes;
    private final Set<String> words = new HashSet<>();

    PdfParagraphs(List<Line> lines) {
        this.lines = lines;
        this.bodySize = bodySize(lines);
        this.leading = leading(lines, bodySize);
        TreeSet<Float> larger = new TreeSet<>((a, b) -> Float.compare(b, a));
        for (Line line : lines) {
            if (line.size() >= bodySize * 1.15f && line.text().length() <= LONGEST_HEADING) larger.add(line.size());
            for (String word : line.text().split("[^\\p{L}\\p{M}\\p{Pd}]+")) words.add(word.toLowerCase(Locale.ROOT));
        }
        this.headingSizes = new ArrayList<>(larger);
    }

    private static float bodySize(List<Line> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        for (Line line : lines) letters.merge(line.size(), line.text().length(), Integer::sum);
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    /** The usual distance from one line of the body to the next. */
    private static float leading(List<Line> lines, float bodySize) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            float gap = line.y() - before.y();
            if (before.page() == line.page() && line.size() == bodySize && gap > 0 && gap < bodySize * 3) gaps.add(gap);
        }
        if (gaps.isEmpty()) return bodySize * 1.2f;
        gaps.sort(null);
        // The lower third: paragraphs' gaps are above, and some documents have more of these than of lines.
        return gaps.get(gaps.size() / 3);
    }

    void writeTo(PageWriter page) {
        List<Line> paragraph = new ArrayList<>();
        for (Line line : lines) {
            if (!paragraph.isEmpty() && startsAnew(paragraph, line)) {
                write(paragraph, page);
                paragraph.clear();
            }
            paragraph.add(line);
        }
        if (!paragraph.isEmpty()) write(paragraph, page);
    }

    private boolean startsAnew(List<Line> paragraph, Line line) {
        Line before = paragraph.getLast();
        if (Math.abs(line.size() - before.size()) > before.size() * 0.08f) return true;
        if (BULLET.matcher(line.text()).lookingAt() && !line.text().startsWith("-")) return true;
        if (isHeading(before) != isHeading(line)) return true;
        boolean carriedOver = before.page() != line.page() || line.y() < before.y() - before.size();
        if (carriedOver) return endsSentence(before.text()) || !startsLower(line.text());
        float gap = line.y() - before.y();
        if (gap > Math.max(leading, before.size()) * 1.45f) return true;
        boolean sameRow = Math.abs(gap) < before.size() * 0.3f;
        if (sameRow) return line.x() - before.right() > before.size() * 4;
        // The first line of a paragraph is set in, the ones before it were not.
        float left = paragraph.size() > 1 ? paragraph.get(1).x() : before.x();
        if (line.x() > left + before.size() * 0.9f && line.x() < left + before.size() * 5 && endsSentence(before.text())) return true;
        float width = paragraph.stream().map(each -> each.right() - each.x()).max(Float::compare).orElse(0f);
        boolean isShort = before.right() - before.x() < Math.max(width, line.right() - line.x()) * 0.75f;
        return isShort && endsSentence(before.text()) && !startsLower(line.text());
    }

    private boolean isHeading(Line line) {
        if (line.text().length() > LONGEST_HEADING) return false;
        if (line.size() >= bodySize * 1.15f) return true;
        return line.bold() && line.size() >= bodySize * 0.98f && line.text().length() < 100;
    }

    private void write(List<Line> paragraph, PageWriter page) {
        String text = joined(paragraph);
        Shape shape = shape(paragraph, text);
        if (shape.k().equals("li")) {
            Matcher bullet = BULLET.matcher(text);
            if (bullet.lookingAt()) text = text.substring(bullet.end());
        }
        page.begin(shape);
        page.write(text);
        page.end();
    }

    private Shape shape(List<Line> paragraph, String text) {
        boolean heading = paragraph.stream().allMatch(this::isHeading) && text.length() <= 2 * LONGEST_HEADING;
        if (heading) {
            int rank = headingSizes.indexOf(paragraph.getFirst().size());
            if (rank >= 0) return Shape.heading(Math.min(3, rank + 1));
            // Bold alone makes a heading of a line, not of a paragraph, and not of a sentence.
            if (paragraph.size() <= 2 && !text.endsWith(".")) return Shape.heading(Math.min(4, headingSizes.size() + 1));
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.lookingAt() && !text.startsWith("-")) {
            return Shape.item(0, bullet.group(1) == null ? null : Integer.valueOf(bullet.group(1)));
        }
        return Shape.plain("p");
    }

    private String joined(List<Line> paragraph) {
        StringBuilder text = new StringBuilder(paragraph.getFirst().text());
        for (int i = 1; i < paragraph.size(); i++) {
            String line = paragraph.get(i).text();
            char last = text.charAt(text.length() - 1);
            if (last == '\u00AD') {
                text.setLength(text.length() - 1);
            } else if ((last == '-' || last == '\u2010') && startsLower(line)) {
                if (isDivision(text, line)) text.setLength(text.length() - 1);
            } else if (!isIdeographic(last) || !isIdeographic(line.charAt(0))) {
                text.append(' ');
            }
            text.append(line);
        }
        return text.toString();
    }

    /** Whether the hyphen divides a word: the rest of the document may know the word with it or without. */
    private boolean isDivision(CharSequence before, String after) {
        int start = before.length() - 1;
        while (start > 0 && Character.isLetter(before.charAt(start - 1))) start--;
        String first = before.subSequence(start, before.length() - 1).toString().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < after.length() && Character.isLetter(after.charAt(end))) end++;
        String second = after.substring(0, end).toLowerCase(Locale.ROOT);
        if (words.contains(first + "-" + second)) return false;
        if (words.contains(first + second)) return true;
        boolean twoWords = words.contains(first) && words.contains(second) && first.length() > 3 && second.length() > 3;
        return first.length() > 1 && !twoWords;
    }

    private static boolean isIdeographic(char c) {
        return Character.isIdeographic(c) || c >= '\u3000' && c <= '\u30FF' || c >= '\uFF00' && c <= '\uFFEF';
    }

    private static boolean startsLower(String text) {
        return Character.isLowerCase(text.codePointAt(0));
    }

    private static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && "\"”’'»)]".indexOf(text.charAt(last)) >= 0) last--;
        return ".!?:…。！？؟۔".indexOf(text.charAt(last)) >= 0;
    }
}
