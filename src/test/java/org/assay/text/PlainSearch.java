package org.assay.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What tools in the browser do: each quote is sought on its own in the whole text, letter by letter, and if it isn't
 * there, its least distant likeness (Myers 1999, bit-parallel, in blocks of 64 letters). The baseline that the anchoring
 * is measured against.
 */
final class PlainSearch {

    private PlainSearch() {}

    /** Where the best likeness of the quote ends; -1 for an empty text. */
    static int endOf(String quote, String text) {
        int exact = text.indexOf(quote);
        return exact >= 0 ? exact + quote.length() : leastDistant(quote, text);
    }

    private static int leastDistant(String quote, String text) {
        int blocks = (quote.length() + 63) / 64;
        Map<Character, long[]> masks = new HashMap<>();
        for (int i = 0; i < quote.length(); i++)
            masks.computeIfAbsent(quote.charAt(i), sign -> new long[blocks])[i / 64] |= 1L << i % 64;
        long[][] ascii = new long[128][];
        long[] none = new long[blocks];
        for (int sign = 0; sign < 128; sign++) ascii[sign] = masks.getOrDefault((char) sign, none);
        long[] up = new long[blocks];
        long[] down = new long[blocks];
        java.util.Arrays.fill(up, -1L);
        long last = 1L << (quote.length() - 1) % 64;
        int distance = quote.length(), best = distance, bestEnd = -1;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            long[] mask = sign < 128 ? ascii[sign] : masks.getOrDefault(sign, none);
            int carry = 0;
            for (int block = 0; block < blocks; block++) {
                long eq = mask[block];
                long vertical = eq | down[block];
                if (carry < 0) eq |= 1;
                long horizontal = ((eq & up[block]) + up[block] ^ up[block]) | eq;
                long more = down[block] | ~(horizontal | up[block]);
                long less = up[block] & horizontal;
                long edge = block == blocks - 1 ? last : 1L << 63;
                int out = (more & edge) != 0 ? 1 : (less & edge) != 0 ? -1 : 0;
                more = more << 1 | (carry > 0 ? 1 : 0);
                less = less << 1 | (carry < 0 ? 1 : 0);
                up[block] = less | ~(vertical | more);
                down[block] = more & vertical;
                carry = out;
            }
            distance += carry;
            if (distance < best) {
                best = distance;
                bestEnd = at + 1;
            }
        }
        return bestEnd;
    }
}
