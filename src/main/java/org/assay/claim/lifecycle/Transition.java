package org.assay.claim.lifecycle;

import static org.assay.claim.ClaimState.*;

import java.util.EnumSet;
import java.util.Set;
import org.assay.claim.ClaimState;

/** The one table of how a claim may move. What stands in no row is refused. */
public enum Transition {
    ACCEPT(OPEN, CANDIDATE),
    DISMISS(DISMISSED, CANDIDATE, OPEN),
    RESTORE(OPEN, DISMISSED),
    TAKE(IN_CHECK, OPEN),
    RELEASE(OPEN, IN_CHECK),
    PROPOSE(PROPOSED, IN_CHECK),
    WITHDRAW(IN_CHECK, PROPOSED),
    REQUEST_CHANGES(IN_CHECK, PROPOSED),
    APPROVE(APPROVED, PROPOSED),
    PUBLISH(PUBLISHED, APPROVED),
    REOPEN(IN_CHECK, APPROVED, PUBLISHED),
    RETRACT(RETRACTED, PUBLISHED),
    MERGE(MERGED, CANDIDATE, OPEN, IN_CHECK, PROPOSED, APPROVED, PUBLISHED, DISMISSED);

    private final ClaimState to;
    private final Set<ClaimState> from;

    Transition(ClaimState to, ClaimState... from) {
        this.to = to;
        this.from = EnumSet.copyOf(Set.of(from));
    }

    public ClaimState to() {
        return to;
    }

    public boolean mayLeave(ClaimState state) {
        return from.contains(state);
    }
}
