package org.assay.document;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A document with its metadata and its current version.
 *
 * @param language BCP 47; {@code und} where unknown
 * @param byline empty where unknown, as are {@code publication} and {@code url}
 * @param versionNumber of the current version, from 1
 * @param characters UTF-16 code units of the current version's text
 * @param original the file as it came
 * @param version to be named when the metadata are corrected
 */
public record DocumentDetail(
        DocumentId id,
        DocumentKind kind,
        String title,
        String language,
        String byline,
        String publication,
        String url,
        @Nullable LocalDate publishedOn,
        @Nullable Instant deadline,
        @Nullable PersonId writer,
        VersionId currentVersion,
        int versionNumber,
        int characters,
        Original original,
        PersonId importedBy,
        Instant importedAt,
        Progress progress,
        long version) {

    DocumentDetail with(Progress progress) {
        return new DocumentDetail(
                id,
                kind,
                title,
                language,
                byline,
                publication,
                url,
                publishedOn,
                deadline,
                writer,
                currentVersion,
                versionNumber,
                characters,
                original,
                importedBy,
                importedAt,
                progress,
                version);
    }

    /** As it stands in a list. */
    public DocumentSummary summary() {
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

    /**
     * @param fileName made safe to show and to offer for download; pasted text has one made from the title
     * @param size in bytes
     * @param sha256 of the bytes, in lower-case hexadecimal
     */
    public record Original(String fileName, String mediaType, long size, String sha256) {}
}
