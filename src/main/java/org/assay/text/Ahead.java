package org.assay.text;

import java.util.Locale;
import org.assay.text.LanguageLore.Kind;

/**
 * The word that follows a stop, behind white space and opening signs.
 *
 * @param word its letters and digits; empty where something else follows
 * @param first its first sign, or what stands in a word's place
 * @param spaced whether white space stands between
 */
record Ahead(String word, char first, boolean spaced) {

    private static final int REACH = 40;

    static Ahead at(String text, int close, int end) {
        int at = close;
        while (at < end && Signs.isBlank(text.charAt(at))) at++;
        boolean spaced = at > close;
        int floor = at;
        while (at < end && at - floor < REACH && (Signs.isOpener(text.charAt(at)))) at++;
        int to = at;
        while (to < end && to - at < REACH && (Character.isLetterOrDigit(text.charAt(to)) || isApostrophe(text, to, at))) to++;
        return new Ahead(text.substring(at, to), at < end ? text.charAt(at) : ' ', spaced);
    }

    private static boolean isApostrophe(String text, int at, int wordStart) {
        return at > wordStart && (text.charAt(at) == '\'' || text.charAt(at) == '’');
    }

    String lower() {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    boolean isLower() {
        return Character.isLowerCase(first);
    }

    /** Digits, or a Roman number in capitals. */
    boolean isNumber() {
        if (Character.isDigit(first)) return true;
        if (word.isEmpty()) return false;
        for (int at = 0; at < word.length(); at++) if ("IVXLC".indexOf(word.charAt(at)) < 0) return false;
        return true;
    }

    boolean isTitle(LanguageLore lore) {
        return Character.isUpperCase(first) && lore.is(Kind.BEFORE_NAME, lower());
    }

    /**
     * Whether it looks like a sentence's beginning behind an ellipsis, which ends a sentence or only halts it. The
     * English "I" and a word all in capitals are written so anywhere.
     */
    boolean begins(LanguageLore lore) {
        if (isLower()) return false;
        if (lore.isEnglish() && (word.equals("I") || word.startsWith("I'") || word.startsWith("I’"))) return false;
        return word.length() < 2 || !word.equals(word.toUpperCase(Locale.ROOT)) || !Character.isLetter(first);
    }

    /** A sign that joins what stands before it to what follows. */
    boolean joins() {
        return "/,;:%&+=<>)]}".indexOf(first) >= 0;
    }

    /** Whether a Japanese sentence goes on behind a closing quote: 「…。」と言った. */
    boolean isParticle(String text, boolean quoted) {
        return quoted && !spaced && "とってはがをにでもの、，".indexOf(first) >= 0;
    }
}
