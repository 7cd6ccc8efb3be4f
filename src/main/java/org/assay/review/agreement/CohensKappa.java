package org.assay.review.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Agreement of two people beyond what chance gives, each with their own leaning: κ = (p_o − p_e) / (1 − p_e).
 *
 * <p>Cohen, J. (1960): A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20, 37–46.
 */
public final class CohensKappa {

    private CohensKappa() {}

    /**
     * Of the things that both judged, the first person's rating first.
     *
     * @return empty where nothing was judged by both, or where chance alone would give full agreement
     */
    public static OptionalDouble of(Ratings ratings) {
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Integer> second = new HashMap<>();
        double n = 0;
        double same = 0;
        for (var unit : ratings.units()) {
            if (unit.size() != 2) continue;
            n++;
            if (unit.get(0).equals(unit.get(1))) same++;
            first.merge(unit.get(0), 1, Integer::sum);
            second.merge(unit.get(1), 1, Integer::sum);
        }
        if (n == 0) return OptionalDouble.empty();
        double chance = 0;
        for (var each : first.entrySet()) chance += each.getValue() / n * second.getOrDefault(each.getKey(), 0) / n;
        if (chance == 1) return OptionalDouble.empty();
        return OptionalDouble.of((same / n - chance) / (1 - chance));
    }
}
