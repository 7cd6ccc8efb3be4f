package org.assay.review;

/** A condition that a verdict has to meet, each with its reason in {@code sentences.properties}. */
public enum Requirement {
    RATIONALE_PRESENT,
    EVIDENCE_ENOUGH,
    LOCATOR_COMPLETE,
    PRIMARY_SOURCE,
    SNAPSHOT_KEPT,
    QUOTE_VERIFIED,
    LEGAL_SIGN_OFF,
    FOUR_EYES,
    PROPOSAL_CURRENT,
    ANCHOR_CONFIRMED,
    THREADS_SETTLED,
    /** Somebody else judged the claim without seeing this verdict, and judged the same. */
    SECOND_CHECK;

    /** Held by the program and its database, whatever a desk says: it blocks, and nobody lets it go. */
    public boolean isTheHouses() {
        return this == FOUR_EYES || this == PROPOSAL_CURRENT;
    }

    boolean canBeLetGo() {
        return !isTheHouses();
    }
}
