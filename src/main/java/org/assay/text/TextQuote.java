package org.assay.text;

/**
 * A passage by its words: the W3C Web Annotation model's TextQuoteSelector.
 *
 * @param exact the passage itself, never empty
 * @param prefix what stands before it, at most {@value #CONTEXT} code units; empty at the start of the text
 * @param suffix what stands after it, at most {@value #CONTEXT} code units; empty at the end of the text
 */
public record TextQuote(String exact, String prefix, String suffix) {

    /** Code units of context kept on each side; the length the W3C examples and Hypothesis use. */
    public static final int CONTEXT = 32;

    /**
     * The quote of a span.
     *
     * @throws org.assay.kernel.Refusal as {@link TextSpan#of}
     */
    public static TextQuote of(String text, TextSpan span) {
        String exact = span.of(text);
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        // Half a surrogate pair is no text: leave the other half out, too.
        if (from < span.start() && Character.isLowSurrogate(text.charAt(from))) from++;
        if (to > span.end() && Character.isHighSurrogate(text.charAt(to - 1))) to--;
        return new TextQuote(exact, text.substring(from, span.start()), text.substring(span.end(), to));
    }
}
