package org.assay.claim;

/** Why a sentence is not to be checked. */
public enum Dismissal {
    OPINION,
    PREDICTION,
    COMMON_KNOWLEDGE,
    OUT_OF_SCOPE,
    NOT_CHECKABLE
}
