package org.assay.claim;

import org.assay.kernel.PersonId;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the reader draws it: no more than colour, icon, number and a line of text.
 *
 * @param moved whether it came to its place with this version, without a person's word
 */
public record ClaimMark(
        OccurrenceId occurrence,
        ClaimId claim,
        int number,
        TextSpan span,
        ClaimState state,
        @Nullable String ratingCode,
        @Nullable String ratingLabel,
        @Nullable String ratingTone,
        boolean approvalOutdated,
        String statement,
        @Nullable PersonId lead,
        boolean moved) {

    ClaimMark withoutVerdict() {
        return new ClaimMark(occurrence, claim, number, span, state, null, null, null, approvalOutdated, statement, lead, moved);
    }
}
