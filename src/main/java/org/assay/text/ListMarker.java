package org.assay.text;

/**
 * The mark that the next item of a list inside a paragraph would bear: behind "1) first" it is "2)", behind "a. first"
 * it is "b.", behind a bullet the bullet again.
 *
 * @param mark the words of it, empty where no list is running
 * @param spaced whether white space has to follow, which a bullet does without
 */
record ListMarker(String mark, boolean spaced) {

    private static final ListMarker NONE = new ListMarker("", false);
    /** Longer numbers are years and figures. */
    private static final int MOST_DIGITS = 2;

    /** What to await behind a sentence that begins at {@code start}. */
    static ListMarker after(String text, int start, int end) {
        if (start >= end) return NONE;
        char first = text.charAt(start);
        if (Signs.isBullet(first)) return new ListMarker(String.valueOf(first), false);
        int at = start;
        while (at < end && at - start <= MOST_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        String next;
        if (at > start && at - start <= MOST_DIGITS) next = String.valueOf(Integer.parseInt(text, start, at, 10) + 1);
        else if (at == start && (first >= 'a' && first < 'z' || first >= 'A' && first < 'Z')) {
            next = String.valueOf((char) (first + 1));
            at++;
        } else return NONE;
        int tail = at;
        while (at < end && (text.charAt(at) == '.' || text.charAt(at) == ')') && at - tail < 2) at++;
        if (at == tail || at >= end || !Signs.isBlank(text.charAt(at))) return NONE;
        // "A. Smith" is a person.
        if (Character.isUpperCase(first) && text.charAt(at - 1) != ')') return NONE;
        return new ListMarker(next + text.substring(tail, at), true);
    }

    /** The marker to await from a new sentence on: its own if it begins with one, else still this one. */
    ListMarker orNext(String text, int start, int end) {
        ListMarker own = after(text, start, end);
        return own == NONE ? this : own;
    }

    /** "2.", which is "the second" in the middle of a sentence of many a language. */
    boolean isOrdinal() {
        return mark.endsWith(".") && Character.isDigit(mark.charAt(0));
    }

    boolean standsAt(String text, int at, int end) {
        if (mark.isEmpty() || !text.startsWith(mark, at)) return false;
        int behind = at + mark.length();
        if (behind >= end) return false;
        return !spaced || Signs.isBlank(text.charAt(behind));
    }

    /** Code units of a list's mark ("1.", "a)", "3.)") that the sentence from {@code start} begins with; 0 if none. */
    static int lengthAt(String text, int start, int end) {
        ListMarker next = after(text, start, end);
        if (next == NONE || !next.spaced) return 0;
        int at = start;
        while (!Signs.isBlank(text.charAt(at))) at++;
        return at - start;
    }
}
