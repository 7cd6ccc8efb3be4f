package org.assay.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest look at what a source's address leads to.
 *
 * @param address where it leads now; null where nowhere
 * @param copy that it was compared with; null where there is none to compare with
 * @param seen whether somebody has looked at what it found
 */
public record LinkCheck(
        SourceId source,
        Instant checkedAt,
        LinkState state,
        @Nullable String address,
        @Nullable SnapshotId copy,
        boolean seen) {

    /** Whether it waits for somebody to look at it. */
    public boolean open() {
        return state.concerns() && !seen;
    }
}
