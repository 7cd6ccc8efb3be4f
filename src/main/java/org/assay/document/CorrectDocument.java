package org.assay.document;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a document's metadata.
 *
 * @param seen the {@link DocumentDetail#version()} that the author of the correction had read
 * @param language BCP 47; {@code und} where unknown
 * @param byline empty where unknown, as are {@code publication} and {@code url}
 */
public record CorrectDocument(
        DocumentId document,
        long seen,
        DocumentKind kind,
        String title,
        String language,
        String byline,
        String publication,
        String url,
        @Nullable LocalDate publishedOn,
        @Nullable Instant deadline,
        @Nullable PersonId writer) {

    /** All as it is, to change one thing of it. */
    public static CorrectDocument of(DocumentDetail detail) {
        return new CorrectDocument(
                detail.id(),
                detail.version(),
                detail.kind(),
                detail.title(),
                detail.language(),
                detail.byline(),
                detail.publication(),
                detail.url(),
                detail.publishedOn(),
                detail.deadline(),
                detail.writer());
    }
}
