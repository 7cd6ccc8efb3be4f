package org.assay.evidence;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** A merge was taken back: the two records are two sources again. */
public record SourceParted(
        DeskId desk, PersonId actor, Instant at, SourceId source, SourceId from, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return source.subject();
    }
}
