package org.assay.text;

/** Says how like a place of the newer text is to a passage of the older one. */
final class PlaceLikeness {

    private final TokenText before;
    private final TokenText after;
    private final VersionAlignment alignment;
    private final TokenWeights weights;

    PlaceLikeness(VersionAlignment alignment, TokenWeights weights) {
        this.alignment = alignment;
        this.before = alignment.before;
        this.after = alignment.after;
        this.weights = weights;
    }

    /** The place from {@code from} to {@code to} where words of {@code matched} weight are the passage's. */
    Place place(Passage passage, int from, int to, double matched, boolean moved) {
        boolean same = isSame(passage, from, to);
        double whole = weight(before, passage.from(), passage.to()) + weight(after, from, to);
        double score = same ? 1 : Math.min(1, 2 * matched / whole);
        return new Place(span(passage, from, to, same), from, to, same, moved, score);
    }

    double weight(TokenText text, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += weights.of(text, i);
        return sum;
    }

    /** The share, by weight, of a place's words that answer to words outside the passage. */
    double explained(Passage passage, int from, int to) {
        double explained = 0;
        for (int i = from; i < to; i++) {
            int old = alignment.oldOf[i];
            if (old >= 0 && (old < passage.from() || old >= passage.to())) explained += weights.of(after, i);
        }
        return explained / weight(after, from, to);
    }

    private boolean isSame(Passage passage, int from, int to) {
        if (to - from != passage.length()) return false;
        for (int i = 0; i < passage.length(); i++) {
            int old = passage.from() + i;
            if (before.numbers[old] != after.numbers[from + i]) return false;
            int length = before.ends[old] - before.starts[old];
            if (length != after.ends[from + i] - after.starts[from + i]) return false;
            if (!before.text.regionMatches(before.starts[old], after.text, after.starts[from + i], length)) return false;
        }
        return true;
    }

    /** A passage may begin or end inside a word; where the word is the same, so does its place. */
    private TextSpan span(Passage passage, int from, int to, boolean same) {
        int start = after.starts[from];
        int end = after.ends[to - 1];
        int cutBefore = passage.span().start() - before.starts[passage.from()];
        int cutAfter = before.ends[passage.to() - 1] - passage.span().end();
        if (cutBefore > 0 && before.numbers[passage.from()] == after.numbers[from]) start += cutBefore;
        if (cutAfter > 0 && before.numbers[passage.to() - 1] == after.numbers[to - 1]) end -= cutAfter;
        return start < end ? new TextSpan(start, end) : new TextSpan(after.starts[from], after.ends[to - 1]);
    }
}
