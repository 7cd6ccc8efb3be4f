package org.assay.claim;

/** What a wrong verdict could cost: harm to someone, or a case in court. */
public enum Risk {
    NONE,
    HARM,
    LEGAL
}
