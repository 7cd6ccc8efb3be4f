package org.assay.claim;

import java.util.List;
import org.assay.document.VersionId;
import org.assay.kernel.PersonId;
import org.assay.text.Anchor;
import org.assay.text.AnchorState;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What became of one mark in a newer version.
 *
 * @param originVersion where the claim stood last: the version before, or an earlier one where it has waited since
 * @param found what the comparison of the texts said; it stays, whatever a person decides
 * @param score the best candidate's; 0 where there is none
 * @param candidates the places that were weighed, the best first
 * @param place where it stands now; null while it waits, and where it was let go or taken back
 * @param decision null where none was needed, or none has been taken yet
 */
public record AnchorDetail(
        AnchorId id,
        ClaimId claim,
        int number,
        String statement,
        ClaimState state,
        VersionId originVersion,
        TextSpan origin,
        TextQuote quote,
        AnchorState found,
        double score,
        List<Anchor.Candidate> candidates,
        @Nullable OccurrenceId occurrence,
        @Nullable TextSpan place,
        @Nullable AnchorDecision decision,
        @Nullable PersonId decidedBy) {

    public AnchorDetail {
        candidates = List.copyOf(candidates);
    }

    /** Whether a person has to say where it is. */
    public boolean waits() {
        return !found.isCertain() && decision == null;
    }
}
