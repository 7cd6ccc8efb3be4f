package org.assay.verdict;

/** How much a correction matters, the gravest first. */
public enum Severity {
    /** Wrong: it can't be published as it stands. */
    MUST,
    /** Misleading or inexact. */
    SHOULD,
    /** Would be better. */
    COULD
}
