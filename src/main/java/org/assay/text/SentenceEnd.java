package org.assay.text;

import java.util.Locale;
import org.assay.text.LanguageLore.Kind;

/** Decides whether a stop ends a sentence. Looks a bounded way to either side, so that the whole takes linear time. */
final class SentenceEnd {

    /** Code units of a word that are looked at; what is longer is no abbreviation and no beginning. */
    private static final int REACH = 40;

    private final LanguageLore lore;

    SentenceEnd(LanguageLore lore) {
        this.lore = lore;
    }

    /**
     * What was found at a stop.
     *
     * @param next where the sentence ends, or where to read on
     */
    record Stop(int next, boolean ends) {}

    /**
     * @param start where the sentence so far begins
     * @param at the stop
     * @param end the paragraph's
     */
    Stop at(String text, int start, int at, int end) {
        int run = afterTerminators(text, at, end);
        // ". . . ." behind a word: its own full stop and an ellipsis that opens the next sentence (Chicago 13.54).
        if (isFourDots(text, at, run, end)) return new Stop(at + 1, true);
        int close = afterClosers(text, run, end);
        if (close >= end) return new Stop(end, false);
        return new Stop(close, ends(text, start, at, run, close, end));
    }

    private static int afterTerminators(String text, int from, int end) {
        int at = from + 1;
        while (at < end) {
            char sign = text.charAt(at);
            if (Signs.isTerminator(sign)) at++;
            else if (sign == ' ' && text.charAt(at - 1) == '.' && at + 1 < end && text.charAt(at + 1) == '.' && !isNumber(text, at + 2, end)) at += 2;
            else break;
        }
        return at;
    }

    /** ".5" is a number's beginning. */
    private static boolean isNumber(String text, int at, int end) {
        return at < end && Character.isDigit(text.charAt(at));
    }

    private static boolean isFourDots(String text, int at, int run, int end) {
        return run - at == 7
                && at > 0
                && !Signs.isBlank(text.charAt(at - 1))
                && text.startsWith(". . . .", at)
                && run + 1 < end
                && text.charAt(run) == ' '
                && Character.isUpperCase(text.charAt(run + 1));
    }

    private static int afterClosers(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < REACH) {
            char sign = text.charAt(at);
            if (Signs.isCloser(sign)) at++;
            // French sets a space, mostly one that doesn't break, before its closing quote.
            else if (Signs.isBlank(sign) && at + 1 < end && text.charAt(at + 1) == '»') at += 2;
            else break;
        }
        return at;
    }

    private boolean ends(String text, int start, int at, int run, int close, int end) {
        char sign = text.charAt(run - 1);
        Ahead ahead = Ahead.at(text, close, end);
        if (Signs.isWideTerminator(sign)) return !ahead.isParticle(text, close > run);
        if (!ahead.spaced()) return endsUnspaced(text, at, run, close, end);
        if (sign == '.' && run - at == 1) return stopEnds(text, start, at, close, end, ahead);
        if (Signs.isStop(sign)) return ahead.begins();
        return !ahead.isLower();
    }

    /** "one.Two": no space, yet a word in lower case, a stop and a capital. */
    private static boolean endsUnspaced(String text, int at, int run, int close, int end) {
        if (close >= end) return false;
        char next = text.charAt(close);
        if (Signs.isIdeograph(next)) return run > at && text.charAt(run - 1) != '.';
        if (!Character.isUpperCase(next) || close + 1 >= end) return false;
        char second = text.charAt(close + 1);
        if (!Character.isLowerCase(second) && second != ' ') return false;
        if (at < 2) return false;
        char before = text.charAt(at - 1);
        if (!Character.isLowerCase(before) && !Character.isDigit(before)) return false;
        return wordStart(text, Math.max(0, at - REACH), at) >= 0;
    }

    /** -1 where what is glued before holds signs of an address or a program's name. */
    private static int wordStart(String text, int from, int at) {
        int back = at;
        while (back > from && !Signs.isBlank(text.charAt(back - 1))) {
            back--;
            char sign = text.charAt(back);
            if (sign == '/' || sign == '@' || sign == '_' || sign == '\\' || sign == '(') return -1;
            if (sign == '.' && back > from && Character.isLowerCase(text.charAt(back - 1))) return -1;
        }
        return back;
    }

    private boolean stopEnds(String text, int start, int at, int close, int end, Ahead ahead) {
        Behind behind = Behind.of(text, start, at);
        if (behind.isListMark()) return false;
        if (ahead.isLower()) return false;
        String word = behind.lower();
        boolean starter = lore.isStarter(ahead.lower());
        if (lore.is(Kind.BEFORE_NAME, word)) return false;
        if (lore.is(Kind.INNER, word)) return false;
        if (lore.is(Kind.BEFORE_NUMBER, word) && (ahead.isDigit() || behind.isShort())) return !ahead.isDigit() && starter;
        if (behind.isNumber()) return numberEnds(behind, ahead, starter);
        if (behind.isInitial()) return initialEnds(text, start, behind, starter);
        if (lore.is(Kind.MAY_END, word) || behind.isDotted() || behind.hasNoVowel()) return starter || ahead.isTitle(lore);
        return true;
    }

    private boolean numberEnds(Behind behind, Ahead ahead, boolean starter) {
        if (!lore.writesOrdinalsWithStop()) return true;
        if (behind.word().length() > 2) return true;
        return starter;
    }

    private boolean initialEnds(String text, int start, Behind behind, boolean starter) {
        if (lore.isEnglish() && behind.word().equals("I") && !behind.followsCapital(text, start)) return true;
        return starter;
    }
}
