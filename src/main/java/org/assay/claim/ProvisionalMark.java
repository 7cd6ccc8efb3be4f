package org.assay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.kernel.PersonId;
import org.assay.text.Anchor;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A claim that waits for somebody to say where it stands, as the reader draws it.
 *
 * @param found CHANGED or AMBIGUOUS; what was not found has no place to be drawn at
 * @param candidates the best first, at least one
 */
public record ProvisionalMark(
        AnchorId anchor,
        ClaimId claim,
        int number,
        AnchorState found,
        List<Anchor.Candidate> candidates,
        ClaimState state,
        String statement,
        @Nullable PersonId lead) {

    /** Where it may stand: the best place, or all of those that fit about as well; in reading order. */
    public List<TextSpan> places() {
        if (found == AnchorState.CHANGED) return List.of(candidates.getFirst().place());
        List<TextSpan> places = new ArrayList<>();
        for (Anchor.Candidate candidate : candidates) {
            if (places.stream().noneMatch(candidate.place()::overlaps)) places.add(candidate.place());
        }
        places.sort(Comparator.comparingInt(TextSpan::start));
        return places;
    }
}
