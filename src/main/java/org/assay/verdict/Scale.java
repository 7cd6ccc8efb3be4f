package org.assay.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A desk's rating scale.
 *
 * @param preferred whether its ratings are meant where a code alone is given and other scales know it, too
 * @param revision counts the changes; a verdict keeps the one it was given on
 * @param ratings in their order on the screen, without the retired
 */
public record Scale(
        ScaleId id, String code, String name, boolean preferred, int revision, List<Rating> ratings, long version) {

    public Optional<Rating> rating(String ratingCode) {
        return ratings.stream().filter(rating -> rating.code().equals(ratingCode)).findFirst();
    }

    /** The highest number of an ordered rating; empty where none has an order. */
    public Optional<Integer> best() {
        return ratings.stream().map(Rating::value).filter(Objects::nonNull).max(Integer::compare);
    }

    public Optional<Integer> worst() {
        return ratings.stream().map(Rating::value).filter(Objects::nonNull).min(Integer::compare);
    }
}
