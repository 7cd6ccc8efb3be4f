package org.assay.report;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** Checks of other houses came into the desk's library. */
public record OtherChecksImported(DeskId desk, PersonId actor, Instant at, List<Change> changes) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("desk", desk.value());
    }
}
