package org.assay.review.agreement;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Agreement beyond chance where things are judged by the same number of people, not always the same ones.
 *
 * <p>Fleiss, J. L. (1971): Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378–382.
 */
public final class FleissKappa {

    private FleissKappa() {}

    /**
     * Of the things that as many people judged as the most were.
     *
     * @return empty where fewer than two judged anything, or where chance alone would give full agreement
     */
    public static OptionalDouble of(Ratings ratings) {
        int raters = ratings.units().stream().mapToInt(List::size).max().orElse(0);
        if (raters < 2) return OptionalDouble.empty();
        List<List<Integer>> units =
                ratings.units().stream().filter(unit -> unit.size() == raters).toList();
        double observed = 0;
        for (List<Integer> unit : units) {
            double pairs = 0;
            for (Integer value : ratings.values()) {
                int times = Collections.frequency(unit, value);
                pairs += times * (times - 1.0);
            }
            observed += pairs / (raters * (raters - 1.0));
        }
        observed /= units.size();
        double chance = 0;
        for (Integer value : ratings.values()) {
            double times = units.stream().mapToInt(unit -> Collections.frequency(unit, value)).sum();
            chance += Math.pow(times / (units.size() * (double) raters), 2);
        }
        return chance == 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - chance) / (1 - chance));
    }
}
