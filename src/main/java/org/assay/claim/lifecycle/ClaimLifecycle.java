package org.assay.claim.lifecycle;

import org.assay.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * How verdict and review move a claim. Both run inside the caller's transaction; who may do it is the caller's to
 * check, where the claim may go is checked here.
 */
public interface ClaimLifecycle {

    /**
     * Moves a claim along the table.
     *
     * @param seen the claim's version that the person saw, or null where they judged something immutable
     * @param reason what the person gave as the reason, for the trail
     * @param verdict what the claim shows as its verdict from now on, or null where that stays
     * @throws org.assay.kernel.Conflict {@code CLAIM_STATE} where the table has no such row
     * @throws org.assay.kernel.StaleVersion where the claim changed since
     */
    void move(
            ClaimId claim,
            Transition transition,
            @Nullable Long seen,
            @Nullable String reason,
            @Nullable ShownVerdict verdict);

    /** Flags that what an approval was given for has changed since, or that it stands again. */
    void flagApproval(ClaimId claim, boolean outdated);

    /** A verdict as a list or a mark shows it. */
    record ShownVerdict(String code, String label, String tone) {}
}
