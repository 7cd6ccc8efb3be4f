package org.assay.text;

import java.util.Arrays;

/**
 * Compares two gaps word by word and keeps the order: the common words that weigh most together, in runs where possible
 * (longest common subsequence, with a bonus for a word that follows its neighbour).
 */
final class GapComparison {

    /** A word in a run is worth this much more, so that one sentence's words are not strewn over two. */
    private static final float RUN_BONUS = .1f;

    private final VersionAlignment alignment;
    private final TokenWeights weights;
    private float[] best = new float[0];
    /** The best that ends with the pair itself matched. */
    private float[] paired = new float[0];

    GapComparison(VersionAlignment alignment, TokenWeights weights) {
        this.alignment = alignment;
        this.weights = weights;
    }

    void align(int oldFrom, int oldTo, int newFrom, int newTo) {
        int[] pairs = compare(oldFrom, oldTo, newFrom, newTo, true);
        for (int i = 0; i < pairs.length; i++) if (pairs[i] >= 0) alignment.match(oldFrom + i, pairs[i]);
    }

    /** For each word of the older gap its place in the newer text, or {@link VersionAlignment#NONE}. */
    int[] compare(int oldFrom, int oldTo, int newFrom, int newTo) {
        return compare(oldFrom, oldTo, newFrom, newTo, false);
    }

    private int[] compare(int oldFrom, int oldTo, int newFrom, int newTo, boolean onlyFree) {
        int rows = oldTo - oldFrom, columns = newTo - newFrom, width = columns + 1;
        int cells = (rows + 1) * width;
        if (best.length < cells) {
            best = new float[cells];
            paired = new float[cells];
        }
        for (int column = 0; column <= columns; column++) best[column] = paired[column] = 0;
        for (int row = 1; row <= rows; row++) {
            best[row * width] = paired[row * width] = 0;
            float weight = (float) weights.of(alignment.before, oldFrom + row - 1);
            int number = alignment.before.numbers[oldFrom + row - 1];
            for (int column = 1; column <= columns; column++) {
                int cell = row * width + column;
                float pair = 0;
                if (number == alignment.after.numbers[newFrom + column - 1]
                        && (!onlyFree || alignment.free(oldFrom + row - 1, newFrom + column - 1))) {
                    int corner = cell - width - 1;
                    float run = paired[corner] > 0 ? paired[corner] + RUN_BONUS : 0;
                    pair = weight + Math.max(best[corner], run);
                }
                paired[cell] = pair;
                best[cell] = Math.max(pair, Math.max(best[cell - 1], best[cell - width]));
            }
        }
        int[] pairs = new int[rows];
        Arrays.fill(pairs, VersionAlignment.NONE);
        trace(pairs, newFrom, columns, width);
        return pairs;
    }

    private void trace(int[] pairs, int newFrom, int columns, int width) {
        int row = pairs.length, column = columns;
        boolean inRun = false;
        while (row > 0 && column > 0) {
            int cell = row * width + column;
            if (paired[cell] > 0 && (inRun || paired[cell] == best[cell])) {
                pairs[row - 1] = newFrom + column - 1;
                int corner = cell - width - 1;
                inRun = paired[corner] > 0 && paired[corner] + RUN_BONUS > best[corner];
                row--;
                column--;
            } else if (best[cell - width] >= best[cell - 1]) row--;
            else column--;
        }
    }
}
