package org.assay.verdict;

import org.assay.claim.ClaimId;
import org.assay.claim.OccurrenceId;
import org.jspecify.annotations.Nullable;

/**
 * Proposes other words for a claim's passage.
 *
 * @param passage the one that its author saw; null for the first as it stands now
 * @param replacement what should stand in the passage's place, plain text; empty where it should go
 * @param reason why, plain text
 * @param severity null where nobody has said, which is refused
 */
public record ProposeCorrection(
        ClaimId claim,
        @Nullable OccurrenceId passage,
        String replacement,
        String reason,
        @Nullable Severity severity) {}
