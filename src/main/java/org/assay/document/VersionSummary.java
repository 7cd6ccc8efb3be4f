package org.assay.document;

import java.time.Instant;
import org.assay.kernel.PersonId;

/**
 * One version of a document, without its text.
 *
 * @param trackedChanges how many changes in its file were read as if they had been accepted
 * @param notes how many comments, footnotes and endnotes came with it
 */
public record VersionSummary(
        VersionId id,
        int number,
        int characters,
        int sentences,
        String fileName,
        PersonId addedBy,
        Instant addedAt,
        int trackedChanges,
        int notes) {}
