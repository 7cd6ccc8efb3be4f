package org.assay.claim.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.assay.claim.ClaimId;

/**
 * Tells the claim room which claims somebody should look at again though nobody has changed them: what they rest on has
 * changed out in the world. The evidence room implements it.
 */
public interface RecheckSource {

    /** Since when, for those of the claims that it concerns. The caller has checked that they may be read. */
    Map<ClaimId, Instant> toRecheck(Collection<ClaimId> claims);

    /** The same for a condition: a SELECT without parameters, with a column {@code claim_id}. */
    String toRecheck();
}
