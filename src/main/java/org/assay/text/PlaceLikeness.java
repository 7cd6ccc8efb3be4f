package org.assay.text;

import java.util.function.IntUnaryOperator;

/** Says how like a place of the newer text is to a passage of the older one: in its words, and in what surrounds it. */
final class PlaceLikeness {

    /** Words further on in which a lost word's successor is sought. */
    private static final int NEAR = 8;

    private final TokenText before;
    private final TokenText after;
    private final VersionAlignment alignment;
    private final GapComparison comparison;

    PlaceLikeness(VersionAlignment alignment, TokenWeights weights) {
        this.alignment = alignment;
        this.before = alignment.before;
        this.after = alignment.after;
        this.comparison = new GapComparison(alignment, weights);
    }

    /**
     * The place from {@code from} to {@code to}.
     *
     * @param newOf for each word of the passage its place in the newer text, or {@link VersionAlignment#NONE}
     */
    Place place(Passage passage, int from, int to, IntUnaryOperator newOf, boolean moved) {
        boolean same = isSame(passage, from, to);
        double matched = 0;
        int next = from;
        int lost = passage.from();
        for (int old = passage.from(); old < passage.to(); old++) {
            int fresh = newOf.applyAsInt(old);
            if (fresh < next || fresh >= to) continue;
            matched += alike(lost, old, next, fresh);
            matched += letters(before, old) * (sameCase(old, fresh) ? 1 : AnchorWeights.OTHER_CASE);
            lost = old + 1;
            next = fresh + 1;
        }
        matched += alike(lost, passage.to(), next, to);
        double whole = letters(before, passage.from(), passage.to()) + letters(after, from, to);
        double words = same ? 1 : Math.min(1, 2 * matched / whole);
        double surroundings = surroundings(passage, from, to);
        double steadiness = steadiness(passage, from, to);
        double explained = explained(passage, from, to);
        return new Place(span(passage, from, to), from, to, same, moved, words, surroundings, steadiness, explained);
    }

    /**
     * The first and the last matched word of the passage that are worth being taken in: a full stop that was found again
     * two sentences further on is not.
     */
    int[] trimmed(Passage passage, int first, int last, IntUnaryOperator newOf) {
        double own = letters(before, passage.from(), passage.to());
        int end = edge(first, last, own, newOf);
        return new int[] {edge(end, first, own, newOf), end};
    }

    /** Walks from the far edge inwards and drops each run of matched words that is little beside what was inserted before it. */
    private int edge(int from, int to, double own, IntUnaryOperator newOf) {
        int step = from <= to ? 1 : -1;
        int kept = to;
        double run = 0;
        int lastOld = to, lastNew = newOf.applyAsInt(to);
        for (int old = to; old != from - step; old -= step) {
            int fresh = newOf.applyAsInt(old);
            if (fresh < 0) continue;
            double inserted = between(after, fresh, lastNew) - between(before, old, lastOld);
            if (inserted > AnchorWeights.MUCH_INSERTED * own && run < AnchorWeights.WORTH_INSERTED * inserted) kept = old;
            run += letters(before, old);
            lastOld = old;
            lastNew = fresh;
        }
        return kept;
    }

    private static double between(TokenText text, int one, int other) {
        return one < other ? letters(text, one + 1, other) : letters(text, other + 1, one);
    }

    /** How far the words before and behind are the same, from 0 to 1; the better side counts for more. */
    private double surroundings(Passage passage, int from, int to) {
        int reach = AnchorWeights.SURROUNDINGS;
        double left = side(Math.max(0, passage.from() - reach), passage.from(), Math.max(0, from - reach), from);
        double right = side(
                passage.to(),
                Math.min(before.size, passage.to() + reach),
                to,
                Math.min(after.size, to + reach));
        double better = Math.max(left, right), worse = Math.min(left, right);
        return AnchorWeights.BETTER_SIDE * better + (1 - AnchorWeights.BETTER_SIDE) * worse;
    }

