package org.assay.review;

import org.jspecify.annotations.Nullable;

/**
 * How one requirement stands for one proposal.
 *
 * @param reason why it is overridden, in somebody's words; null where it is not
 */
public record RequirementResult(Requirement requirement, Standing standing, @Nullable String reason) {

    public RequirementResult(Requirement requirement, Standing standing) {
        this(requirement, standing, null);
    }

    /** Whether it applies, and whether it is met. */
    public enum Standing {
        MET,
        UNMET,
        /** Unmet, and somebody has said why that is right here. */
        OVERRIDDEN,
        NOT_APPLICABLE
    }

    public boolean shutsTheGate() {
        return requirement.blocks() && standing == Standing.UNMET;
    }
}
