package org.assay.review;

import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How one requirement stands for one proposal.
 *
 * @param weight what it does where it is unmet, by the desk's policy
 * @param reason why it is overridden, in somebody's words; null where it is not
 * @param overriddenBy whoever let it go; null where nobody did, or where the claim itself says why
 */
public record RequirementResult(
        Requirement requirement,
        Standing standing,
        Weight weight,
        @Nullable String reason,
        @Nullable PersonId overriddenBy) {

    /** Whether it applies, and whether it is met. */
    public enum Standing {
        MET,
        UNMET,
        /** Unmet, and somebody has said why that is right here. */
        OVERRIDDEN,
        NOT_APPLICABLE
    }

    public boolean shutsTheGate() {
        return weight == Weight.BLOCKS && standing == Standing.UNMET;
    }
}
