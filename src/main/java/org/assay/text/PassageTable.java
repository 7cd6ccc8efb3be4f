package org.assay.text;

import java.util.Arrays;

/** Passages of a fixed number of words, each with its one place in either text, or the knowledge that there are several. */
final class PassageTable {

    private static final int EMPTY = -1;
    private static final int SEVERAL = -2;

    private final int mask;
    private final long[] keys;
    private final int[] oldAt;
    private final int[] newAt;
    private final boolean[] used;

    PassageTable(int passages) {
        int room = Math.max(16, Integer.highestOneBit(Math.max(1, passages)) * 4);
        mask = room - 1;
        keys = new long[room];
        oldAt = new int[room];
        newAt = new int[room];
        used = new boolean[room];
        Arrays.fill(oldAt, EMPTY);
        Arrays.fill(newAt, EMPTY);
    }

    /** A number for the words from {@code at} on; 64 bits, so that two passages sharing one is no practical matter. */
    static long key(int[] numbers, int at, int length) {
        long key = length;
        for (int i = at; i < at + length; i++) key = (key ^ numbers[i] + 1L) * 0x9E3779B97F4A7C15L ^ key >>> 29;
        return key ^ key >>> 32;
    }

    private int slot(long key) {
        int slot = (int) (key * 0xD6E8FEB86659FD93L >>> 33) & mask;
        while (used[slot] && keys[slot] != key) slot = slot + 1 & mask;
        return slot;
    }

    void addOld(long key, int at) {
        int slot = slot(key);
        used[slot] = true;
        keys[slot] = key;
        oldAt[slot] = oldAt[slot] == EMPTY ? at : SEVERAL;
    }

    /** Passages that the older text lacks are not kept. */
    void addNew(long key, int at) {
        int slot = slot(key);
        if (used[slot]) newAt[slot] = newAt[slot] == EMPTY ? at : SEVERAL;
    }

    /** The place in the newer text of a passage that each text has once; negative where that is not so. */
    int pairOf(long key) {
        int slot = slot(key);
        return used[slot] && oldAt[slot] >= 0 ? newAt[slot] : EMPTY;
    }
}
