package org.assay.report;

/** Where a claim stands in its life, as far as a report tells. Candidates and merged claims are in no report. */
public enum ReportedState {
    PUBLISHED,
    APPROVED,
    PROPOSED,
    IN_CHECK,
    OPEN,
    RETRACTED,
    DISMISSED;

    /** A second person has approved the verdict. */
    public boolean isSettled() {
        return this == APPROVED || this == PUBLISHED;
    }

    /** Someone still owes an answer. */
    public boolean isOpen() {
        return this == OPEN || this == IN_CHECK || this == PROPOSED;
    }
}
