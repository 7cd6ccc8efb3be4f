package org.assay.review;

import java.time.Instant;
import java.util.List;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an editor signed when they let a document go.
 *
 * @param version whose text was let go
 * @param unseen sentences that nobody had looked at then
 * @param waiting what else somebody had to do then: places to confirm, discussions, corrections
 */
public record ReleaseDetail(
        ReleaseId id,
        DocumentId document,
        VersionId version,
        PersonId by,
        Instant at,
        @Nullable String note,
        int unseen,
        int waiting,
        List<NamedHole> holes) {

    public ReleaseDetail {
        holes = List.copyOf(holes);
    }
}
