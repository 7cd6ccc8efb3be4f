package org.assay.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the person who imports knows about the document. It goes before what the file says of itself. */
public record DocumentHints(
        @Nullable DocumentKind kind,
        @Nullable String title,
        @Nullable String language,
        @Nullable String byline,
        @Nullable String publication,
        @Nullable String url,
        @Nullable LocalDate publishedOn) {

    public static final DocumentHints NONE = new DocumentHints(null, null, null, null, null, null, null);

    public static DocumentHints of(
            @Nullable DocumentKind kind, @Nullable String title, @Nullable String language) {
        return new DocumentHints(kind, title, language, null, null, null, null);
    }
}
