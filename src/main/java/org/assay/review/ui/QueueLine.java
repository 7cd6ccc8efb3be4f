package org.assay.review.ui;

import java.time.Instant;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimSummary;
import org.assay.review.ThreadId;
import org.assay.review.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A case in one of the lists.
 *
 * @param why in words
 */
record QueueLine(
        ClaimSummary claim, String why, Instant since, @Nullable Instant due, @Nullable ThreadId thread) {

    static QueueLine of(Waiting waiting) {
        return new QueueLine(
                waiting.claim(), WaitingList.reason(waiting.reason()), waiting.since(), waiting.due(), waiting.thread());
    }

    boolean isAbout(@Nullable ClaimId other) {
        return claim.id().equals(other);
    }
}
