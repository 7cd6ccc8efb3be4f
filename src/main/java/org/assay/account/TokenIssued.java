package org.assay.account;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

public record TokenIssued(DeskId desk, PersonId actor, Instant at, Subject subject, String name)
        implements DomainEvent {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("name", null, name));
    }
}
