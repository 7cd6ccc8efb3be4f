package org.assay.claim;

/** Where a claim stands in its life. The verdict's rating is something else: "false" is a rating, "approved" a state. */
public enum ClaimState {
    CANDIDATE,
    OPEN,
    IN_CHECK,
    PROPOSED,
    APPROVED,
    PUBLISHED,
    DISMISSED,
    RETRACTED,
    MERGED;

    /** Whether nobody has anything left to do before the document can be cleared. */
    public boolean settled() {
        return this == APPROVED || this == PUBLISHED || this == DISMISSED || this == RETRACTED || this == MERGED;
    }

    /** Whether somebody answers for it, and so for what it rests on: also long after it was approved. */
    public boolean isWatched() {
        return this == OPEN || this == IN_CHECK || this == PROPOSED || this == APPROVED || this == PUBLISHED;
    }

    /** The token of the state's colour and icon: {@code in-check}. */
    public String tone() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
