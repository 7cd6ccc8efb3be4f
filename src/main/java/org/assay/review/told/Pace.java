package org.assay.review.told;

/** How often a person is told by e-mail. */
public enum Pace {
    AT_ONCE,
    DIGEST,
    NONE
}