    private double side(int oldFrom, int oldTo, int newFrom, int newTo) {
        // A text's own beginning or end is a surrounding, too.
        if (oldFrom >= oldTo) return newFrom >= newTo ? 1 : 0;
        if (newFrom >= newTo) return 0;
        int[] pairs = comparison.compare(oldFrom, oldTo, newFrom, newTo);
        double same = 0, whole = 0;
        for (int i = 0; i < pairs.length; i++) {
            double letters = letters(before, oldFrom + i);
            whole += letters;
            if (pairs[i] >= 0) same += letters;
        }
        return same / whole;
    }

    /** The share of the passage's wider neighbourhood whose words the alignment finds near the place. */
    private double steadiness(Passage passage, int from, int to) {
        int reach = AnchorWeights.NEIGHBOURHOOD;
        double stayed = 0, whole = 0;
        for (int old = Math.max(0, passage.from() - reach); old < Math.min(before.size, passage.to() + reach); old++) {
            if (old == passage.from()) old = passage.to();
            if (old >= before.size) break;
            double letters = letters(before, old);
            whole += letters;
            int fresh = alignment.newOf[old];
            if (fresh >= from - 2 * reach && fresh < to + 2 * reach && fresh >= 0) stayed += letters;
        }
        return whole == 0 ? 1 : stayed / whole;
    }

    /** The share of a place's words that answer to words outside the passage. */
    private double explained(Passage passage, int from, int to) {
        double explained = 0;
        for (int i = from; i < to; i++) {
            int old = alignment.oldOf[i];
            if (old < 0 || old >= passage.from() && old < passage.to()) continue;
            // Words strewn about explain nothing; those that stand in a row as they stood do.
            boolean inRow = i > 0 && alignment.oldOf[i - 1] == old - 1
                    || i + 1 < after.size && alignment.oldOf[i + 1] == old + 1;
            if (inRow) explained += letters(after, i);
        }
        return explained / letters(after, from, to);
    }

    /** Letters of lost words that a word in their stead shares: "terms" for "term", "reported" for "reports". */
    private double alike(int oldFrom, int oldTo, int newFrom, int newTo) {
        double letters = 0;
        int next = newFrom;
        for (int old = oldFrom; old < oldTo; old++) {
            for (int fresh = next; fresh < newTo && fresh < next + NEAR; fresh++) {
                int shared = sharedLetters(old, fresh);
                if (shared == 0) continue;
                letters += shared;
                next = fresh + 1;
                break;
            }
        }
        return letters;
    }

    /** Letters at the beginning that two words share; none where that is less than half of the longer. */
    private int sharedLetters(int old, int fresh) {
        int oldLength = before.ends[old] - before.starts[old], newLength = after.ends[fresh] - after.starts[fresh];
        int shorter = Math.min(oldLength, newLength), longer = Math.max(oldLength, newLength);
        if (longer < 4 || 2 * shorter < longer) return 0;
        int shared = 0;
        while (shared < shorter
                && before.text.charAt(before.starts[old] + shared) == after.text.charAt(after.starts[fresh] + shared)) shared++;
        return 2 * shared >= longer ? shared : 0;
    }

    /** A capital at the beginning makes no difference: sentences are joined and parted. */
    private boolean sameCase(int old, int fresh) {
        int length = before.ends[old] - before.starts[old];
        return length == 1
                || length != after.ends[fresh] - after.starts[fresh]
                || before.text.regionMatches(before.starts[old] + 1, after.text, after.starts[fresh] + 1, length - 1);
    }

    private static double letters(TokenText text, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += letters(text, i);
        return sum;
    }

    private static double letters(TokenText text, int token) {
        return text.worded[token] ? text.ends[token] - text.starts[token] : AnchorWeights.SIGN;
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
    private TextSpan span(Passage passage, int from, int to) {
        int start = after.starts[from];
        int end = after.ends[to - 1];
        int cutBefore = passage.span().start() - before.starts[passage.from()];
        int cutAfter = before.ends[passage.to() - 1] - passage.span().end();
        if (cutBefore > 0 && before.numbers[passage.from()] == after.numbers[from]) start += cutBefore;
        if (cutAfter > 0 && before.numbers[passage.to() - 1] == after.numbers[to - 1]) end -= cutAfter;
        return start < end ? new TextSpan(start, end) : new TextSpan(after.starts[from], after.ends[to - 1]);
    }
}
