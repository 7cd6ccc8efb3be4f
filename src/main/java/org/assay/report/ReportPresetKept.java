package org.assay.report;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** A way to put reports together was kept under a name. */
public record ReportPresetKept(DeskId desk, PersonId actor, Instant at, ReportPresetId preset, List<Change> changes)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("report-preset", preset.value());
    }
}
