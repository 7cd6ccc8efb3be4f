package org.assay.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/** A document ready to be stored: everything that takes time is done. */
record NewDocument(
        DocumentId id,
        VersionId version,
        DeskId desk,
        PersonId importer,
        Instant at,
        DocumentKind kind,
        String title,
        String language,
        String byline,
        String publication,
        String url,
        @Nullable LocalDate publishedOn,
        String text,
        String structure,
        List<TextSpan> sentences,
        String textSha256,
        String fileSha256,
        String fileName,
        String mediaType,
        byte[] file) {}
