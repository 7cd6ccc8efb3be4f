package org.assay.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document that was checked.
 *
 * @param kind the document room's word: {@code ARTICLE}, {@code TRANSCRIPT}, …
 * @param language BCP 47
 * @param version the number of the version that was checked
 */
public record ReportedDocument(
        UUID id,
        String title,
        String kind,
        @Nullable String byline,
        @Nullable String publication,
        @Nullable LocalDate publishedOn,
        @Nullable String language,
        @Nullable String url,
        int version) {}
