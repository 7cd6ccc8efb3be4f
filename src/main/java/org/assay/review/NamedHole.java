package org.assay.review;

import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;

/**
 * A claim that was still open when its document was let go.
 *
 * @param state where it stood then
 * @param reason why the document may go without it, in the editor's words
 */
public record NamedHole(ClaimId claim, int number, String statement, ClaimState state, String reason) {}
