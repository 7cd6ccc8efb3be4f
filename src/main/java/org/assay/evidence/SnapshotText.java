package org.assay.evidence;

/** Whether a copy's text could be read. */
public enum SnapshotText {
    READ,
    /** There is none to read, as in a picture or a recording. */
    NONE,
    DAMAGED,
    /** Protected by a password. */
    LOCKED,
    /** Too large, too deep or too slow to read. */
    TOO_MUCH
}
