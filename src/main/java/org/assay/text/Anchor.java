package org.assay.text;

import java.util.List;
import java.util.Optional;

/**
 * Where a passage of an older version stands in a newer one.
 *
 * @param candidates the places that were weighed, the best first; at most {@value #MOST_CANDIDATES}. Empty where nothing
 *     came near; an orphan's candidates are those that were turned down
 */
public record Anchor(AnchorState state, List<Candidate> candidates) {

    public static final int MOST_CANDIDATES = 5;

    public Anchor {
        candidates = List.copyOf(candidates);
    }

    /**
     * A place in the newer text.
     *
     * @param score likeness of words and surroundings, from 0 to 1 for the same words at the same place
     */
    public record Candidate(TextSpan place, double score) {}

    /** The place, where there is one to take or to confirm; empty for what is ambiguous or orphaned. */
    public Optional<TextSpan> place() {
        return switch (state) {
            case EXACT, MOVED, CHANGED -> Optional.of(candidates.getFirst().place());
            case AMBIGUOUS, ORPHANED -> Optional.empty();
        };
    }

    /** The best candidate's score; 0 where there is none. */
    public double score() {
        return candidates.isEmpty() ? 0 : candidates.getFirst().score();
    }

    public Optional<Candidate> runnerUp() {
        return candidates.size() < 2 ? Optional.empty() : Optional.of(candidates.get(1));
    }
}
