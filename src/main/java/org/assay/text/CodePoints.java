package org.assay.text;

import org.assay.kernel.Refusal;

/**
 * Turns offsets in UTF-16 code units, as Assay keeps them, into Unicode code points, as the W3C Web Annotation model's
 * TextPositionSelector counts them, and back. Made once for a text; each conversion then takes constant time.
 */
public final class CodePoints {

    /** Code units between two noted places: few enough to walk, many enough to cost no memory. */
    private static final int STRIDE = 256;

    private final String text;
    /** Code points before every {@value #STRIDE}th code unit. */
    private final int[] before;

    private CodePoints(String text) {
        this.text = text;
        this.before = new int[text.length() / STRIDE + 1];
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            if (at % STRIDE == 0) before[at / STRIDE] = count;
            if (!endsPair(at)) count++;
        }
        if (text.length() % STRIDE == 0) before[text.length() / STRIDE] = count;
    }

    public static CodePoints of(String text) {
        return new CodePoints(text);
    }

    /** A span in code points, end exclusive. */
    public record Range(int start, int end) {}

    public Range of(TextSpan span) {
        return new Range(at(span.start()), at(span.end()));
    }

    /**
     * The span of a range of code points.
     *
     * @throws Refusal {@code SPAN_OUTSIDE_TEXT}, {@code SPAN_EMPTY}
     */
    public TextSpan span(int start, int end) {
        return new TextSpan(offsetOf(start), offsetOf(end));
    }

    /** Code points before a code unit; a lone half of a pair counts as one, as everywhere in Java. */
    public int at(int offset) {
        if (offset < 0 || offset > text.length()) throw Refusal.of("offset", "SPAN_OUTSIDE_TEXT", offset, text.length());
        int from = offset / STRIDE;
        int count = before[from];
        for (int at = from * STRIDE; at < offset; at++) if (!endsPair(at)) count++;
        return count;
    }

    /**
     * The code unit at which a code point begins; the text's length for the number of all its code points.
     *
     * @throws Refusal {@code SPAN_OUTSIDE_TEXT} where the text has fewer code points
     */
    public int offsetOf(int codePoint) {
        int low = 0;
        for (int high = before.length - 1; low < high; ) {
            int middle = (low + high + 1) / 2;
            if (before[middle] <= codePoint) low = middle;
            else high = middle - 1;
        }
        int count = before[low];
        int at = low * STRIDE;
        for (; count < codePoint && at < text.length(); at++) if (!endsPair(at)) count++;
        while (at < text.length() && endsPair(at)) at++;
        if (codePoint < 0 || count < codePoint) throw Refusal.of("offset", "SPAN_OUTSIDE_TEXT", codePoint, at(text.length()));
        return at;
    }

    private boolean endsPair(int at) {
        return at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
