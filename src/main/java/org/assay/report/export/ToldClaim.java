package org.assay.report.export;

import java.util.UUID;
import org.assay.report.ReportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * A claim as an exported file told it.
 *
 * @param state as {@link org.assay.report.ReportedState} names it
 * @param rating its label; null where it had no verdict
 */
record ToldClaim(UUID id, int number, String state, @Nullable String rating) {

    static ToldClaim of(ReportedClaim claim) {
        return new ToldClaim(
                claim.id(),
                claim.number(),
                claim.state().name(),
                claim.verdict() == null ? null : claim.verdict().label());
    }
}
