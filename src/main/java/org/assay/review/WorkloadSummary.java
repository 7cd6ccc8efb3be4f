package org.assay.review;

import java.time.Instant;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a person has on their hands.
 *
 * @param name null where the person is not on the desk any more
 * @param checking claims in check that they lead
 * @param proposed claims of theirs that wait for a decision
 * @param overdue of both, those whose time has passed
 * @param helping claims in check that others lead and they help with
 * @param next the next time one of theirs is due; null where none is
 */
public record WorkloadSummary(
        PersonId person,
        @Nullable String name,
        int checking,
        int proposed,
        int overdue,
        int helping,
        @Nullable Instant next) {}
