package org.assay.document;

/** Where a document stands, derived from its {@link Progress}. */
public enum DocumentStatus {
    IMPORTED,
    MARKING,
    CHECKING,
    IN_REVIEW,
    CLEARED,
    /** An editor let it go, and named what was open. */
    RELEASED;

    /** What {@link DocumentStatusCondition} says in SQL must be the same. */
    static final String[] SETTLED = {"APPROVED", "PUBLISHED", "RETRACTED", "DISMISSED", "MERGED"};

    public static DocumentStatus of(Progress progress) {
        if (progress.released()) return RELEASED;
        int claims = progress.claims();
        if (claims == 0) return progress.lookedAt() == 0 ? IMPORTED : MARKING;
        int settled = progress.claimsIn(SETTLED);
        if (settled == claims) {
            return progress.lookedAt() == progress.sentences() && progress.waiting() == 0 ? CLEARED : MARKING;
        }
        int waiting = claims - settled;
        if (progress.claimsIn("PROPOSED") == waiting) return IN_REVIEW;
        return progress.claimsIn("CANDIDATE", "OPEN") == waiting && settled == 0 ? MARKING : CHECKING;
    }
}
