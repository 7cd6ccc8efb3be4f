package org.assay.text;

/**
 * Sentences that end at white space without a stop: items behind semicolons, the greeting above a signature, the lines of
 * a mail's head, rulings, bare addresses under one another. Each is told from what stands on both sides of the space.
 */
final class UnstoppedEnd {

    /** A shorter row of one sign is a dash, an ellipsis, an emphasis. */
    private static final int SHORTEST_RULING = 5;
    /** The longest word that is looked at whole; a browser's own limit for an address is of this order. */
    private static final int LONGEST_ADDRESS = 2000;

    private final LanguageLore lore;

    UnstoppedEnd(LanguageLore lore) {
        this.lore = lore;
    }

    /**
     * @param start where the sentence so far begins
     * @param at the white space
     * @param next what follows it, before {@code end}
     */
    boolean at(String text, int start, int at, int next, int end) {
        char last = text.charAt(at - 1);
        boolean capital = Character.isUpperCase(text.charAt(next));
        // Behind a dash: speech that was broken off.
        if ((last == ';' || last == '—' && at - 1 > start) && capital) return beginsItem(Ahead.at(text, at, end));
        if (last == ',' && capital) return lore.isClosing(text, start, at - 1);
        char first = text.charAt(next);
        if (isRulingSign(first) && isRuling(text, next, end) || isRulingSign(last) && endsRuling(text, start, at)) return true;
        if (first == 'h' && isUrl(text, next)) return isUrl(text, wordStart(text, start, at));
        if (Character.isDigit(first) && MailStamp.lengthAt(text, next, end) > 0) return endsName(text, start, at);
        if (!capital) return false;
        if (last == 'M' && MailStamp.endsAt(text, start, at)) return true;
        if (last == '>' || Character.isLowerCase(last)) {
            // "write to jo@example.org Monday" is rarer than an address that stands alone.
            int word = wordStart(text, start, at);
            return text.indexOf('@', word, at) > word && !Character.isUpperCase(text.charAt(word));
        }
        return isFaceBefore(text, start, at) && !isAllCapitals(text, next, end);
    }

    /** The English "I" has its capital anywhere. */
    private boolean beginsItem(Ahead ahead) {
        return lore.isStarter(ahead.lower()) && !(lore.isEnglish() && ahead.word().equals("I"));
    }

    private static boolean isRulingSign(char sign) {
        return "-_*=~#+".indexOf(sign) >= 0;
    }

    private static boolean isRuling(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < SHORTEST_RULING && text.charAt(at) == text.charAt(from)) at++;
        return at - from == SHORTEST_RULING;
    }

    private static boolean endsRuling(String text, int start, int at) {
        return at - start >= SHORTEST_RULING && isRuling(text, at - SHORTEST_RULING, at);
    }

    private static boolean isUrl(String text, int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at);
    }

    private static int wordStart(String text, int start, int at) {
        int back = at;
        while (back > start && at - back < LONGEST_ADDRESS && !Signs.isBlank(text.charAt(back - 1))) back--;
        return back;
    }

    /** Whether a mail's sender, a name or an address, stands before. */
    private static boolean endsName(String text, int start, int at) {
        int word = wordStart(text, start, at);
        return Character.isUpperCase(text.charAt(word)) || text.indexOf('@', word, at) >= 0;
    }

    private static boolean isFaceBefore(String text, int start, int at) {
        char mouth = text.charAt(at - 1);
        if (")(DPp|".indexOf(mouth) < 0 && mouth < 0x2600) return false;
        int word = wordStart(text, start, at);
        return word > start && word < at && SentenceTail.afterFace(text, word, at) == at;
    }

    private static boolean isAllCapitals(String text, int from, int end) {
        return from + 1 < end && Character.isUpperCase(text.charAt(from + 1));
    }
}
