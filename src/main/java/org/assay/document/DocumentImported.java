package org.assay.document;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

public record DocumentImported(
        DeskId desk, PersonId actor, Instant at, DocumentId document, VersionId version, List<Change> changes)
        implements DomainEvent {

    public DocumentImported {
        changes = List.copyOf(changes);
    }

    @Override
    public Subject subject() {
        return document.subject();
    }
}
