package org.assay.review;

import org.assay.verdict.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a proposal.
 *
 * @param comment required with {@link Decision#REQUEST_CHANGES}
 */
public record DecideVerdict(ProposalId proposal, Decision decision, @Nullable String comment) {}
