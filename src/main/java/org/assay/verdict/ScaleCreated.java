package org.assay.verdict;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** A desk has one rating scale more. */
public record ScaleCreated(DeskId desk, PersonId actor, Instant at, ScaleId scale, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return scale.subject();
    }
}
