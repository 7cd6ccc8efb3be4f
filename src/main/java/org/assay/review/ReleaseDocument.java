package org.assay.review;

import java.util.Map;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * An editor lets a document go.
 *
 * @param seen {@link ClosingDetail#seen} of what the editor signs for
 * @param holes each open claim with the reason why the document may go without it
 */
public record ReleaseDocument(DocumentId document, String seen, Map<ClaimId, String> holes, @Nullable String note) {

    public ReleaseDocument {
        holes = Map.copyOf(holes);
    }
}
