package org.assay.evidence;

import org.assay.kernel.Conflict;

/** The library has this address already; what was typed can go on with the source it has. */
public class SourceKnown extends Conflict {

    private final transient SourceId known;

    public SourceKnown(SourceId known) {
        super("SOURCE_KNOWN", known);
        this.known = known;
    }

    public SourceId known() {
        return known;
    }
}
