package org.assay.evidence;

/** How far a desk trusts a source; a source that nobody has judged has none. */
public enum Reliability {
    RELIABLE,
    MIXED,
    UNRELIABLE
}
