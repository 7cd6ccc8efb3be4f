package org.assay.review;

import java.time.Instant;
import org.assay.claim.ClaimId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A guest's link as the desk sees it.
 *
 * @param openedAt null until its guest opened it
 * @param answer the last they gave; null while they have given none
 */
public record GuestPassDetail(
        GuestPassId id,
        ClaimId claim,
        PersonId guest,
        String question,
        PersonId createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant openedAt,
        boolean withdrawn,
        @Nullable GuestAnswer answer,
        @Nullable Instant answeredAt) {

    public boolean goodAt(Instant moment) {
        return !withdrawn && moment.isBefore(expiresAt);
    }
}
