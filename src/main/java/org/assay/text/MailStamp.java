package org.assay.text;

/** Day and time as mail programs set them into a reply's head: "03/27/2001 09:11 AM". */
final class MailStamp {

    private static final int LONGEST = "12/31/2001 12:59 PM".length();
    private static final int SHORTEST = "1/1/01 1:00 AM".length();

    private MailStamp() {}

    /** Code units of the stamp at {@code from}; 0 where there is none. */
    static int lengthAt(String text, int from, int end) {
        int at = digits(text, from, end, 1, 2);
        at = digits(text, sign(text, at, end, '/'), end, 1, 2);
        at = digits(text, sign(text, at, end, '/'), end, 2, 4);
        at = digits(text, sign(text, at, end, ' '), end, 1, 2);
        at = digits(text, sign(text, at, end, ':'), end, 2, 2);
        at = sign(text, at, end, ' ');
        if (at < 0 || at + 1 >= end || text.charAt(at + 1) != 'M') return 0;
        return text.charAt(at) == 'A' || text.charAt(at) == 'P' ? at + 2 - from : 0;
    }

    static boolean endsAt(String text, int start, int at) {
        for (int length = SHORTEST; length <= LONGEST && at - length >= start; length++)
            if (lengthAt(text, at - length, at) == length) return true;
        return false;
    }

    private static int digits(String text, int from, int end, int fewest, int most) {
        if (from < 0) return -1;
        int at = from;
        while (at < end && at - from < most && Character.isDigit(text.charAt(at))) at++;
        return at - from >= fewest ? at : -1;
    }

    private static int sign(String text, int at, int end, char sign) {
        return at >= 0 && at < end && text.charAt(at) == sign ? at + 1 : -1;
    }
}
