package org.assay.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is cited.
 *
 * @param kind the evidence room's word: {@code REPORT}, {@code DATASET}, …
 * @param primary true where it stands at the origin of what it says
 */
public record ReportedSource(
        UUID id,
        String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable LocalDate publishedOn,
        @Nullable String url,
        String kind,
        boolean primary) {}
