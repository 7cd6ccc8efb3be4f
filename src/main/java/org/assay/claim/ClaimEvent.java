package org.assay.claim;

import org.assay.document.DocumentId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.Subject;

/** Something that happened to a claim; what draws the document's marks listens to all of these. */
public interface ClaimEvent extends DomainEvent {

    ClaimId claim();

    DocumentId document();

    @Override
    default Subject subject() {
        return claim().subject();
    }
}
