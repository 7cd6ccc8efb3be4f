package org.assay.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** The subject is the person. */
public record RolesChanged(DeskId desk, PersonId actor, Instant at, Subject subject, Set<Role> before, Set<Role> after)
        implements DomainEvent {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("roles", Role.names(before), Role.names(after)));
    }
}
