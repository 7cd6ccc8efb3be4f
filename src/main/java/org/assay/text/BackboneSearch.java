package org.assay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Aligns two stretches that begin and end together, keeping the order of their words. */
final class BackboneSearch {

    /**
     * Lengths of the passages looked for, one after the other. Six words in a row occur twice by chance in few texts; a
     * single word that a short gap has once on both sides is good enough between neighbours that are certain.
     */
    private static final int[] PASSAGE_LENGTHS = {6, 3, 1};

    /** Cells of the table that compares two gaps word by word; beyond it only passages that occur once are looked for. */
    private static final long MOST_CELLS = 400_000;

    /** Words that have to agree before a walk goes on, words that it looks ahead for them, and times it may do so in vain. */
    private static final int CATCH = 4;
    private static final int FARTHEST_CATCH = 40;
    private static final int MOST_FAILURES = 200;

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
        while (oldFrom < oldTo && newFrom < newTo && pairs(oldFrom, newFrom)) alignment.match(oldFrom++, newFrom++);
        while (oldFrom < oldTo && newFrom < newTo && pairs(oldTo - 1, newTo - 1)) alignment.match(--oldTo, --newTo);
        if (oldFrom >= oldTo || newFrom >= newTo) return;
        if (level > 0 && (long) (oldTo - oldFrom) * (newTo - newFrom) <= MOST_CELLS) {
            comparison.align(oldFrom, oldTo, newFrom, newTo);
            return;
        }
        if (level == PASSAGE_LENGTHS.length) {
            walk(oldFrom, oldTo, newFrom, newTo);
            return;
        }
        List<Block> blocks = uniqueBlocks(oldFrom, oldTo, newFrom, newTo, PASSAGE_LENGTHS[level]);
        List<Block> chain = heaviestChain(blocks);
        // What was moved as a whole is taken first, lest its words be strewn over the gaps it leaves and finds.
        if (level == 0) move(blocks, chain);
        int oldAt = oldFrom, newAt = newFrom;
        for (Block block : chain) {
            // Blocks grow while they are made; two of a chain may share words at their seams.
            int skip = Math.max(0, Math.max(oldAt - block.old, newAt - block.fresh));
            if (skip >= block.length) continue;
            align(oldAt, block.old + skip, newAt, block.fresh + skip, level + 1);
            for (int i = skip; i < block.length; i++)
                if (alignment.free(block.old + i, block.fresh + i)) alignment.match(block.old + i, block.fresh + i);
            oldAt = block.old + block.length;
            newAt = block.fresh + block.length;
        }
        align(oldAt, oldTo, newAt, newTo, level + 1);
    }

    private boolean pairs(int old, int fresh) {
        return alignment.same(old, fresh) && alignment.free(old, fresh);
    }

    private boolean runPairs(int old, int fresh, int length) {
        for (int i = 0; i < length; i++) if (!pairs(old + i, fresh + i)) return false;
        return true;
    }

    private void move(List<Block> blocks, List<Block> chain) {
        Set<Block> kept = new HashSet<>(chain);
        for (Block block : blocks) {
            if (kept.contains(block) || block.weight < MoveSearch.LIGHTEST_WHOLE) continue;
            for (int i = 0; i < block.length; i++)
                if (alignment.free(block.old + i, block.fresh + i)) {
                    alignment.match(block.old + i, block.fresh + i);
                    alignment.moved[block.old + i] = true;
                }
        }
    }

    /**
     * Two long gaps in which everything repeats: walks through both side by side and catches up after each difference
     * as soon as a few words agree again. Gives up where that fails too often.
     */
    private void walk(int oldFrom, int oldTo, int newFrom, int newTo) {
        int old = oldFrom, fresh = newFrom;
        for (int failures = 0; old < oldTo && fresh < newTo && failures < MOST_FAILURES; ) {
            if (pairs(old, fresh)) {
                alignment.match(old++, fresh++);
                continue;
            }
            int[] next = catchUp(old, oldTo, fresh, newTo);
            if (next.length == 0) failures++;
            old = next.length == 0 ? old + 1 : next[0];
            fresh = next.length == 0 ? fresh + 1 : next[1];
        }
    }

    private int[] catchUp(int old, int oldTo, int fresh, int newTo) {
        for (int skipped = 1; skipped <= FARTHEST_CATCH; skipped++)
            for (int inOld = 0; inOld <= skipped; inOld++) {
                int o = old + inOld, f = fresh + skipped - inOld;
                if (o + CATCH <= oldTo && f + CATCH <= newTo && runPairs(o, f, CATCH)) return new int[] {o, f};
            }
        return new int[0];
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
            if (pair < 0 || !runPairs(at, pair, length)) continue;
            int start = at, freshStart = pair;
            int floor = blocks.isEmpty() ? oldFrom : blocks.getLast().old + blocks.getLast().length;
            while (start > floor && freshStart > newFrom && pairs(start - 1, freshStart - 1)) {
                start--;
                freshStart--;
            }
            int end = at + length, freshEnd = pair + length;
            while (end < oldTo && freshEnd < newTo && pairs(end, freshEnd)) {
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
