package org.assay.review;

import java.time.Instant;
import org.assay.claim.ClaimSummary;
import org.jspecify.annotations.Nullable;

/**
 * A claim that waits for the person who asks.
 *
 * @param since when the turn passed to them
 * @param due when the claim is to be done, or else its document; null where neither has such a time
 * @param thread the discussion in which they are in turn; null where it is about none
 */
public record Waiting(
        ClaimSummary claim, Reason reason, Instant since, @Nullable Instant due, @Nullable ThreadId thread) {

    Waiting(ClaimSummary claim, Reason reason, Instant since) {
        this(claim, reason, since, null, null);
    }

    Waiting dueBy(@Nullable Instant moment) {
        return new Waiting(claim, reason, since, moment, thread);
    }

    /** Why it is their turn, or that of somebody for whom they wait. */
    public enum Reason {
        /** A proposal waits for a decision they may take. */
        DECIDE,
        /** A proposal on a claim with legal risk waits for the legal desk. */
        SIGN_OFF,
        /** Somebody gave them a claim to check, and they have done nothing on it yet. */
        ASSIGNED,
        /** Who checks a claim is not on the desk any more. */
        LEAD_GONE,
        /** Changes were requested of their own proposal. */
        REVISE,
        /** What an approval was given for has changed since. */
        APPROVAL_OUTDATED,
        /** Corrections of their own text wait for their answer. */
        ANSWER_CORRECTION,
        /** A correction that they proposed was answered, or done, otherwise than proposed. */
        CORRECTION_NOT_TAKEN_UP,
        /** What a claim that they lead rests on is gone, moved or changed on the web. */
        RECHECK,
        /** They are asked to judge a claim without seeing its verdict. */
        SECOND_CHECK,
        /** The policy wants a second check, and nobody is asked. */
        APPOINT_SECOND,
        /** Nothing has happened to a claim in check for longer than the desk's limit. */
        IDLE,
        /** A comment names them. */
        MENTIONED,
        /** Somebody replied in a discussion that they take part in. */
        REPLIED,
        /** A discussion that they take part in is open again. */
        REOPENED,
        /** A discussion blocks the claim that they check. */
        BLOCKED,
        /** Their own proposal waits for a second person. */
        AWAITS_DECISION,
        /** A correction of theirs waits for the writer. */
        AWAITS_WRITER,
        /** Others are in turn in a discussion that they take part in. */
        AWAITS_REPLY
    }
}
