package org.assay.document.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.assay.text.marker.PageContent.Block;
import org.assay.text.marker.PageContent.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Writes canonical text with its structure, for formats whose white space means little: blanks in a row become one, and
 * two blocks are kept apart by an empty line, items and cells by less.
 */
final class PageWriter {

    private static final int NOWHERE = -1;

    /** An emphasis or a link that has begun; it has a place as soon as it has text. */
    private static final class Opening {
        final String k;
        final @Nullable String href;
        int start = NOWHERE;

        Opening(String k, @Nullable String href) {
            this.k = k;
            this.href = href;
        }
    }

    /** A stretch that something else is about, from the first to the last word written between its ends. */
    static final class Stretch {
        private int start = NOWHERE;
        private int end = NOWHERE;
        private boolean closed;

        /** Whether its end has been met; without that, it goes on to wherever its reader says. */
        boolean isClosed() {
            return closed;
        }

        int start() {
            return start;
        }

        /** Not before the start; the start where nothing was written in between. */
        int end() {
            return Math.max(start, end);
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> inlines = new ArrayList<>();
    private final Deque<Opening> open = new ArrayDeque<>();
    /** Those whose first word is yet to come. */
    private final List<Stretch> ahead = new ArrayList<>();
    /** Those with an end in the block that is open, whose last blanks may yet go. */
    private final List<Stretch> here = new ArrayList<>();
    private final int limit;

    private @Nullable Shape shape;
    private int start = NOWHERE;
    private boolean blank;
    private boolean keepsBlanks;
    private int replaced;

    /** How a block is shown, apart from its place in the text. */
    record Shape(String k, int depth, @Nullable Integer n, int table, int row, int col) {

        static Shape plain(String k) {
            return new Shape(k, 0, null, 0, 0, 0);
        }

        static Shape heading(int level) {
            return plain("h" + Math.clamp(level, 1, 6));
        }

        static Shape item(int depth, @Nullable Integer n) {
            return new Shape("li", depth, n, 0, 0, 0);
        }

        static Shape quote(int depth) {
            return new Shape("quote", depth, null, 0, 0, 0);
        }

        static Shape cell(boolean header, int table, int row, int col) {
            return new Shape(header ? "th" : "td", 0, null, table, row, col);
        }

        boolean isCell() {
            return k.equals("td") || k.equals("th");
        }

        Block block(int s, int e) {
            return switch (k) {
                case "li" -> Block.item(s, e, depth, n);
                case "quote" -> Block.quote(s, e, depth);
                case "td", "th" -> Block.cell(s, e, k.equals("th"), table, row, col);
                default -> Block.plain(k, s, e);
            };
        }
    }

    /** @param limit the most code units to write before {@link Unreadable} is thrown */
    PageWriter(int limit) {
        this.limit = limit;
    }

    /** Ends what is open and begins a block; one that stays without text leaves no trace. */
    void begin(Shape next) {
        end();
        shape = next;
        keepsBlanks = next.k().equals("pre");
    }

    boolean isOpen() {
        return shape != null;
    }

    void end() {
        if (shape != null && start != NOWHERE) {
            int last = text.length();
            while (last > start && isBlank(text.charAt(last - 1))) last--;
            text.setLength(last);
            for (Opening opening : open) {
                // It goes on in the next block.
                add(opening, last);
                opening.start = NOWHERE;
            }
            for (Stretch stretch : here) {
                stretch.start = Math.min(stretch.start, last);
                stretch.end = Math.min(stretch.end, last);
            }
            here.clear();
            blocks.add(shape.block(start, last));
        }
        shape = null;
        start = NOWHERE;
        blank = false;
    }

    void write(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < words.length()
                    && Character.isLowSurrogate(words.charAt(i + 1))) {
                put(c);
                text.append(words.charAt(++i));
            } else if (c == 0 || Character.isSurrogate(c)) {
                put('\uFFFD');
                replaced++;
            } else if (keepsBlanks) {
                if (c != '\r') put(c);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                blank = true;
            } else {
                put(c);
            }
        }
    }

