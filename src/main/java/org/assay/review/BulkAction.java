package org.assay.review;

import java.time.Instant;
import org.assay.claim.Dismissal;
import org.assay.claim.Priority;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** What can be done to many claims at once. */
public sealed interface BulkAction {

    record Assign(PersonId to) implements BulkAction {}

    record Release() implements BulkAction {}

    /** @param at null where each document's time is to count */
    record Due(@Nullable Instant at) implements BulkAction {}

    record Prioritise(Priority priority) implements BulkAction {}

    record Dismiss(Dismissal reason) implements BulkAction {}
}
