package org.assay.text;

import java.util.Optional;

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

    /**
     * Where this quote stands in a text, if exactly one place fits. The passage has to be there letter by letter; where
     * it is there more than once, prefix and suffix must single one place out. Takes time in proportion to the text,
     * however the passage repeats itself.
     */
    public Optional<TextSpan> findIn(String text) {
        if (exact.isEmpty() || exact.length() > text.length()) return Optional.empty();
        int[] fallback = fallbacks(exact);
        int places = 0, place = -1;
        int fitting = 0, fits = -1;
        for (int at = 0, matched = 0; at < text.length() && fitting < 2; at++) {
            while (matched > 0 && text.charAt(at) != exact.charAt(matched)) matched = fallback[matched - 1];
            if (text.charAt(at) == exact.charAt(matched)) matched++;
            if (matched < exact.length()) continue;
            int start = at + 1 - matched;
            matched = fallback[matched - 1];
            if (splitsCharacter(text, start) || splitsCharacter(text, at + 1)) continue;
            places++;
            place = start;
            if (contextFits(text, start)) {
                fitting++;
                fits = start;
            }
        }
        if (fitting == 1) return Optional.of(new TextSpan(fits, fits + exact.length()));
        // The only place there is: its surroundings may have been read from another rendering of the text.
        if (places == 1) return Optional.of(new TextSpan(place, place + exact.length()));
        return Optional.empty();
    }

    private boolean contextFits(String text, int start) {
        return text.startsWith(prefix, start - prefix.length()) && text.startsWith(suffix, start + exact.length());
    }

    private static boolean splitsCharacter(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    /** For each beginning of the passage, the length of the longest beginning it ends with (Knuth, Morris, Pratt 1977). */
    private static int[] fallbacks(String passage) {
        int[] fallback = new int[passage.length()];
        for (int at = 1, matched = 0; at < passage.length(); at++) {
            while (matched > 0 && passage.charAt(at) != passage.charAt(matched)) matched = fallback[matched - 1];
            if (passage.charAt(at) == passage.charAt(matched)) matched++;
            fallback[at] = matched;
        }
        return fallback;
    }
}
