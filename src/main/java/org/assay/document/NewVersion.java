package org.assay.document;

import java.time.Instant;
import org.assay.kernel.PersonId;

/** A version ready to be stored: everything that takes time is done. */
record NewVersion(
        VersionId id,
        DocumentId document,
        int number,
        PersonId importer,
        Instant at,
        PreparedText prepared) {}
