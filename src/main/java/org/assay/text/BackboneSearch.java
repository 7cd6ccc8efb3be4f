package org.assay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Aligns two stretches that begin and end together, keeping the order of their words. */
final class BackboneSearch {

    /**
     * Lengths of the passages looked for, one after the other. Six words in a row occur twice by chance in few texts; a
     * single word that a short gap has once on both sides is good enough between neighbours that are certain.
     */
    private static final int[] PASSAGE_LENGTHS = {6, 3, 1};

    /** Cells of the table that compares two gaps word by word; beyond it only passages that occur once are looked for. */
    private static final long MOST_CELLS = 400_000;

    private final VersionAlignment alignment;
    private final TokenText before;
    private final TokenText after;
    private final GapComparison comparison;
    private final TokenWeights weights;

    BackboneSearch(VersionAlignment alignment, TokenWeights weights) {
        this.alignment = alignment;
        this.before = alignment.before;
        this.after = alignment.after;
        this.weights = weights;
        this.comparison = new GapComparison(alignment, weights);
    }

    void align(int oldFrom, int oldTo, int newFrom, int newTo) {
        align(oldFrom, oldTo, newFrom, newTo, 0);
    }

    private void align(int oldFrom, int oldTo, int newFrom, int newTo, int level) {
        while (oldFrom < oldTo && newFrom < newTo && alignment.same(oldFrom, newFrom)) alignment.match(oldFrom++, newFrom++);
        while (oldFrom < oldTo && newFrom < newTo && alignment.same(oldTo - 1, newTo - 1)) alignment.match(--oldTo, --newTo);
        if (oldFrom >= oldTo || newFrom >= newTo) return;
        if (level > 0 && (long) (oldTo - oldFrom) * (newTo - newFrom) <= MOST_CELLS) {
            comparison.align(oldFrom, oldTo, newFrom, newTo);
            return;
        }
        if (level == PASSAGE_LENGTHS.length) return;
        List<Block> chain = heaviestChain(uniqueBlocks(oldFrom, oldTo, newFrom, newTo, PASSAGE_LENGTHS[level]));
        int oldAt = oldFrom, newAt = newFrom;
        for (Block block : chain) {
            // Blocks grow while they are made; two of a chain may share words at their seams.
            int skip = Math.max(0, Math.max(oldAt - block.old, newAt - block.fresh));
            if (skip >= block.length) continue;
            align(oldAt, block.old + skip, newAt, block.fresh + skip, level + 1);
            for (int i = skip; i < block.length; i++) alignment.match(block.old + i, block.fresh + i);
            oldAt = block.old + block.length;
            newAt = block.fresh + block.length;
        }
        align(oldAt, oldTo, newAt, newTo, level + 1);
    }

    /** Words that run alike in both texts. */
    record Block(int old, int fresh, int length, double weight) {}

    private List<Block> uniqueBlocks(int oldFrom, int oldTo, int newFrom, int newTo, int length) {
        PassageTable table = new PassageTable(oldTo - oldFrom);
        for (int at = oldFrom; at + length <= oldTo; at++) table.addOld(PassageTable.key(before.numbers, at, length), at);
        for (int at = newFrom; at + length <= newTo; at++) table.addNew(PassageTable.key(after.numbers, at, length), at);
        List<Block> blocks = new ArrayList<>();
        for (int at = oldFrom; at + length <= oldTo; at++) {
            int pair = table.pairOf(PassageTable.key(before.numbers, at, length));
            if (pair < 0 || !alignment.same(at, pair)) continue;
            int start = at, freshStart = pair;
            int floor = blocks.isEmpty() ? oldFrom : blocks.getLast().old + blocks.getLast().length;
            while (start > floor && freshStart > newFrom && alignment.same(start - 1, freshStart - 1)) {
                start--;
                freshStart--;
            }
            int end = at + length, freshEnd = pair + length;
            while (end < oldTo && freshEnd < newTo && alignment.same(end, freshEnd)) {
                end++;
                freshEnd++;
            }
            double weight = 0;
            for (int i = start; i < end; i++) weight += weights.of(before, i);
            blocks.add(new Block(start, freshStart, end - start, weight));
            at = end - 1;
        }
        return blocks;
    }

    /** The blocks, in the order of both texts, that weigh most together (increasing subsequence by a Fenwick tree). */
    private static List<Block> heaviestChain(List<Block> blocks) {
        int n = blocks.size();
        Integer[] byNew = new Integer[n];
        for (int i = 0; i < n; i++) byNew[i] = i;
        Arrays.sort(byNew, (a, b) -> Integer.compare(blocks.get(a).fresh, blocks.get(b).fresh));
        int[] rank = new int[n];
        for (int i = 0; i < n; i++) rank[byNew[i]] = i + 1;
        int[] bestAt = new int[n + 1];
        Arrays.fill(bestAt, -1);
        double[] total = new double[n];
        int[] previous = new int[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            int best = -1;
            for (int r = rank[i] - 1; r > 0; r -= r & -r)
                if (bestAt[r] >= 0 && (best < 0 || total[bestAt[r]] > total[best])) best = bestAt[r];
            previous[i] = best;
            total[i] = blocks.get(i).weight + (best < 0 ? 0 : total[best]);
            for (int r = rank[i]; r <= n; r += r & -r)
                if (bestAt[r] < 0 || total[i] > total[bestAt[r]]) bestAt[r] = i;
            if (last < 0 || total[i] > total[last]) last = i;
        }
        List<Block> chain = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) chain.add(blocks.get(i));
        return chain.reversed();
    }
}
