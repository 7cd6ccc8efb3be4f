package org.assay.report.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A file that was exported, and what became since of what it tells.
 *
 * @param form {@code PDF}, {@code BACKUP_PACK}, …
 * @param of what it is of, in words
 * @param by who took it
 * @param entry the newest entry of the trail that it tells
 * @param checkpoint how many entries the checkpoint is over that it names; null without one
 * @param recordedIn the entry of the trail that holds the SHA-256; null where none does, so that the record is not proved
 * @param later how many entries about what it tells came after it
 * @param changes what is told otherwise now, a sentence each; may be empty where later entries changed no verdict
 */
@NamedInterface("verify")
public record KnownExport(
        UUID id,
        String form,
        boolean redacted,
        String of,
        String by,
        Instant at,
        String state,
        long entry,
        @Nullable Long checkpoint,
        String sha256,
        @Nullable Long recordedIn,
        long later,
        List<String> changes) {

    /** Whether nothing about what it tells was recorded since. */
    public boolean stands() {
        return later == 0;
    }
}
