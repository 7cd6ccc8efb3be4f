package org.assay.report;

/** What a piece of evidence does to the claim. */
public enum ReportedStance {
    SUPPORTS,
    REFUTES,
    CONTEXT
}
