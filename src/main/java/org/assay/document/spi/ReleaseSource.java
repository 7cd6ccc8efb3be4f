package org.assay.document.spi;

import java.util.Collection;
import java.util.Set;
import org.assay.document.DocumentId;

/** What another room knows of documents that were let go, so that they can be told and counted as released. */
public interface ReleaseSource {

    /**
     * Those of the documents whose release still covers all that is open in them. The caller has checked that the
     * documents may be read.
     */
    Set<DocumentId> released(Collection<DocumentId> documents);

    /** The same for a condition: a SELECT without parameters, one row {@code document_id} for each of them. */
    String released();
}
