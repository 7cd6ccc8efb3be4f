package org.assay.review;

/** What a thread is about. */
public enum ThreadAbout {
    CLAIM,
    PASSAGE,
    EVIDENCE
}
