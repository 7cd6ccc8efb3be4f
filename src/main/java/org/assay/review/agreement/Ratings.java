package org.assay.review.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What people said about things.
 *
 * @param units for each thing the ranks of the ratings that it was given, in the scale's order; a thing may have fewer
 *     than others, which is a missing value
 */
public record Ratings(List<List<Integer>> units) {

    public Ratings {
        units = units.stream().map(List::copyOf).toList();
    }

    /** Every rank that was given, in order. */
    List<Integer> values() {
        TreeSet<Integer> values = new TreeSet<>();
        units.forEach(values::addAll);
        return new ArrayList<>(values);
    }
}
