package org.assay.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as the words and signs it consists of, numbered so that two texts can be compared number by number. A word is a
 * run of letters and digits; every other sign that is not white space, and every Chinese or Japanese character, stands
 * for itself. Case, the shape of quotes and the length of dashes make no difference to the number.
 */
final class TokenText {

    /** The numbers of both texts. */
    static final class Vocabulary {
        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] counts = new int[1024];

        private int numberOf(String folded) {
            int number = numbers.computeIfAbsent(folded, word -> numbers.size());
            if (number == counts.length) counts = Arrays.copyOf(counts, number * 2);
            counts[number]++;
            return number;
        }

        int size() {
            return numbers.size();
        }

        int count(int number) {
            return counts[number];
        }
    }

    final String text;
    final int size;
    final int[] numbers;
    final int[] starts;
    final int[] ends;
    /** Whether the token holds a letter or a digit. */
    final boolean[] worded;

    private TokenText(String text, int size, int[] numbers, int[] starts, int[] ends, boolean[] worded) {
        this.text = text;
        this.size = size;
        this.numbers = numbers;
        this.starts = starts;
        this.ends = ends;
        this.worded = worded;
    }

    static TokenText of(String text, Vocabulary vocabulary) {
        int room = text.length() / 4 + 16;
        int[] numbers = new int[room];
        int[] starts = new int[room];
        int[] ends = new int[room];
        boolean[] worded = new boolean[room];
        int size = 0;
        for (int at = 0; at < text.length(); ) {
            if (Signs.isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = tokenEnd(text, at);
            if (size == room) {
                room *= 2;
                numbers = Arrays.copyOf(numbers, room);
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                worded = Arrays.copyOf(worded, room);
            }
            numbers[size] = vocabulary.numberOf(folded(text, at, end));
            starts[size] = at;
            ends[size] = end;
            worded[size] = Character.isLetterOrDigit(text.codePointAt(at));
            size++;
            at = end;
        }
        return new TokenText(text, size, numbers, starts, ends, worded);
    }

    private static int tokenEnd(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (!isWordPart(first)) return at;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (!isWordPart(next)) break;
            at += Character.charCount(next);
        }
        return at;
    }

    private static boolean isWordPart(int character) {
        if (character < 0x80)
            return character >= '0' && character <= '9' || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
        if (Character.isIdeographic(character) || character < 0x10000 && Signs.isIdeograph((char) character)) return false;
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String folded(String text, int start, int end) {
        if (end - start == 1) {
            char sign = text.charAt(start);
            switch (sign) {
                case '“', '”', '„', '«', '»', '‟', '″' -> sign = '"';
                case '‘', '’', '‚', '‹', '›', '‛', '′', '`', '´' -> sign = '\'';
                case '–', '—', '―', '‐', '‑', '−' -> sign = '-';
                default -> sign = Character.toLowerCase(sign);
            }
            return String.valueOf(sign);
        }
        for (int at = start; at < end; at++) {
            char sign = text.charAt(at);
            if (sign >= 0x80 || sign >= 'A' && sign <= 'Z') return text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
        }
        return text.substring(start, end);
    }

    /** The first token that ends behind {@code offset}. */
    int tokenAt(int offset) {
        int low = 0, high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /** One past the last token that begins before {@code offset}. */
    int tokenBefore(int offset) {
        int low = 0, high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] >= offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
