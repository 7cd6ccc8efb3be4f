package org.assay.review;

import java.time.Instant;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it was set.
 *
 * @param id null for the program's own
 * @param number from 1; 0 for the program's own
 * @param reason why it was set; null for the program's own, as the two that follow
 */
public record PolicyRevision(
        @Nullable UUID id,
        int number,
        Policy policy,
        @Nullable String reason,
        @Nullable PersonId by,
        @Nullable Instant at) {

    static final PolicyRevision OWN = new PolicyRevision(null, 0, Policy.OWN, null, null, null);
}
