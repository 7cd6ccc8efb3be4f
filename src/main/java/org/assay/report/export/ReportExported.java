package org.assay.report.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** Somebody has exported these bytes. Its subject is the exporting: a report stays the same however often it is exported. */
public record ReportExported(DeskId desk, PersonId actor, Instant at, UUID export, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("report-export", export);
    }
}
