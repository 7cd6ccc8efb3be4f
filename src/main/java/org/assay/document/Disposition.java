package org.assay.document;

/** What a person has decided about a sentence: the coverage ledger. */
public enum Disposition {
    CLAIM,
    OPINION,
    COMMON_KNOWLEDGE,
    OUT_OF_SCOPE,
    /** Nobody has looked at it yet. */
    UNSEEN
}
