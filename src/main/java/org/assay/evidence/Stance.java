package org.assay.evidence;

/** What a piece of evidence says to the claim. */
public enum Stance {
    SUPPORTS,
    REFUTES,
    CONTEXT
}
