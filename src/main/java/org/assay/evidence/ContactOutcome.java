package org.assay.evidence;

import org.jspecify.annotations.Nullable;

/** What came of asking. */
public enum ContactOutcome {
    CONFIRMED,
    DISPUTED,
    NO_ANSWER;

    /** What it usually says to the claim; null where it says nothing. */
    public @Nullable Stance usualStance() {
        return switch (this) {
            case CONFIRMED -> Stance.SUPPORTS;
            case DISPUTED -> Stance.REFUTES;
            case NO_ANSWER -> null;
        };
    }
}
