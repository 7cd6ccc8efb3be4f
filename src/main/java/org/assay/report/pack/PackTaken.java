package org.assay.report.pack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/**
 * Somebody began to download a document's backup pack. Its subject is the taking and not the document, for a report of a
 * document stays the same however often it is taken.
 */
public record PackTaken(DeskId desk, PersonId actor, Instant at, UUID taking, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("report-export", taking);
    }
}
