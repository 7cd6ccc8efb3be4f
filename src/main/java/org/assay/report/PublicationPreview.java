package org.assay.report;

import java.util.List;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a claim now would come to.
 *
 * @param content as readers would be told; null where there is no approved verdict
 * @param findings errors first
 * @param revisions newest first; empty where it was never public
 */
public record PublicationPreview(
        ClaimId claim,
        int number,
        String statement,
        ClaimState state,
        @Nullable PublishedContent content,
        List<PublicationCheck.Finding> findings,
        List<PublicationRevision> revisions) {

    public boolean isPublishable() {
        return findings.stream().noneMatch(PublicationCheck.Finding::error);
    }

    /** The newest revision's number; 0 for none. */
    public int seen() {
        return revisions.isEmpty() ? 0 : revisions.getFirst().number();
    }
}
