package org.assay.review;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far first and second checkers of a desk agree on one scale.
 *
 * @param claims how many both judged
 * @param same in how many of these they said the same
 * @param ratings how many judgements there are in all
 * @param ordinal empty, too, where the scale has no order
 * @param labels of the ratings that were given, in the scale's order
 * @param table for each rating of the first checker how often the second gave which, in that order
 */
public record DeskAgreement(
        String scale,
        int claims,
        int same,
        int ratings,
        OptionalDouble cohen,
        OptionalDouble fleiss,
        OptionalDouble nominal,
        OptionalDouble ordinal,
        List<String> labels,
        List<List<Integer>> table) {}
