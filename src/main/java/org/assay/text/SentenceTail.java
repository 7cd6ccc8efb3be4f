package org.assay.text;

/**
 * What stands behind a sentence's last stop and still belongs to it: closing quotes and brackets, the number of a note,
 * a face made of signs.
 */
final class SentenceTail {

    private static final int REACH = 40;
    private static final int MOST_NOTE_DIGITS = 3;

    private final LanguageLore lore;

    SentenceTail(LanguageLore lore) {
        this.lore = lore;
    }

    /** Where the tail that begins at {@code from} ends; {@code from} itself where there is none. */
    int after(String text, int from, int end) {
        int at = afterClosers(text, from, end);
        for (int next; (next = afterOne(text, at, end)) > at; ) at = next;
        return at;
    }

    boolean endsInFace(String text, int from, int close) {
        int at = afterClosers(text, from, close);
        while (at < close && Signs.isBlank(text.charAt(at))) at++;
        return at < close && afterFace(text, at, close) == close;
    }

    private static int afterClosers(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < REACH) {
            char sign = text.charAt(at);
            if (Signs.isCloser(sign)) at++;
            else if (Signs.isBlank(sign) && isFrenchCloser(text, at + 1, end)) at += 2;
            else break;
        }
        return at;
    }

    /** French sets a space before its closing quote; German opens with the same sign, but a letter follows. */
    private static boolean isFrenchCloser(String text, int at, int end) {
        return at < end && text.charAt(at) == '»' && (at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private int afterOne(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < 2 && Signs.isBlank(text.charAt(at)) && !Signs.isLineBreak(text.charAt(at))) at++;
        if (at >= end) return from;
        int next = Math.max(afterBracketed(text, at, end), Math.max(afterFace(text, at, end), afterNumber(text, from, at, end)));
        return next > at ? next : from;
    }

    /** "[17]", "[3, 4–6]", "[a]", "[…]" with white space or another one behind it. */
    private static int afterBracketed(String text, int from, int end) {
        if (text.charAt(from) != '[') return -1;
        int at = from + 1;
        boolean letter = at < end && Character.isLetter(text.charAt(at));
        if (letter) at++;
        else
            while (at < end && at - from < REACH && isNoteSign(text.charAt(at))) at++;
        if (at == from + 1 || at >= end || text.charAt(at) != ']') return -1;
        at++;
        return at >= end || Signs.isBlank(text.charAt(at)) || text.charAt(at) == '[' ? at : -1;
    }

    private static boolean isNoteSign(char sign) {
        return Character.isDigit(sign) || sign == ',' || sign == ' ' || sign == '.' || sign == '…' || Signs.isDash(sign);
    }

    /**
     * A note's raised number that lost its height, as in "the minority.4 Even though": glued to the stop, or between it
     * and a word that begins sentences.
     */
    private int afterNumber(String text, int stop, int from, int end) {
        int at = from;
        while (at < end && at - from <= MOST_NOTE_DIGITS && Character.isDigit(text.charAt(at))) at++;
        if (at == from || at - from > MOST_NOTE_DIGITS || stop < 2) return -1;
        if (at < end && !Signs.isBlank(text.charAt(at))) return -1;
        char before = text.charAt(stop - 1);
        boolean behindWord = Signs.isCloser(before) || Character.isLetter(text.charAt(stop - 2)) && !Character.isDigit(before);
        if (from == stop) {
            if (!behindWord) return -1;
            if (at >= end) return at;
            return Character.isUpperCase(Ahead.at(text, at, end).first()) ? at : -1;
        }
        if (at >= end) return -1;
        Ahead ahead = Ahead.at(text, at, end);
        return Character.isUpperCase(ahead.first()) && lore.isStarter(ahead.lower()) ? at : -1;
    }

    /** Where the face at {@code from} ends, ":-)" or an emoji, with white space behind it; -1 where there is none. */
    static int afterFace(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < REACH && isEmoji(text.codePointAt(at))) at += Character.charCount(text.codePointAt(at));
        if (at == from) {
            if (":;=".indexOf(text.charAt(at)) < 0) return -1;
            at++;
            if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '\'')) at++;
            int mouth = at;
            while (at < end && at - mouth < 4 && ")(DPpOo*|/".indexOf(text.charAt(at)) >= 0) at++;
            if (at == mouth) return -1;
        }
        at = Math.min(at, end);
        return at >= end || Signs.isBlank(text.charAt(at)) ? at : -1;
    }

    private static boolean isEmoji(int character) {
        return character >= 0x1f300 && character <= 0x1faff
                || character >= 0x2600 && character <= 0x27bf
                || character == 0xfe0f
                || character == 0x200d;
    }
}
