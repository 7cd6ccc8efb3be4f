package org.assay.audit;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/**
 * One line of the trail.
 *
 * @param sequence from 1, without gaps, over all desks
 * @param action the event's name: {@code claim-marked}
 */
public record AuditEntry(
        long sequence, PersonId actor, Instant at, String action, Subject subject, List<Change> changes) {}
