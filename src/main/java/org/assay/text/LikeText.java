package org.assay.text;

/**
 * A text as somebody reads it who does not look at its signs: each run of white space is one space, none stands beside a
 * dash or at either end, quotation marks are all the same, and so are dashes; three full stops are an ellipsis.
 *
 * @param letters what is left
 * @param starts for each of the letters, where it stood
 * @param ends for each of the letters, the end of what it stands for
 */
record LikeText(String letters, int[] starts, int[] ends) {

    /** What is taken for the same, from the most to the least. */
    enum Likeness {
        SIGNS,
        SPACES,
        LETTERS
    }

    private static final char QUOTE = '"';
    private static final char DASH = '-';

    static LikeText of(String text, Likeness likeness) {
        StringBuilder letters = new StringBuilder(text.length());
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        boolean signs = likeness == Likeness.SIGNS;
        for (int at = 0, next; at < text.length(); at = next) {
            next = at + 1;
            char sign = text.charAt(at);
            if (likeness != Likeness.LETTERS) {
                char last = letters.isEmpty() ? ' ' : letters.charAt(letters.length() - 1);
                if (isUnseen(sign)) continue;
                if (Signs.isBlank(sign)) {
                    if (last == ' ' || signs && last == DASH) continue;
                    sign = ' ';
                } else if (signs && isDash(sign)) {
                    if (last == ' ' && !letters.isEmpty()) letters.setLength(letters.length() - 1);
                    sign = DASH;
                } else if (signs && isQuote(sign)) {
                    sign = QUOTE;
                } else if (signs && text.startsWith("...", at)) {
                    sign = '…';
                    next = at + 3;
                }
            }
            starts[letters.length()] = at;
            ends[letters.length()] = next;
            letters.append(sign);
        }
        int end = letters.length();
        if (likeness != Likeness.LETTERS && end > 0 && letters.charAt(end - 1) == ' ') letters.setLength(end - 1);
        return new LikeText(letters.toString(), starts, ends);
    }

    private static boolean isUnseen(char sign) {
        return sign == '\u00ad' || sign == '\u200b' || sign == '\u2060' || sign == '\ufeff';
    }

    private static boolean isDash(char sign) {
        return Signs.isDash(sign) || sign == '\u2010' || sign == '\u2011' || sign == '\u2012' || sign == '\u2212';
    }

    private static boolean isQuote(char sign) {
        return sign == '"'
                || sign == '\''
                || sign == '`'
                || sign >= '\u2018' && sign <= '\u201f'
                || sign == '«'
                || sign == '»'
                || sign == '‹'
                || sign == '›';
    }

    /** Where the letters stood in the text. */
    TextSpan span(int from, int to) {
        return new TextSpan(starts[from], ends[to - 1]);
    }

    /** Where the words stand next, as whole words; -1 where they do not. */
    int next(String words, int from) {
        if (words.isEmpty()) return -1;
        for (int at = letters.indexOf(words, from); at >= 0; at = letters.indexOf(words, at + 1)) {
            if (!isTorn(at) && !isTorn(at + words.length())) return at;
        }
        return -1;
    }

    /** Whether a word, or a number, goes on here. */
    private boolean isTorn(int at) {
        if (at <= 0 || at >= letters.length()) return false;
        int before = letters.codePointBefore(at);
        int after = letters.codePointAt(at);
        if (Words.isUnspaced(before) || Words.isUnspaced(after)) return false;
        if (isOfWord(before) && isOfWord(after)) return true;
        boolean pointBefore = isPoint(before) && at > 1 && Character.isDigit(letters.charAt(at - 2));
        if (pointBefore && Character.isDigit(after)) return true;
        return Character.isDigit(before)
                && isPoint(after)
                && at + 1 < letters.length()
                && Character.isDigit(letters.charAt(at + 1));
    }

    private static boolean isPoint(int sign) {
        return sign == '.' || sign == ',';
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
    }
}
