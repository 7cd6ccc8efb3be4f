package org.assay.document.spi;

import java.util.Collection;
import java.util.Map;
import org.assay.document.DocumentId;

/** Tells the document room what the rooms to its right know of a document. The claim room implements it. */
public interface ProgressSource extends WaitingSource {

    /**
     * How many claims of each state occur in each document, by the name of the state; {@code APPROVAL_OUTDATED} for those
     * whose approval does not hold any more. Documents without claims may be
     * left out. The caller has checked that the documents may be read.
     */
    Map<DocumentId, Map<String, Integer>> claimsByState(Collection<DocumentId> documents);

    /** {@link #claimsByState} for a condition: a SELECT without parameters, one row {@code document_id, state} for each claim. */
    String claims();
}
