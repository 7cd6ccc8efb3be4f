package org.assay.report;

import org.assay.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Tells readers of a claim as it stands now.
 *
 * @param kind why, where it is public already; null for the first time
 * @param note to readers; null for the first time
 * @param seen the newest revision that the person saw, 0 for none
 */
public record PublishClaim(ClaimId claim, @Nullable RevisionKind kind, @Nullable String note, int seen) {

    public static PublishClaim first(ClaimId claim) {
        return new PublishClaim(claim, null, null, 0);
    }
}
