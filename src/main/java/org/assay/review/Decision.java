package org.assay.review;

/** What a second person may say to a proposal. */
public enum Decision {
    APPROVE,
    REQUEST_CHANGES,
    /** The legal desk's agreement; it settles nothing by itself. */
    SIGN_OFF
}
