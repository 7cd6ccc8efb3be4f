package org.assay.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.document.DocumentId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A claim whole, without what other rooms hang on it.
 *
 * @param occurrences in reading order; empty where the mark was taken back
 * @param removed whether the mark was taken back
 * @param underReview whether a verdict once approved is being looked at again
 * @param approvalOutdated whether what the approval was given for has changed since
 */
public record ClaimDetail(
        ClaimId id,
        int number,
        DocumentId document,
        String statement,
        ClaimKind kind,
        Priority priority,
        Risk risk,
        ClaimState state,
        Instant stateSince,
        @Nullable Dismissal dismissal,
        @Nullable LocalDate saidOn,
        @Nullable String saidAt,
        @Nullable Claimant claimant,
        @Nullable PersonId lead,
        @Nullable String ratingCode,
        @Nullable String ratingLabel,
        @Nullable String ratingTone,
        boolean underReview,
        boolean approvalOutdated,
        @Nullable ClaimId mergedInto,
        boolean removed,
        Set<String> tags,
        List<Occurrence> occurrences,
        PersonId createdBy,
        Instant createdAt,
        long version) {

    ClaimDetail withoutVerdict() {
        return new ClaimDetail(
                id, number, document, statement, kind, priority, risk, state, stateSince, dismissal, saidOn, saidAt, claimant,
                lead, null, null, null, underReview, approvalOutdated, mergedInto, removed, tags, occurrences, createdBy,
                createdAt, version);
    }

    /** The passage that was marked first. */
    public Occurrence passage() {
        return occurrences.getFirst();
    }
}
