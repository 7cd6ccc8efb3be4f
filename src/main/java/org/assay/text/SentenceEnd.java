package org.assay.text;

import java.util.Locale;
import org.assay.text.LanguageLore.Kind;

/** Decides whether a stop ends a sentence. Looks a bounded way to either side, so that the whole takes linear time. */
final class SentenceEnd {

    /** Code units of a word that are looked at; what is longer is no abbreviation and no beginning. */
    private static final int REACH = 40;

    /** "At 5 a.m. Mr. Smith": three words before an abbreviation are no sentence. */
    private static final int FEWEST_WORDS = 4;

    private final LanguageLore lore;
    private final SentenceTail tail;

    SentenceEnd(LanguageLore lore) {
        this.lore = lore;
        this.tail = new SentenceTail(lore);
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
        if (isOmission(text, start, at, run, end)) return new Stop(run, false);
        int close = tail.after(text, run, end);
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

    /** An ellipsis that opens a sentence, or stands in brackets of its own: "[...]". */
    private static boolean isOmission(String text, int start, int at, int run, int end) {
        if (run - at < 2 && text.charAt(at) != '…') return false;
        if (at == start) return true;
        return run < end
                && (text.charAt(at - 1) == '[' && text.charAt(run) == ']' || text.charAt(at - 1) == '(' && text.charAt(run) == ')');
    }

    private boolean ends(String text, int start, int at, int run, int close, int end) {
        char sign = text.charAt(run - 1);
        Ahead ahead = Ahead.at(text, close, end);
        if (Signs.isWideTerminator(sign)) return !ahead.isParticle(text, close > run);
        if (!ahead.spaced()) return endsUnspaced(text, at, run, close, end);
        if (sign == '.' && run - at == 1) return stopEnds(text, start, at, close, end, ahead);
        if (tail.endsInFace(text, run, close)) return true;
        if (sign == '…' || Signs.isStop(sign) && run - at > 2) return ahead.begins(lore);
        // Two stops are a slip, as one or as three.
        if (Signs.isStop(sign)) return !ahead.isLower();
        if (!ahead.isLower()) return true;
        // "Yahoo! is", "“Why?” she asked": a name's own sign, a quote's own sign.
        return lore.isKnown() && close == run && (sign == '?' || !Behind.of(text, start, at).isCapital());
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
        return !isInAddress(text, Math.max(0, at - REACH), at) && !isAddress(text, close, end);
    }

    /** Whether what is glued before holds signs of an address or a program's name. */
    private static boolean isInAddress(String text, int from, int at) {
        for (int back = at; back > from && !Signs.isBlank(text.charAt(back - 1)); back--) {
            char sign = text.charAt(back - 1);
            if (sign == '/' || sign == '@' || sign == '_' || sign == '\\' || sign == '(') return true;
            if (sign == '.' && back - 1 > from && Character.isLowerCase(text.charAt(back - 2))) return true;
        }
        return false;
    }

    private static boolean isAddress(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < REACH && !Signs.isBlank(text.charAt(at))) {
            char sign = text.charAt(at++);
            if (sign == '@' || sign == '/' || sign == '_') return true;
        }
        String rest = text.substring(from, at).toLowerCase(Locale.ROOT);
        return rest.startsWith("com") && rest.length() < 5 || rest.startsWith("net") && rest.length() < 5 || rest.startsWith("org") && rest.length() < 5;
    }

    private boolean stopEnds(String text, int start, int at, int close, int end, Ahead ahead) {
        Behind behind = Behind.of(text, start, at);
        if (behind.isListMark() || ahead.joins()) return false;
        String word = behind.lower();
        if (lore.is(Kind.BEFORE_NAME, word) || lore.is(Kind.INNER, word)) return false;
        if (ahead.isLower()) return close == at + 1 && endsBeforeLower(behind, word);
        boolean starter = lore.isStarter(ahead.lower());
        if (lore.is(Kind.BEFORE_NUMBER, word) && ahead.isNumber()) return false;
        if (behind.isNumber()) return numberEnds(behind, ahead, starter);
        if (behind.isInitial()) return initialEnds(text, start, behind, starter);
        if (isAbbreviation(behind, word) || behind.isDotted() || behind.hasNoVowel()) return starter || ahead.isTitle(lore) && Behind.countWords(text, start, at) >= FEWEST_WORDS;
        return true;
    }

    /** "we were late. then it rained": hasty writing, told from an abbreviation by the plain word. */
    private boolean endsBeforeLower(Behind behind, String word) {
        if (!lore.isKnown() || behind.hasNoVowel()) return false;
        if (!behind.isPlain() && !(behind.isShort() && lore.isStarter(word))) return false;
        return !isAbbreviation(behind, word) && !lore.is(Kind.BEFORE_NUMBER, word);
    }

    private boolean isAbbreviation(Behind behind, String word) {
        return lore.is(Kind.MAY_END, word) || behind.isCapital() && lore.is(Kind.MAY_END_CAPITAL, word);
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
