package org.assay.claim;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a person may write into a claim's panel, as it shall stand.
 *
 * @param version the version its author saw
 * @param saidOn the day the claim was made, not the day of the check
 */
public record EditClaim(
        ClaimId claim,
        long version,
        String statement,
        ClaimKind kind,
        Priority priority,
        Risk risk,
        @Nullable LocalDate saidOn,
        @Nullable String saidAt,
        @Nullable Claimant claimant,
        Set<String> tags) {

    /** What stands there now. */
    public static EditClaim of(ClaimDetail claim) {
        return new EditClaim(
                claim.id(),
                claim.version(),
                claim.statement(),
                claim.kind(),
                claim.priority(),
                claim.risk(),
                claim.saidOn(),
                claim.saidAt(),
                claim.claimant(),
                claim.tags());
    }
}
