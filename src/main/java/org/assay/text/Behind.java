package org.assay.text;

import java.util.Locale;

/**
 * The word that a full stop stands behind.
 *
 * @param word without the stop and without opening signs
 * @param from where it begins
 * @param isListMark whether it is a list's number, or letter, at the sentence's start
 */
record Behind(String word, int from, boolean isListMark) {

    private static final int REACH = 40;

    static Behind of(String text, int start, int at) {
        int from = at;
        int floor = Math.max(start, at - REACH);
        while (from > floor && !Signs.isBlank(text.charAt(from - 1)) && !endsWordBefore(text.charAt(from - 1))) from--;
        int mark = ListMarker.lengthAt(text, start, text.length());
        boolean list = mark > 0 && start + mark > at;
        if (!list && start < at && Signs.isBullet(text.charAt(start))) {
            int item = start + 1;
            while (item < at && Signs.isBlank(text.charAt(item))) item++;
            list = item + ListMarker.lengthAt(text, item, text.length()) > at;
        }
        return new Behind(text.substring(from, at), from, list);
    }

    private static boolean endsWordBefore(char sign) {
        return Signs.isOpener(sign) || sign == '–' || sign == '—';
    }

    String lower() {
        return word.toLowerCase(Locale.ROOT);
    }

    boolean isShort() {
        return word.length() <= 2;
    }

    boolean isCapital() {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** At least three letters, all small; or the end of a bracket. */
    boolean isPlain() {
        if (word.endsWith(")")) return true;
        if (word.length() < 3) return false;
        for (int at = 0; at < word.length(); at++) {
            char sign = word.charAt(at);
            if (!Character.isLowerCase(sign) && sign != '\'' && sign != '’') return false;
        }
        return true;
    }

    /** Words from {@code start} to {@code at}, counted up to ten. */
    static int countWords(String text, int start, int at) {
        int words = 1;
        for (int i = at; i > start && at - i < 10 * REACH && words < 10; i--) if (Signs.isBlank(text.charAt(i))) words++;
        return words;
    }

    boolean isNumber() {
        for (int at = 0; at < word.length(); at++) if (!Character.isDigit(word.charAt(at))) return false;
        return !word.isEmpty();
    }

    /** A single letter. */
    boolean isInitial() {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }

    /** "U.S", "p.ej": stops inside, nothing but short parts between them. */
    boolean isDotted() {
        int part = 0;
        boolean dotted = false;
        for (int at = 0; at < word.length(); at++) {
            char sign = word.charAt(at);
            if (sign == '.') {
                dotted = true;
                part = 0;
            } else if (!Character.isLetter(sign) || ++part > 2) return false;
        }
        return dotted;
    }

    /** "Hptm", "bzw": what cannot be spoken is an abbreviation; but all in capitals it is a name. */
    boolean hasNoVowel() {
        if (word.length() < 2 || word.length() > 5) return false;
        boolean lower = false;
        boolean sound = true;
        for (int at = 0; at < word.length(); at++) {
            char sign = word.charAt(at);
            // "Hmm", "Shh", "Zzz" are spoken all the same.
            sound &= "hmszHMSZ".indexOf(sign) >= 0;
            if (sign < 'A' || sign > 'z' || "aeiouyAEIOUY".indexOf(sign) >= 0) return false;
            lower |= Character.isLowerCase(sign);
        }
        return lower && !sound;
    }

    /** Whether the word before begins with a capital, as a given name before an initial does. */
    boolean followsCapital(String text, int start) {
        int at = from;
        while (at > start && Signs.isBlank(text.charAt(at - 1))) at--;
        int floor = Math.max(start, at - REACH);
        int end = at;
        while (at > floor && !Signs.isBlank(text.charAt(at - 1))) at--;
        return at < end && Character.isUpperCase(text.charAt(at));
    }
}
