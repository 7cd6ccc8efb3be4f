package org.assay.evidence.rest;

import java.time.Instant;
import java.util.UUID;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.SnapshotOrigin;
import org.assay.evidence.SnapshotText;
import org.jspecify.annotations.Nullable;

/** A copy as the API shows it. */
record SnapshotJson(
        UUID id,
        UUID sourceId,
        SnapshotOrigin origin,
        String sha256,
        long size,
        String mediaType,
        String shownType,
        String fileName,
        @Nullable String url,
        @Nullable String title,
        SnapshotText text,
        int characters,
        int leftOut,
        UUID keptBy,
        Instant keptAt) {

    static SnapshotJson of(SnapshotDetail copy) {
        return new SnapshotJson(
                copy.id().value(),
                copy.source().value(),
                copy.origin(),
                copy.sha256(),
                copy.size(),
                copy.mediaType(),
                copy.shownType(),
                copy.fileName(),
                copy.url(),
                copy.title(),
                copy.text(),
                copy.characters(),
                copy.leftOut(),
                copy.keptBy().value(),
                copy.keptAt());
    }
}
