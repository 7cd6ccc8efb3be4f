package org.assay.kernel;

/** Text that every database stores as it is. */
public final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /**
     * Without NUL, which PostgreSQL does not store, and with halves of surrogate pairs, which no UTF-8 holds, replaced
     * so that one sees that something stood there. Text without either is answered as it is.
     */
    public static String of(String text) {
        int bad = firstBad(text);
        if (bad < 0) return text;
        StringBuilder good = new StringBuilder(text.length()).append(text, 0, bad);
        text.substring(bad).codePoints().forEach(point -> {
            if (point == 0) return;
            good.appendCodePoint(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point);
        });
        return good.toString();
    }

    private static int firstBad(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) return i;
            if (!Character.isSurrogate(c)) continue;
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) return i;
            i++;
        }
        return -1;
    }
}
