package org.assay.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assay.text.Anchor.Candidate;
import org.assay.text.TokenText.Vocabulary;

/**
 * Finds in a newer version of a text what was marked in the older one. Both texts are aligned once, each passage is then
 * looked up; the time grows with the texts and the passages, not with their product. Deterministic; no I/O. Not for use
 * by several threads at once.
 */
public final class Anchoring {

    private final VersionAlignment alignment;
    private final AlignedPlace aligned;
    private final PlaceSearch elsewhere;

    private Anchoring(VersionAlignment alignment, TokenWeights weights) {
        this.alignment = alignment;
        PlaceLikeness likeness = new PlaceLikeness(alignment, weights);
        this.aligned = new AlignedPlace(alignment, likeness);
        this.elsewhere = new PlaceSearch(alignment, weights, likeness);
    }

    public static Anchoring between(String older, String newer) {
        Vocabulary vocabulary = new Vocabulary();
        TokenText before = TokenText.of(older, vocabulary);
        TokenText after = TokenText.of(newer, vocabulary);
        TokenWeights weights = new TokenWeights(vocabulary, before.size + after.size);
        return new Anchoring(VersionAlignment.of(before, after, weights), weights);
    }

    /** Each passage's place, in the order of the passages. */
    public List<Anchor> place(List<TextSpan> passages) {
        return passages.stream().map(this::place).toList();
    }

    /**
     * The place of a passage of the older text.
     *
     * @throws org.assay.kernel.Refusal as {@link TextSpan#of}
     */
    public Anchor place(TextSpan passage) {
        passage.of(alignment.before.text);
        List<Place> places = places(passage);
        return judge(places);
    }

    /** The places that a passage may have, the best first. */
    List<Place> places(TextSpan passage) {
        Passage words = Passage.of(alignment.before, passage);
        List<Place> places = new ArrayList<>();
        if (words.isEmpty()) return places;
        Place byAlignment = aligned.of(words);
        if (byAlignment.exists()) places.add(byAlignment);
        // Between its old neighbours: no other place could be better.
        if (isEnough(byAlignment)
                && !byAlignment.moved()
                && byAlignment.surroundings() >= AnchorWeights.CERTAIN_AMONG_SEVERAL) return places;
        for (Place place : elsewhere.of(words)) if (places.stream().noneMatch(place::overlaps)) places.add(place);
        places.sort(Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::from));
        return places;
    }

    private static Anchor judge(List<Place> places) {
        if (places.isEmpty() || !isEnough(places.getFirst())) return anchor(AnchorState.ORPHANED, places);
        Place best = places.getFirst();
        if (places.size() > 1 && best.score() - places.get(1).score() < AnchorWeights.MARGIN)
            return anchor(AnchorState.AMBIGUOUS, places);
        if (!isCertain(best, places)) return anchor(AnchorState.CHANGED, places);
        return anchor(best.moved() ? AnchorState.MOVED : AnchorState.EXACT, places);
    }

    private static boolean isEnough(Place place) {
        return place.score() >= (place.isSame() ? AnchorWeights.THRESHOLD_SAME : AnchorWeights.THRESHOLD);
    }

    private static boolean isCertain(Place best, List<Place> places) {
        if (!best.isSame()) return false;
        boolean alone = places.stream().filter(Place::isSame).count() == 1;
        if (alone) return best.surroundings() >= AnchorWeights.CERTAIN || best.letters() >= AnchorWeights.LONG_ENOUGH;
        return best.surroundings() >= AnchorWeights.CERTAIN_AMONG_SEVERAL;
    }

    private static Anchor anchor(AnchorState state, List<Place> places) {
        return new Anchor(
                state,
                places.stream()
                        .limit(Anchor.MOST_CANDIDATES)
                        .map(place -> new Candidate(Objects.requireNonNull(place.span()), place.score()))
                        .toList());
    }
}
