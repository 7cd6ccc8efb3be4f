package org.assay.account;

import java.time.Instant;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** A new link by which the person may choose a password. */
public record PersonInvited(DeskId desk, PersonId actor, Instant at, Subject subject)
        implements DomainEvent {}
