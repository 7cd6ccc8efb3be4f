package org.assay.text.marker;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody else who reads this version now.
 *
 * @param initials one or two letters
 * @param at the first offset on their screen
 */
public record PageReader(UUID id, String name, String initials, int at) {

    public static PageReader of(UUID id, String name, int at) {
        String[] words = name.strip().split("\\s+");
        String letters = first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "");
        return new PageReader(id, name, letters.toUpperCase(Locale.ROOT), at);
    }

    /** The first character as a person sees it, which may be several code units. */
    private static String first(String word) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int end = characters.next();
        return end == BreakIterator.DONE ? "" : word.substring(0, end);
    }
}
