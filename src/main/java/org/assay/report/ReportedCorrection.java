package org.assay.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Other words for a claim's passage, as they were proposed to the text's writer before publication.
 *
 * @param exact the passage as it read
 * @param replacement empty where the passage should go
 * @param severity the verdict room's word, as are {@code state} and {@code result}: {@code MUST}, {@code ACCEPTED}, …
 * @param answer the writer's reason; null where there is none
 * @param answeredAt null while nobody has
 * @param result what a newer version made of it; null where none has been looked at
 * @param confirmed false where nobody has confirmed yet where the passage stands in that version
 * @param version the version that the result is about; null as {@code result}
 */
public record ReportedCorrection(
        String exact,
        String replacement,
        String reason,
        String severity,
        String state,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String result,
        boolean confirmed,
        @Nullable Integer version) {}
