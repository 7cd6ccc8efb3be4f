package org.assay.review;

import java.time.Instant;
import org.assay.claim.ClaimId;
import org.assay.kernel.PersonId;
import org.assay.verdict.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was given.
 *
 * @param digest what the proposal rested on when it was decided, SHA-256 in hexadecimal
 */
public record DecisionDetail(
        DecisionId id,
        ClaimId claim,
        ProposalId proposal,
        Decision decision,
        @Nullable String comment,
        String digest,
        PersonId reviewer,
        Instant at) {}
