package org.assay.account;

/** One thing a role may allow. Services name it with {@link Requires}; screens ask {@link CurrentAccount#may}. */
public enum Permission {
    /** See everything of the desk that is not confidential. */
    READ,
    /** See the documents one has written, and what hangs on them. */
    READ_OWN,
    IMPORT,
    /** Mark, unmark and dispose sentences; accept and dismiss candidates. */
    MARK,
    EDIT_CLAIM,
    ADD_EVIDENCE,
    /** Take a claim into check, release it. */
    TAKE,
    PROPOSE,
    COMMENT,
    EXPORT,
    ASSIGN,
    /** Approve, request changes, veto, reopen. */
    DECIDE,
    PUBLISH,
    SIGN_OFF,
    ANSWER_CORRECTION,
    /** Members, scales, policy, tokens. */
    MANAGE_DESK
}
