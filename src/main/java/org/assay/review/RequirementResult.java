package org.assay.review;

/** How one requirement stands for one proposal. */
public record RequirementResult(Requirement requirement, Standing standing) {

    /** Whether it applies, and whether it is met. */
    public enum Standing {
        MET,
        UNMET,
        NOT_APPLICABLE
    }

    public boolean shutsTheGate() {
        return requirement.blocks() && standing == Standing.UNMET;
    }
}
