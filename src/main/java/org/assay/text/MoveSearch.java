package org.assay.text;

/** Finds what the backbone left over on both sides: passages that stand elsewhere now. */
final class MoveSearch {

    /** Five words in a row that are left over once on either side: a chance likeness of that length is rare. */
    private static final int PASSAGE = 5;
    /** Below this much weight a run of words is an idiom, not a passage. */
    private static final double LIGHTEST = 1.2;
    /** A moved run that is taken before the gaps are compared weighs a sentence: less may be an idiom used twice. */
    static final double LIGHTEST_WHOLE = 4;
    /** Words between two moved runs that are still looked at as one passage. */
    private static final int WIDEST_GAP = 60;

    private final VersionAlignment alignment;
    private final TokenWeights weights;

    MoveSearch(VersionAlignment alignment, TokenWeights weights) {
        this.alignment = alignment;
        this.weights = weights;
    }

    void search() {
        TokenText before = alignment.before, after = alignment.after;
        PassageTable table = new PassageTable(before.size);
        for (int at = 0, free = 0; at < before.size; at++) {
            free = alignment.newOf[at] < 0 ? free + 1 : 0;
            if (free >= PASSAGE) table.addOld(PassageTable.key(before.numbers, at - PASSAGE + 1, PASSAGE), at - PASSAGE + 1);
        }
        for (int at = 0, free = 0; at < after.size; at++) {
            free = alignment.oldOf[at] < 0 ? free + 1 : 0;
            if (free >= PASSAGE) table.addNew(PassageTable.key(after.numbers, at - PASSAGE + 1, PASSAGE), at - PASSAGE + 1);
        }
        GapComparison comparison = new GapComparison(alignment, weights);
        int oldEnd = -1, newEnd = -1;
        for (int at = 0; at + PASSAGE <= before.size; at++) {
            if (alignment.newOf[at] >= 0) continue;
            int pair = table.pairOf(PassageTable.key(before.numbers, at, PASSAGE));
            if (pair < 0 || !runIsFree(at, pair)) continue;
            int start = at, fresh = pair;
            while (start > 0 && fresh > 0 && alignment.free(start - 1, fresh - 1) && alignment.same(start - 1, fresh - 1)) {
                start--;
                fresh--;
            }
            int length = 0;
            double weight = 0;
            while (start + length < before.size
                    && fresh + length < after.size
                    && alignment.free(start + length, fresh + length)
                    && alignment.same(start + length, fresh + length)) weight += weights.of(before, start + length++);
            if (weight >= LIGHTEST) {
                if (oldEnd >= 0) fill(comparison, oldEnd, start, newEnd, fresh);
                for (int i = 0; i < length; i++) match(start + i, fresh + i);
                oldEnd = start + length;
                newEnd = fresh + length;
            }
            at = start + length - 1;
        }
    }

    private boolean runIsFree(int old, int fresh) {
        for (int i = 0; i < PASSAGE; i++)
            if (!alignment.free(old + i, fresh + i) || !alignment.same(old + i, fresh + i)) return false;
        return true;
    }

    private void match(int old, int fresh) {
        alignment.match(old, fresh);
        alignment.moved[old] = true;
    }

    /** Aligns what lies between two moved runs that follow one another, where all of it is left over. */
    private void fill(GapComparison comparison, int oldFrom, int oldTo, int newFrom, int newTo) {
        if (newTo < newFrom || oldTo - oldFrom > WIDEST_GAP || newTo - newFrom > WIDEST_GAP) return;
        for (int i = oldFrom; i < oldTo; i++) if (alignment.newOf[i] >= 0) return;
        for (int i = newFrom; i < newTo; i++) if (alignment.oldOf[i] >= 0) return;
        comparison.align(oldFrom, oldTo, newFrom, newTo);
        for (int i = oldFrom; i < oldTo; i++) if (alignment.newOf[i] >= 0) alignment.moved[i] = true;
    }
}
