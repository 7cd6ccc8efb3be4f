package org.assay.review;

/** What a guest says of a claim. */
public enum GuestAnswer {
    CONFIRMS,
    DISPUTES,
    COMMENTS
}
