package org.assay.review;

import java.time.Instant;
import java.util.Set;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is open in a document, and who has to do something before it is settled.
 *
 * @param awaits what has to be done next
 * @param asked who is in turn in its discussions
 * @param due its own time, or else its document's
 */
public record ClosingClaim(ClaimSummary claim, Awaits awaits, Set<PersonId> asked, @Nullable Instant due) {

    /** In the order in which a claim comes to them. */
    public enum Awaits {
        ACCEPTANCE,
        CHECKER,
        VERDICT,
        DECISION,
        LEGAL_AND_DECISION,
        /** It was approved, and has changed since. */
        APPROVAL_ANEW
    }

    public ClosingClaim {
        asked = Set.copyOf(asked);
    }
}
