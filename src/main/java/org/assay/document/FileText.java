package org.assay.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, and what the file says of itself, which may be wrong.
 *
 * @param text canonical: line ends are LF, no NUL, no half of a surrogate pair
 */
public record FileText(
        String text,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String publication,
        @Nullable LocalDate publishedOn,
        @Nullable String language,
        String mediaType) {}
