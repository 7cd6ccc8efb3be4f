package org.assay.evidence;

import java.time.Instant;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A kept copy of a source. It never changes.
 *
 * @param sha256 of its bytes, in hexadecimal; equal bytes are stored once
 * @param size in bytes
 * @param mediaType of its bytes, decided by what they hold
 * @param shownType of what a person looks at: of a web archive the page in it, else {@code mediaType}
 * @param url it was captured from, after all redirects
 * @param title that it gives itself
 * @param characters of its text, in UTF-16 code units; 0 where it has none
 * @param leftOut of a captured page: how many of its resources are not in the copy
 */
public record SnapshotDetail(
        SnapshotId id,
        SourceId source,
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
        PersonId keptBy,
        Instant keptAt) {}
