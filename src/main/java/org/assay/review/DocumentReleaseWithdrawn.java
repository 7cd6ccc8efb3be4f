package org.assay.review;

import java.time.Instant;
import java.util.List;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** An editor took back that a document was let go. */
public record DocumentReleaseWithdrawn(DeskId desk, PersonId actor, Instant at, DocumentId document, List<Change> changes)
        implements DomainEvent {

    public DocumentReleaseWithdrawn {
        changes = List.copyOf(changes);
    }

    @Override
    public Subject subject() {
        return document.subject();
    }
}
