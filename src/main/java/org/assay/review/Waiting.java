package org.assay.review;

import java.time.Instant;
import org.assay.claim.ClaimSummary;

/**
 * A claim that waits for the person who asks.
 *
 * @param since when the turn passed to them
 */
public record Waiting(ClaimSummary claim, Reason reason, Instant since) {

    /** Why it is their turn. */
    public enum Reason {
        /** A proposal waits for a decision they may take. */
        DECIDE,
        /** A proposal on a claim with legal risk waits for the legal desk. */
        SIGN_OFF,
        /** Changes were requested of their own proposal. */
        REVISE,
        /** What an approval was given for has changed since. */
        APPROVAL_OUTDATED,
        /** Corrections of their own text wait for their answer. */
        ANSWER_CORRECTION,
        /** A correction that they proposed was answered, or done, otherwise than proposed. */
        CORRECTION_NOT_TAKEN_UP,
        /** What a claim that they lead rests on is gone, moved or changed on the web. */
        RECHECK
    }
}
