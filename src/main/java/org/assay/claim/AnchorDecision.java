package org.assay.claim;

/** What a person decided about a mark whose place in a newer version was not certain. */
public enum AnchorDecision {
    /** The best place is the place. */
    CONFIRMED,
    /** Another of the places that were weighed is. */
    CHOSEN,
    /** A person marked the place themselves. */
    MARKED,
    /** The text no longer says it. */
    LET_GO
}
