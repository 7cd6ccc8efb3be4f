package org.assay.text;

import java.util.Arrays;

/**
 * Which word of a newer version is which word of the older one. First the backbone: passages that occur once in both,
 * in the heaviest order that both share, and between them ever shorter passages, down to single words. Then what was
 * moved: passages left over on both sides. Every word answers to at most one; the time grows with the texts, not with
 * their product.
 */
final class VersionAlignment {

    static final int NONE = -1;

    final TokenText before;
    final TokenText after;
    /** For each word of the older text its place in the newer one, or {@link #NONE}. */
    final int[] newOf;
    /** The reverse of {@link #newOf}. */
    final int[] oldOf;
    /** Whether a word of the older text was found off the backbone. */
    final boolean[] moved;

    private final TokenWeights weights;

    private VersionAlignment(TokenText before, TokenText after, TokenWeights weights) {
        this.before = before;
        this.after = after;
        this.weights = weights;
        newOf = new int[before.size];
        oldOf = new int[after.size];
        moved = new boolean[before.size];
        Arrays.fill(newOf, NONE);
        Arrays.fill(oldOf, NONE);
    }

    static VersionAlignment of(TokenText before, TokenText after, TokenWeights weights) {
        VersionAlignment alignment = new VersionAlignment(before, after, weights);
        new BackboneSearch(alignment, weights).align(0, before.size, 0, after.size);
        new MoveSearch(alignment, weights).search();
        return alignment;
    }

    boolean same(int old, int fresh) {
        return before.numbers[old] == after.numbers[fresh];
    }

    boolean free(int old, int fresh) {
        return newOf[old] == NONE && oldOf[fresh] == NONE;
    }

    void match(int old, int fresh) {
        newOf[old] = fresh;
        oldOf[fresh] = old;
    }

    double weight(int old) {
        return weights.of(before, old);
    }
}
