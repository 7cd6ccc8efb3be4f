package org.assay.claim;

/** In ascending urgency. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
