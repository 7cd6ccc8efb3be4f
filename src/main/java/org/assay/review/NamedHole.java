package org.assay.review;

import java.time.Instant;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Risk;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was still open when its document was let go.
 *
 * @param statement as it read then, as {@code risk} and {@code state} are what they were then
 * @param reason why the document may go without it, in the editor's words
 * @param settledAt when it was settled after all; null where it was not
 */
public record NamedHole(
        ClaimId claim,
        int number,
        String statement,
        Risk risk,
        ClaimState state,
        String reason,
        @Nullable Instant settledAt) {

    /** Whether an open claim is still what was signed for; {@link ReleaseRows} says the same in SQL. */
    boolean covers(ClaimSummary open) {
        return settledAt == null && claim.equals(open.id()) && statement.equals(open.statement()) && risk == open.risk();
    }
}
