package org.assay.text;

/**
 * Lines without an empty one between them.
 *
 * <p>A single line break inside is either the end of a line that was wrapped to a width, in the middle of a sentence, or
 * the end of a heading, a verse, an item. It is taken for a wrap where the next line begins in lower case under a line
 * that doesn't look like a list's, or where the line was so full that the next word had no room.
 *
 * @param start its first character that is not white space
 * @param end one past its last line's text; may be followed by white space
 * @param width code units of its longest line
 * @param prose whether a line of it begins with a capital or ends with a stop, so that it is not a list of bare words
 */
record Paragraph(int start, int end, int width, boolean prose) {

    /** No one wraps lines shorter than this; two short lines are two items. */
    private static final int NARROWEST_COLUMN = 40;

    static Paragraph at(String text, int start) {
        int width = 0;
        boolean prose = false;
        int at = start;
        while (true) {
            int lineEnd = endOfLine(text, at);
            width = Math.max(width, lineEnd - at);
            prose = prose || looksLikeProse(text, at, lineEnd);
            int next = lineEnd;
            int breaks = 0;
            while (next < text.length() && Signs.isBlank(text.charAt(next))) {
                char sign = text.charAt(next);
                if (Signs.isPageBreak(sign)) breaks += 2;
                else if (Signs.isLineBreak(sign) && !(sign == '\n' && text.charAt(next - 1) == '\r')) breaks++;
                next++;
            }
            if (next >= text.length() || breaks >= 2) return new Paragraph(start, lineEnd, width, prose);
            at = next;
        }
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && !Signs.isLineBreak(text.charAt(at)) && !Signs.isPageBreak(text.charAt(at))) at++;
        return at;
    }

    private static boolean looksLikeProse(String text, int start, int end) {
        if (Character.isUpperCase(text.codePointAt(start))) return true;
        int last = end - 1;
        while (last > start && Signs.isBlank(text.charAt(last))) last--;
        return Signs.isTerminator(text.charAt(last));
    }

    /** Whether the white space from {@code from} to {@code to}, inside this paragraph, ends a sentence. */
    boolean breaksBetween(String text, int from, int to) {
        boolean lineBreak = false;
        for (int at = from; at < to && !lineBreak; at++) lineBreak = Signs.isLineBreak(text.charAt(at));
        if (!lineBreak) return false;
        if (Character.isLowerCase(text.codePointAt(to))) return !prose;
        return !wasFull(text, from, to);
    }

    private boolean wasFull(String text, int lineEnd, int nextLine) {
        if (width < NARROWEST_COLUMN) return false;
        int lineStart = lineEnd;
        while (lineStart > start && lineEnd - lineStart < width && !Signs.isLineBreak(text.charAt(lineStart - 1))) lineStart--;
        int wordEnd = nextLine;
        while (wordEnd < end && wordEnd - nextLine < width && !Signs.isBlank(text.charAt(wordEnd))) wordEnd++;
        return lineEnd - lineStart + 1 + wordEnd - nextLine > width;
    }
}
