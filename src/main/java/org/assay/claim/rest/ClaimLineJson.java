package org.assay.claim.rest;

import java.util.UUID;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.jspecify.annotations.Nullable;

/** A claim as a line of a list. */
record ClaimLineJson(
        UUID id,
        int number,
        UUID documentId,
        String documentTitle,
        String statement,
        String exact,
        @Nullable String claimant,
        ClaimKind kind,
        Priority priority,
        Risk risk,
        ClaimState state,
        @Nullable String rating,
        @Nullable UUID lead,
        boolean approvalOutdated,
        long version) {

    static ClaimLineJson of(ClaimSummary claim) {
        return new ClaimLineJson(
                claim.id().value(),
                claim.number(),
                claim.document().value(),
                claim.documentTitle(),
                claim.statement(),
                claim.exact(),
                claim.claimant(),
                claim.kind(),
                claim.priority(),
                claim.risk(),
                claim.state(),
                claim.ratingCode(),
                claim.lead() == null ? null : claim.lead().value(),
                claim.approvalOutdated(),
                claim.version());
    }
}
