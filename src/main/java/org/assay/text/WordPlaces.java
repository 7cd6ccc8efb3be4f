package org.assay.text;

import java.util.ArrayList;
import java.util.List;

/** Where in a text the words stand that {@link Words} has found it by. */
public final class WordPlaces {

    /** @param beginning which of those asked for the word begins with, from 0 */
    public record Place(TextSpan span, int beginning) {}

    /** Takes the places in the order of the text. */
    @FunctionalInterface
    public interface Taker {

        /** @return whether to go on */
        boolean take(Place place);
    }

    private final String text;
    private final List<String> beginnings;
    private final boolean unspaced;
    private final Taker taker;
    private boolean on = true;

    private WordPlaces(String text, List<String> beginnings, Taker taker) {
        this.text = text;
        this.beginnings = beginnings;
        this.unspaced = beginnings.stream().anyMatch(each -> !each.isEmpty() && Words.isUnspaced(each.codePointAt(0)));
        this.taker = taker;
    }

    /**
     * Looks for the words that begin with one of these, whatever case or accents they are written in.
     *
     * @param beginnings folded, as {@link Words#of} gives them
     */
    public static void find(String text, List<String> beginnings, Taker taker) {
        new WordPlaces(text, beginnings, taker).read();
    }

    public static List<Place> all(String text, List<String> beginnings) {
        List<Place> places = new ArrayList<>();
        find(text, beginnings, places::add);
        return places;
    }

    private void read() {
        for (int at = 0; at < text.length() && on; ) {
            int start = at;
            boolean plain = true;
            for (; at < text.length() && !Words.isAsciiSeparator(text.charAt(at)); at++) plain &= text.charAt(at) < 0x80;
            if (at == start) at++;
            else if (plain) plain(start, at);
            else mixed(start, at);
        }
    }

    private void plain(int start, int end) {
        for (int i = 0; i < beginnings.size() && on; i++) {
            String beginning = beginnings.get(i);
            if (end - start >= beginning.length() && text.regionMatches(true, start, beginning, 0, beginning.length())) {
                told(start, end, i);
            }
        }
    }

    /** A stretch without ASCII signs between its words; other signs may be. */
    private void mixed(int start, int end) {
        for (int at = start; at < end && on; ) {
            int from = at;
            boolean pairs = Words.isUnspaced(text.codePointAt(at));
            while (at < end && (pairs ? isPaired(text.codePointAt(at)) : isSpaced(text.codePointAt(at)))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at == from) at += Character.charCount(text.codePointAt(at));
            else if (!pairs) spaced(from, at);
            else if (unspaced) pairs(from, at);
        }
    }

    private void spaced(int start, int end) {
        String word = Words.folded(text.substring(start, end));
        for (int i = 0; i < beginnings.size() && on; i++) {
            if (word.startsWith(beginnings.get(i))) told(start, end, i);
        }
    }

    /** A script without spaces is found by pairs of neighbours. */
    private void pairs(int start, int end) {
        List<TextSpan> characters = new ArrayList<>();
        StringBuilder folded = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = start; i < end; ) {
            int next = i + Character.charCount(text.codePointAt(i));
            while (next < end && !Words.isUnspaced(text.codePointAt(next))) next += Character.charCount(text.codePointAt(next));
            at.add(folded.length());
            folded.append(Words.folded(text.substring(i, next)));
            characters.add(new TextSpan(i, next));
            i = next;
        }
        String whole = folded.toString();
        for (int c = 0; c < characters.size() && on; c++) {
            for (int i = 0; i < beginnings.size() && on; i++) {
                String beginning = beginnings.get(i);
                if (beginning.isEmpty() || !whole.startsWith(beginning, at.get(c))) continue;
                int last = c;
                while (last + 1 < characters.size() && at.get(last + 1) < at.get(c) + beginning.length()) last++;
                told(characters.get(c).start(), characters.get(last).end(), i);
            }
        }
    }

    private void told(int start, int end, int beginning) {
        on = taker.take(new Place(new TextSpan(start, end), beginning));
    }

    private static boolean isPaired(int character) {
        return Words.isUnspaced(character) || isMark(character);
    }

    private static boolean isSpaced(int character) {
        return !Words.isUnspaced(character)
                && (Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.OTHER_NUMBER
                        || isMark(character));
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
