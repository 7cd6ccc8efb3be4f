package org.assay.verdict;

/** What a newer version has made of an accepted correction. */
public enum CorrectionResult {
    /** The proposed words stand there. */
    MADE,
    /** It reads otherwise than before, and not as proposed. */
    MADE_DIFFERENTLY,
    /** It reads as before. */
    NOT_MADE,
    /** Nobody has said yet where the passage stands. */
    UNCLEAR
}
