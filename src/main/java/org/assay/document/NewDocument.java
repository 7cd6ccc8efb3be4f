package org.assay.document;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
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
        PreparedText prepared) {}
