package org.assay.verdict;

import java.time.Instant;
import java.util.Set;
import org.assay.claim.ClaimId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A verdict proposal.
 *
 * @param value the rating's place in the order when it was proposed; null for a rating without an order
 * @param best the scale's highest number then
 * @param worst the scale's lowest number then
 * @param digest SHA-256, in hexadecimal, of all it rests on
 * @param authors its author and those of the proposals it supersedes: none of them may decide on it
 */
public record VerdictDetail(
        ProposalId id,
        ClaimId claim,
        ScaleId scale,
        String ratingCode,
        String ratingLabel,
        String ratingTone,
        @Nullable Integer value,
        @Nullable Integer best,
        @Nullable Integer worst,
        String summary,
        String rationale,
        @Nullable String correction,
        String digest,
        PersonId author,
        Instant proposedAt,
        @Nullable ProposalId supersedes,
        boolean withdrawn,
        Set<PersonId> authors) {}
