package org.assay.review.told;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** An address to be told was added, switched on or off, or removed. */
public record WebhookChanged(DeskId desk, PersonId actor, Instant at, UUID webhook, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("webhook", webhook);
    }
}
