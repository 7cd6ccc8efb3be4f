package org.assay.report;

import java.time.Instant;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What readers were told from one moment on. A later revision supersedes it; nothing ever changes it.
 *
 * @param number from 1; the highest one counts
 * @param note what readers are told about the change; null for the first
 * @param underReview true where the desk looks at the verdict again
 */
public record PublicationRevision(
        UUID id,
        DeskId desk,
        ClaimId claim,
        DocumentId document,
        int number,
        RevisionKind kind,
        @Nullable String note,
        PublishedContent content,
        PersonId by,
        Instant at,
        boolean underReview) {

    public boolean isRetracted() {
        return kind == RevisionKind.RETRACTION;
    }
}
