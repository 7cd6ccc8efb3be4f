package org.assay.verdict;

/** Where a proposed correction stands. */
public enum CorrectionState {
    /** Waits for the writer. */
    OPEN,
    WITHDRAWN,
    ACCEPTED,
    REJECTED,
    STANDS
}
