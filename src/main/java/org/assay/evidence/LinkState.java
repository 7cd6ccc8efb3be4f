package org.assay.evidence;

/** What has become of a source's address since its copy was kept. */
public enum LinkState {
    SAME,
    /** It leads to another address now. */
    MOVED,
    /** It reads otherwise than the copy. */
    CHANGED,
    /** There is no such page, or no such host, any more. */
    GONE,
    /** It could not be looked at this time, which says nothing yet. */
    UNREACHABLE;

    /** Whether what rests on the source should be looked at again. */
    public boolean concerns() {
        return this == MOVED || this == CHANGED || this == GONE;
    }
}
