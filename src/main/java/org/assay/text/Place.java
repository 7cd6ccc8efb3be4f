package org.assay.text;

import org.jspecify.annotations.Nullable;

/**
 * Where a passage may stand in the newer text.
 *
 * @param span in code units; null where there is no such place
 * @param from first word of the newer text
 * @param to one past the last
 * @param isSame whether every word is the same to the letter, white space apart
 * @param moved whether it lies off the order that both texts share
 * @param words how far the words are the same, from 0 to 1
 * @param surroundings how far the words around are the same, from 0 to 1
 * @param steadiness how much of the wider neighbourhood went with it, from 0 to 1
 * @param explained how much of it answers to other words of the older text, from 0 to 1
 */
record Place(
        @Nullable TextSpan span,
        int from,
        int to,
        boolean isSame,
        boolean moved,
        double words,
        double surroundings,
        double steadiness,
        double explained) {

    static final Place NONE = new Place(null, 0, 0, false, false, 0, 0, 0, 0);

    boolean exists() {
        return span != null;
    }

    boolean overlaps(Place other) {
        return from < other.to && other.from < to;
    }

    /** Its length, as near as a threshold needs it. */
    int letters() {
        return span == null ? 0 : span.length();
    }

    double score() {
        return AnchorWeights.score(this);
    }
}
