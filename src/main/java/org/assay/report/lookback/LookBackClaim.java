package org.assay.report.lookback;

import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.document.DocumentId;

/**
 * A claim behind a figure, as it is today.
 *
 * @param removed whether its mark was taken back since
 */
public record LookBackClaim(
        ClaimId id, DocumentId document, int number, String statement, ClaimState state, boolean removed) {}
