package org.assay.document;

import java.time.Instant;
import org.assay.kernel.PersonId;

/** One version of a document, without its text. */
public record VersionSummary(
        VersionId id,
        int number,
        int characters,
        int sentences,
        String fileName,
        PersonId addedBy,
        Instant addedAt) {}
