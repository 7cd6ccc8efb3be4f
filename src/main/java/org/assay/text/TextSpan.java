package org.assay.text;

import org.assay.kernel.Refusal;

/**
 * A stretch of one version's canonical text.
 *
 * @param start first UTF-16 code unit, from 0
 * @param end one past the last code unit; greater than {@code start}
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    public TextSpan {
        if (start < 0 || end <= start) throw Refusal.of("start", "SPAN_EMPTY", start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /**
     * The text under this span.
     *
     * @throws Refusal {@code SPAN_OUTSIDE_TEXT} where the span ends beyond the text, {@code SPAN_SPLITS_CHARACTER} where
     *     an end lies between the two halves of a surrogate pair
     */
    public String of(String text) {
        if (end > text.length()) throw Refusal.of("end", "SPAN_OUTSIDE_TEXT", end, text.length());
        if (splitsCharacter(text, start)) throw Refusal.of("start", "SPAN_SPLITS_CHARACTER", start);
        if (splitsCharacter(text, end)) throw Refusal.of("end", "SPAN_SPLITS_CHARACTER", end);
        return text.substring(start, end);
    }

    private static boolean splitsCharacter(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }

    /** By start, then the longer first, so that a span comes before what it contains. */
    @Override
    public int compareTo(TextSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
