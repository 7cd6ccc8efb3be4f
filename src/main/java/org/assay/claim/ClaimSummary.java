package org.assay.claim;

import java.time.Instant;
import org.assay.document.DocumentId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A claim as a line of a list. */
public record ClaimSummary(
        ClaimId id,
        int number,
        DocumentId document,
        String documentTitle,
        String statement,
        String exact,
        ClaimKind kind,
        Priority priority,
        Risk risk,
        ClaimState state,
        Instant stateSince,
        @Nullable String ratingCode,
        @Nullable String ratingLabel,
        @Nullable String ratingTone,
        @Nullable String claimant,
        @Nullable PersonId lead,
        boolean approvalOutdated,
        long version) {

    ClaimSummary withoutVerdict() {
        return new ClaimSummary(
                id, number, document, documentTitle, statement, exact, kind, priority, risk, state, stateSince, null, null,
                null, claimant, lead, approvalOutdated, version);
    }
}
