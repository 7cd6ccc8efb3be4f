package org.assay.verdict;

/** What a writer may answer to a correction. */
public enum CorrectionReply {
    /** Will be changed. */
    ACCEPTED,
    /** The correction is wrong. */
    REJECTED,
    /** The correction is right, and the text stands all the same. */
    STANDS
}
