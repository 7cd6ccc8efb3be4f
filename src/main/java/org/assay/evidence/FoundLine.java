package org.assay.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.assay.text.TextSpan;
import org.assay.text.WordPlaces;
import org.assay.text.WordPlaces.Place;
import org.jspecify.annotations.Nullable;

/**
 * The line of a text that shows best where words stand: the first one with the most of them.
 *
 * @param marks the words in it, in their order, none over another
 * @param place from the first to the last of the words in the text; null where it has none of them
 */
record FoundLine(String line, List<TextSpan> marks, @Nullable TextSpan place) {

    private static final int LONGEST = 200;
    private static final int BEFORE = 50;

    /**
     * @param sought beginnings of words, folded, of which the line has as many as it can
     * @param marked beginnings of all words to mark
     */
    static FoundLine in(String text, List<String> sought, List<String> marked) {
        TextSpan place = best(text, sought);
        int at = place == null ? 0 : place.start();
        int start = at - BEFORE <= 0 ? 0 : afterSpace(text, at - BEFORE, at);
        int end = text.length() - start <= LONGEST ? text.length() : beforeSpace(text, start + LONGEST, at);
        String line = (start > 0 ? "… " : "") + text.substring(start, end).replaceAll("\\s+", " ").strip()
                + (end < text.length() ? " …" : "");
        return new FoundLine(line, apart(WordPlaces.all(line, marked)), place);
    }

    private static @Nullable TextSpan best(String text, List<String> sought) {
        Deque<Place> near = new ArrayDeque<>();
        List<TextSpan> best = new ArrayList<>();
        int[] most = {0};
        WordPlaces.find(text, sought, place -> {
            near.add(place);
            int end = place.span().end();
            while (near.size() > 1 && end - near.getFirst().span().start() > LONGEST - BEFORE) near.removeFirst();
            BitSet distinct = new BitSet();
            near.forEach(each -> distinct.set(each.beginning()));
            if (distinct.cardinality() > most[0]) {
                most[0] = distinct.cardinality();
                best.add(new TextSpan(near.getFirst().span().start(), end));
            }
            return most[0] < sought.size();
        });
        return best.isEmpty() ? null : best.getLast();
    }

    private static int afterSpace(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.isWhitespace(text.charAt(at))) return at + 1;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int beforeSpace(String text, int from, int least) {
        for (int at = from; at > Math.max(least, from - BEFORE); at--) {
            if (Character.isWhitespace(text.charAt(at))) return at;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    /** Pairs of neighbouring characters overlap: marks that touch are one. */
    private static List<TextSpan> apart(List<Place> places) {
        List<TextSpan> marks = new ArrayList<>();
        TextSpan last = null;
        for (TextSpan span : places.stream().map(Place::span).sorted().toList()) {
            if (last != null && span.start() < last.end()) {
                marks.removeLast();
                span = new TextSpan(last.start(), Math.max(last.end(), span.end()));
            }
            marks.add(span);
            last = span;
        }
        return marks;
    }
}
