package org.assay.verdict;

import org.assay.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a verdict on a claim.
 *
 * @param scale the scale the rating is of; null where the rating's code alone says it
 * @param rating the rating's code
 * @param summary one or two sentences for a reader in a hurry, plain text
 * @param rationale why, in Markdown
 * @param correction the wording that would be right, where the text should change
 * @param claimVersion the claim's version its author saw; null where the caller never read it
 */
public record ProposeVerdict(
        ClaimId claim,
        @Nullable ScaleId scale,
        String rating,
        String summary,
        String rationale,
        @Nullable String correction,
        @Nullable Long claimVersion) {}
