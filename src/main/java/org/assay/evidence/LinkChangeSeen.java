package org.assay.evidence;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** Somebody has looked at what became of a source's address, and lets it be. */
public record LinkChangeSeen(DeskId desk, PersonId actor, Instant at, SourceId source, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return source.subject();
    }
}
