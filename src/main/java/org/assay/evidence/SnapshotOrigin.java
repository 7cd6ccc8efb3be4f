package org.assay.evidence;

/** How a copy came about. */
public enum SnapshotOrigin {
    /** Somebody handed a file in. */
    UPLOAD,
    /** The program fetched it from its address. */
    CAPTURE
}
