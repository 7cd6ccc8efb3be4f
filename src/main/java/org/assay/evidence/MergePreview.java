package org.assay.evidence;

import java.util.List;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;

/**
 * What merging two sources would do.
 *
 * @param gone the record that would be read under the other from then on
 * @param stays the record that goes on, as it is
 * @param moving the pieces of evidence on claims still being worked on; they would go along
 * @param staying on claims that somebody has answered for: these keep the record that they were judged on
 * @param losing claims that two independent roots less one would be left to
 */
public record MergePreview(
        SourceDetail gone, SourceDetail stays, List<Piece> moving, List<Piece> staying, List<Loss> losing) {

    /** One piece of evidence and the claim that it is on. */
    public record Piece(EvidenceId evidence, ClaimId claim, int claimNumber, String statement, ClaimState state) {}

    /**
     * A claim whose evidence turns out less independent than was counted.
     *
     * @param approved whether its approval would be outdated by that
     */
    public record Loss(ClaimId claim, int claimNumber, int before, int after, boolean approved) {}
}
