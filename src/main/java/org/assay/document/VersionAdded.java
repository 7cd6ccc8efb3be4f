package org.assay.document;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** A document has a newer version, and what hung on the text has been taken over to it. */
public record VersionAdded(
        DeskId desk,
        PersonId actor,
        Instant at,
        DocumentId document,
        VersionId version,
        int number,
        List<Change> changes)
        implements DomainEvent {

    public VersionAdded {
        changes = List.copyOf(changes);
    }

    @Override
    public Subject subject() {
        return document.subject();
    }
}
