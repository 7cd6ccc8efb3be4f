package org.assay.text;

import java.util.Arrays;

/** Where every passage of a fixed number of words stands in a text. */
final class PassageIndex {

    private final TokenText text;
    private final int length;
    private final int mask;
    private final int[] heads;
    private final int[] next;

    PassageIndex(TokenText text, int length) {
        this.text = text;
        this.length = length;
        int room = Math.max(16, Integer.highestOneBit(Math.max(1, text.size)) * 2);
        mask = room - 1;
        heads = new int[room];
        next = new int[text.size];
        Arrays.fill(heads, -1);
        // From the end, so that places come out in ascending order.
        for (int at = text.size - length; at >= 0; at--) {
            int slot = slot(text.numbers, at);
            next[at] = heads[slot];
            heads[slot] = at;
        }
    }

    private int slot(int[] numbers, int at) {
        return (int) (PassageTable.key(numbers, at, length) * 0xD6E8FEB86659FD93L >>> 33) & mask;
    }

    int length() {
        return length;
    }

    /** Notes up to {@code into.length} places of the passage that stands at {@code at} in another text; answers how many. */
    int places(TokenText other, int at, int[] into) {
        int found = 0;
        // Other passages in the same slot cost steps, too; few, as the table is never more than half full.
        int steps = into.length * 4;
        for (int place = heads[slot(other.numbers, at)]; place >= 0 && found < into.length && steps-- > 0; place = next[place])
            if (isAt(other, at, place)) into[found++] = place;
        return found;
    }

    private boolean isAt(TokenText other, int at, int place) {
        for (int i = 0; i < length; i++) if (other.numbers[at + i] != text.numbers[place + i]) return false;
        return true;
    }
}
