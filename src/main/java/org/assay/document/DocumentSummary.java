package org.assay.document;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param language BCP 47; {@code und} where unknown
 * @param byline empty where unknown, as is {@code publication}
 * @param writer whose document it is: a writer on the desk sees theirs
 * @param characters UTF-16 code units of the current version's text
 */
public record DocumentSummary(
        DocumentId id,
        DocumentKind kind,
        String title,
        String language,
        String byline,
        String publication,
        @Nullable LocalDate publishedOn,
        @Nullable Instant deadline,
        @Nullable PersonId writer,
        VersionId currentVersion,
        int characters,
        Instant importedAt,
        Progress progress) {

    DocumentSummary with(Progress progress) {
        return new DocumentSummary(
                id,
                kind,
                title,
                language,
                byline,
                publication,
                publishedOn,
                deadline,
                writer,
                currentVersion,
                characters,
                importedAt,
                progress);
    }

    public DocumentStatus status() {
        return DocumentStatus.of(progress);
    }
}
