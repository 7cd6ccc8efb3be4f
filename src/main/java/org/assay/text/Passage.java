package org.assay.text;

/**
 * A marked passage as words of its text.
 *
 * @param from its first word
 * @param to one past its last
 */
record Passage(TextSpan span, int from, int to) {

    static Passage of(TokenText text, TextSpan span) {
        return new Passage(span, text.tokenAt(span.start()), text.tokenBefore(span.end()));
    }

    /** Whether nothing but white space is marked. */
    boolean isEmpty() {
        return from >= to;
    }

    int length() {
        return to - from;
    }
}