    /** A line break that the author meant. */
    void breakLine() {
        if (shape == null || start == NOWHERE) return;
        blank = false;
        int last = text.length();
        while (last > start && text.charAt(last - 1) == ' ') last--;
        text.setLength(last);
        text.append('\n');
    }

    private void put(char c) {
        if (shape == null) begin(Shape.plain("p"));
        if (start == NOWHERE) {
            if (isBlank(c)) return;
            separate();
            start = text.length();
        } else if (blank && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        blank = false;
        for (Opening opening : open) if (opening.start == NOWHERE) opening.start = text.length();
        if (!ahead.isEmpty()) arrive(text.length());
        text.append(c);
        if (text.length() > limit) throw new Unreadable("TEXT_TOO_LONG", text.length(), limit);
    }

    private void separate() {
        if (blocks.isEmpty()) return;
        Block before = blocks.getLast();
        Shape now = shape;
        boolean cells = (before.k().equals("td") || before.k().equals("th")) && now.isCell();
        if (cells && before.table() == now.table()) {
            text.append(before.row() == now.row() ? "\t" : "\n");
        } else {
            text.append(before.k().equals("li") && now.k().equals("li") ? "\n" : "\n\n");
        }
    }

    /** @param k em, strong or a */
    void open(String k, @Nullable String href) {
        open.push(new Opening(k, href));
    }

    /** Closes the innermost one of that kind, if there is any. */
    void close(String k) {
        for (Opening opening : open) {
            if (!opening.k.equals(k)) continue;
            open.remove(opening);
            add(opening, text.length());
            return;
        }
    }

    /** A stretch that begins with what is written next. */
    Stretch stretch() {
        Stretch stretch = new Stretch();
        ahead.add(stretch);
        return stretch;
    }

    /** The place that has been reached: behind the last word, or before the first one of a block. */
    Stretch point() {
        Stretch point = stretch();
        close(point);
        return point;
    }

    void close(Stretch stretch) {
        if (stretch.closed) return;
        stretch.closed = true;
        // Before the first word of a block: that is where it stands, and not behind the block before.
        if (stretch.start == NOWHERE && start == NOWHERE) return;
        if (stretch.start == NOWHERE) stretch.start = text.length();
        stretch.end = text.length();
        here.add(stretch);
    }

    private void arrive(int at) {
        for (Stretch stretch : ahead) {
            if (stretch.start != NOWHERE) continue;
            stretch.start = at;
            if (stretch.closed) stretch.end = at;
            here.add(stretch);
        }
        ahead.clear();
    }

    private void add(Opening opening, int end) {
        if (opening.start != NOWHERE && opening.start < end) {
            inlines.add(new Inline(opening.k, opening.start, end, opening.href));
        }
    }

    int length() {
        return text.length();
    }

    List<Block> blocks() {
        return blocks;
    }

    String textOf(Block block) {
        return text.substring(block.s(), block.e());
    }

    /** The words of the first heading of the first level; null where there is none. */
    @Nullable String heading() {
        return blocks.stream()
                .filter(block -> block.k().equals("h1"))
                .findFirst()
                .map(this::textOf)
                .orElse(null);
    }

    /** Nothing is written after this. */
    void finish() {
        end();
        arrive(text.length());
        inlines.sort(Comparator.comparingInt(Inline::s).thenComparing(Inline::e, Comparator.reverseOrder()));
    }

    String textOf(Stretch stretch) {
        return text.substring(stretch.start(), stretch.end());
    }

    char at(int offset) {
        return text.charAt(offset);
    }

    /** Ascending once everything is written, as are the blocks. */
    List<Inline> inlines() {
        return inlines;
    }

    Extracted finish(FileFacts facts, String mediaType) {
        return finish(facts, mediaType, FileNotes.NONE);
    }

    Extracted finish(FileFacts facts, String mediaType, FileNotes notes) {
        finish();
        return new Extracted(
                text.toString(), List.copyOf(blocks), List.copyOf(inlines), facts, mediaType, replaced, notes);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }
}
