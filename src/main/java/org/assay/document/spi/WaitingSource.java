package org.assay.document.spi;

import java.util.Collection;
import java.util.Map;
import org.assay.document.DocumentId;

/** Tells the document room what somebody still has to do before a document is cleared. Several rooms implement it. */
public interface WaitingSource {

    /**
     * How many things of each document wait for somebody; documents without any may be left out. The caller has checked
     * that the documents may be read.
     */
    Map<DocumentId, Integer> waiting(Collection<DocumentId> documents);

    /** The same for a condition: a SELECT without parameters, one row {@code document_id} for each of them. */
    String waiting();
}
