package org.assay.evidence;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** Two records turned out to be one source; from now on {@code into} stands for both. */
public record SourceMerged(
        DeskId desk, PersonId actor, Instant at, SourceId source, SourceId into, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return source.subject();
    }
}
