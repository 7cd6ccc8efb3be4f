package org.assay.review;

/** A condition that a verdict has to meet, each with its reason in {@code sentences.properties}. */
public enum Requirement {
    RATIONALE_PRESENT(true),
    EVIDENCE_ENOUGH(true),
    LOCATOR_COMPLETE(false),
    PRIMARY_SOURCE(false),
    SNAPSHOT_KEPT(false),
    QUOTE_VERIFIED(false),
    LEGAL_SIGN_OFF(true),
    FOUR_EYES(true),
    PROPOSAL_CURRENT(true),
    ANCHOR_CONFIRMED(true),
    THREADS_SETTLED(true);

    private final boolean blocks;

    Requirement(boolean blocks) {
        this.blocks = blocks;
    }

    /** Whether an approval is refused while it is unmet; the others only warn. */
    public boolean blocks() {
        return blocks;
    }
}
