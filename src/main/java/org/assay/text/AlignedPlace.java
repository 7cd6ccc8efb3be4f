package org.assay.text;

/** The place that the alignment of the two versions gives for a passage. */
final class AlignedPlace {

    /** Inserted words that a passage may have taken in for each of its own, and at least. */
    private static final int MOST_INSERTED_EACH = 1;
    private static final int MOST_INSERTED = 25;

    /** At either end a place takes in new words for at most one in so many of the passage's own. */
    private static final int MOST_GROWTH = 8;

    private final VersionAlignment alignment;
    private final PlaceLikeness likeness;

    AlignedPlace(VersionAlignment alignment, PlaceLikeness likeness) {
        this.alignment = alignment;
        this.likeness = likeness;
    }

    Place of(Passage passage) {
        int[] newOf = alignment.newOf;
        int room = MOST_INSERTED + MOST_INSERTED_EACH * passage.length();
        int bestFirst = -1, bestLast = -1;
        double bestWeight = 0;
        int first = -1, last = -1;
        double weight = 0;
        for (int old = passage.from(); old < passage.to(); old++) {
            if (newOf[old] < 0) continue;
            // Words that went to another part of the text are another candidate.
            boolean apart = last >= 0 && (newOf[old] < newOf[last] || newOf[old] - newOf[last] - (old - last) > room);
            if (last < 0 || apart) {
                first = old;
                weight = 0;
            }
            last = old;
            weight += alignment.weight(old);
            if (weight > bestWeight) {
                bestWeight = weight;
                bestFirst = first;
                bestLast = last;
            }
        }
        if (bestFirst < 0) return Place.NONE;
        int[] edges = likeness.trimmed(passage, bestFirst, bestLast, old -> newOf[old]);
        int from = grownBack(passage, edges[0]);
        int to = grownForward(passage, edges[1]);
        return likeness.place(passage, from, to, old -> newOf[old], alignment.moved[edges[0]]);
    }

    /** Takes in the words that stand where the passage's first words were. */
    private int grownBack(Passage passage, int first) {
        int lost = first - passage.from();
        int from = alignment.newOf[first];
        while (lost > 0 && from > 0 && isSameSign(passage.from() + lost - 1, from - 1)) {
            from--;
            lost--;
        }
        lost = Math.min(lost, passage.length() / MOST_GROWTH);
        while (lost-- > 0 && from > 0 && alignment.oldOf[from - 1] < 0) from--;
        return from;
    }

    private int grownForward(Passage passage, int last) {
        int lost = passage.to() - 1 - last;
        int to = alignment.newOf[last] + 1;
        while (lost > 0 && to < alignment.after.size && isSameSign(passage.to() - lost, to)) {
            to++;
            lost--;
        }
        lost = Math.min(lost, passage.length() / MOST_GROWTH);
        while (lost-- > 0 && to < alignment.after.size && alignment.oldOf[to] < 0) to++;
        return to;
    }

    /** A full stop may have found its like elsewhere, when its sentence moved; it still belongs to its sentence. */
    private boolean isSameSign(int old, int fresh) {
        return !alignment.before.worded[old] && alignment.same(old, fresh);
    }
}
