package org.assay.report.lookback;

import java.util.Locale;

/** The pictures, in the order in which they are read. */
public enum Topic {
    FLOW,
    STATES,
    VERDICTS,
    TIME,
    BACKLOG,
    CHANGES,
    CORRECTIONS;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
