package org.assay.evidence;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** A copy of a source was kept. */
public record SnapshotKept(
        DeskId desk, PersonId actor, Instant at, SnapshotId snapshot, SourceId source, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return snapshot.subject();
    }
}
