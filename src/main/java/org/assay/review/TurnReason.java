package org.assay.review;

/** Why somebody is in turn in a thread. */
public enum TurnReason {
    /** A comment names them. */
    MENTIONED,
    /** Somebody replied in a thread that they take part in. */
    REPLIED,
    /** A thread that they take part in is open again. */
    REOPENED,
    /** A thread that shuts the gate stands on the claim they check. */
    BLOCKED
}
