package org.assay.review;

import java.time.Instant;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One comment as it stands.
 *
 * @param body Markdown
 * @param editedAt null where it was never edited
 */
public record CommentDetail(
        CommentId id,
        ThreadId thread,
        String body,
        PersonId author,
        Instant writtenAt,
        @Nullable Instant editedAt,
        long version) {}
