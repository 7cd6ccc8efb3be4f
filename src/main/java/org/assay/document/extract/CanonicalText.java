package org.assay.document.extract;

/**
 * Text as all offsets count in it: without a leading byte order mark, line ends LF, and one U+FFFD for each NUL and each
 * half of a surrogate pair, which PostgreSQL cannot hold. Everything else stays, one for one: also what is invisible.
 *
 * @param replaced how many U+FFFD were put in
 */
public record CanonicalText(String text, int replaced) {

    public static CanonicalText of(String raw) {
        int from = raw.startsWith("\uFEFF") ? 1 : 0;
        int clean = firstToChange(raw, from);
        if (clean == raw.length()) return new CanonicalText(from == 0 ? raw : raw.substring(from), 0);

        StringBuilder text = new StringBuilder(raw.length()).append(raw, from, clean);
        int replaced = 0;
        for (int i = clean; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') i++;
                text.append('\n');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(i + 1))) {
                text.append(c).append(raw.charAt(++i));
            } else if (c == 0 || Character.isSurrogate(c)) {
                text.append('\uFFFD');
                replaced++;
            } else {
                text.append(c);
            }
        }
        return new CanonicalText(text.toString(), replaced);
    }

    private static int firstToChange(String raw, int from) {
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r' || c == 0 || Character.isSurrogate(c)) return i;
        }
        return raw.length();
    }
}
