package org.assay.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Looks for a passage in the whole newer text, wherever the alignment puts it: for what was moved, and for doubles. */
final class PlaceSearch {

    /** Words in a row that are looked up; shorter passages are looked up word by word. */
    private static final int SEED = 3;
    /** A seed with more places than this tells nothing. */
    private static final int MOST_PLACES = 16;
    /** Seeds of one passage that are looked up, spread over it. */
    private static final int MOST_SEEDS = 16;
    /** Places that are compared word by word. */
    private static final int MOST_COMPARED = 4;
    /** Passages are compared up to this length; a longer one is an article. */
    private static final int LONGEST = 600;

    private final VersionAlignment alignment;
    private final PlaceLikeness likeness;
    private final PassageIndex seeds;
    private final PassageIndex words;
    private final GapComparison comparison;

    PlaceSearch(VersionAlignment alignment, TokenWeights weights, PlaceLikeness likeness) {
        this.alignment = alignment;
        this.likeness = likeness;
        this.seeds = new PassageIndex(alignment.after, SEED);
        this.words = new PassageIndex(alignment.after, 1);
        this.comparison = new GapComparison(alignment, weights);
    }

    List<Place> of(Passage passage) {
        List<Place> places = new ArrayList<>();
        if (passage.length() > LONGEST) return places;
        for (int start : likelyStarts(passage)) {
            Place place = compare(passage, start);
            if (place.exists() && places.stream().noneMatch(place::overlaps)) places.add(place);
        }
        return places;
    }

    /** Where most seeds say that the passage begins. */
    private List<Integer> likelyStarts(Passage passage) {
        PassageIndex index = passage.length() >= SEED ? seeds : words;
        int last = passage.to() - index.length();
        int step = Math.max(1, (last - passage.from() + 1) / MOST_SEEDS);
        int width = Math.max(2, passage.length() / 4);
        Map<Integer, Double> votes = new HashMap<>();
        int[] found = new int[MOST_PLACES];
        for (int at = passage.from(); at <= last; at += step) {
            int count = index.places(alignment.before, at, found);
            if (count == MOST_PLACES) continue;
            double weight = weightOf(at, index.length()) / Math.max(1, count);
            for (int i = 0; i < count; i++) {
                int bucket = Math.floorDiv(found[i] - (at - passage.from()), width);
                votes.merge(bucket, weight, Double::sum);
                votes.merge(bucket + 1, weight, Double::sum);
            }
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPARED * 2)
                .map(vote -> vote.getKey() * width)
                .toList();
    }

    private double weightOf(int old, int length) {
        double weight = 0;
        for (int i = old; i < old + length; i++) weight += alignment.weight(i);
        return weight;
    }

    private Place compare(Passage passage, int start) {
        int slack = passage.length() / 2 + 4;
        int windowFrom = Math.max(0, start - slack);
        int windowTo = Math.min(alignment.after.size, start + passage.length() + slack);
        if (windowFrom >= windowTo) return Place.NONE;
        int[] pairs = comparison.compare(passage.from(), passage.to(), windowFrom, windowTo);
        int first = -1, last = -1;
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] < 0) continue;
            if (first < 0) first = i;
            last = i;
        }
        if (first < 0) return Place.NONE;
        IntUnaryOperator newOf = old -> pairs[old - passage.from()];
        int[] edges = likeness.trimmed(passage, passage.from() + first, passage.from() + last, newOf);
        return likeness.place(passage, newOf.applyAsInt(edges[0]), newOf.applyAsInt(edges[1]) + 1, newOf, true);
    }
}
