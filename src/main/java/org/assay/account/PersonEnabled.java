package org.assay.account;

import java.time.Instant;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

public record PersonEnabled(DeskId desk, PersonId actor, Instant at, Subject subject)
        implements DomainEvent {}
