package org.assay.audit;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the trail, each with what shows that it stands there.
 *
 * @param checkpoint signed over all of them; null where no key can sign
 * @param publicKey with which anybody checks it, in words as {@code verify} tells it; null as the checkpoint
 * @param pem the same key as other programs read it
 * @param entries by number
 */
public record TrailExcerpt(
        @Nullable Checkpoint checkpoint, @Nullable String publicKey, @Nullable String pem, List<Entry> entries) {

    public TrailExcerpt {
        entries = List.copyOf(entries);
    }

    /**
     * @param changes JSON as it is hashed
     * @param words all that it says of before and after
     * @param canonical the bytes that its hashes are of
     * @param proof its fields, the path to the root and the checkpoint, as text; null without a checkpoint
     */
    public record Entry(
            long number,
            PersonId actor,
            Instant at,
            String action,
            Subject subject,
            String changes,
            List<String> words,
            byte[] canonical,
            @Nullable String proof) {}
}
