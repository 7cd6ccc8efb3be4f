package org.assay.report.exchange;

import java.util.Optional;
import org.assay.text.CodePoints;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A mark that another program has made, as a W3C Web Annotation tells of it.
 *
 * @param number which of the file's annotations, from 1
 * @param quote the passage's words with what stands around them; null where only a place is given
 * @param start first code point of the passage, from 0; null where only its words are given
 * @param end one past the last
 * @param statement what is claimed, where the annotation describes it
 * @param comment what else it says
 */
public record ForeignMark(
        int number,
        @Nullable TextQuote quote,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String statement,
        @Nullable String comment) {

    /**
     * Where the passage stands in a text, if its words say so. A place counts only where those words stand in it: it may be
     * one in another rendering of the text.
     */
    public Optional<TextSpan> in(String text, CodePoints points) {
        if (quote == null) return Optional.empty();
        return place(text, points).or(() -> quote.findIn(text)).or(() -> spaced(text));
    }

    private Optional<TextSpan> place(String text, CodePoints points) {
        if (quote == null || start == null || end == null || start < 0 || end <= start) return Optional.empty();
        if (end > points.at(text.length())) return Optional.empty();
        TextSpan span = points.span(start, end);
        return text.substring(span.start(), span.end()).equals(quote.exact()) ? Optional.of(span) : Optional.empty();
    }

    /** Browsers give a passage with one space where the text breaks a line or indents. */
    private Optional<TextSpan> spaced(String text) {
        if (quote == null) return Optional.empty();
        StringBuilder even = new StringBuilder(text.length());
        int[] from = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            boolean space = Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0';
            if (space && !even.isEmpty() && even.charAt(even.length() - 1) == ' ') continue;
            from[even.length()] = at;
            even.append(space ? ' ' : text.charAt(at));
        }
        from[even.length()] = text.length();
        String exact = even(quote.exact()).strip();
        if (exact.isEmpty()) return Optional.empty();
        return new TextQuote(exact, even(quote.prefix()), even(quote.suffix()))
                .findIn(even.toString())
                .map(found -> new TextSpan(from[found.start()], from[found.end() - 1] + 1));
    }

    private static String even(String words) {
        return words.replaceAll("[\\s\\u00a0]+", " ");
    }
}
