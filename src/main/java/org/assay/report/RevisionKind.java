package org.assay.report;

/** Why there is a revision of what readers are told. */
public enum RevisionKind {
    PUBLICATION,
    /** Something was wrong. */
    CORRECTION,
    /** Something could be misunderstood. */
    CLARIFICATION,
    /** Something is new. */
    UPDATE,
    /** The check is taken back; a page stays that says so. */
    RETRACTION;

    /** What an editor may choose for a check that is public already. */
    public boolean isChange() {
        return this == CORRECTION || this == CLARIFICATION || this == UPDATE;
    }
}
