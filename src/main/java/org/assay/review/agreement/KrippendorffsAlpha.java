package org.assay.review.agreement;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Agreement for any number of people, with values missing, on a scale with or without an order: α = 1 − D_o / D_e.
 *
 * <p>Krippendorff, K. (2011): Computing Krippendorff’s Alpha-Reliability. Annenberg School for Communication,
 * University of Pennsylvania.
 */
public final class KrippendorffsAlpha {

    private KrippendorffsAlpha() {}

    /** Two ratings are the same or not. */
    public static OptionalDouble nominal(Ratings ratings) {
        return of(ratings, (counts, one, other) -> one == other ? 0 : 1);
    }

    /** Two ratings differ by as many as lie between them. */
    public static OptionalDouble ordinal(Ratings ratings) {
        return of(ratings, (counts, one, other) -> {
            double between = 0;
            for (int at = Math.min(one, other); at <= Math.max(one, other); at++) between += counts[at];
            return Math.pow(between - (counts[one] + counts[other]) / 2, 2);
        });
    }

    private interface Difference {
        double of(double[] counts, int one, int other);
    }

    private static OptionalDouble of(Ratings ratings, Difference difference) {
        List<Integer> values = ratings.values();
        int size = values.size();
        double[][] together = new double[size][size];
        for (List<Integer> unit : ratings.units()) {
            // What one person alone judged can be paired with nothing.
            if (unit.size() < 2) continue;
            for (int i = 0; i < unit.size(); i++) {
                for (int j = 0; j < unit.size(); j++) {
                    if (i == j) continue;
                    together[values.indexOf(unit.get(i))][values.indexOf(unit.get(j))] += 1.0 / (unit.size() - 1);
                }
            }
        }
        double[] counts = new double[size];
        double all = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) counts[i] += together[i][j];
            all += counts[i];
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i == j) continue;
                double apart = difference.of(counts, i, j);
                observed += together[i][j] * apart;
                expected += counts[i] * counts[j] * apart;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }
}
