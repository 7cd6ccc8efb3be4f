package org.assay.review;

import java.time.Instant;
import java.util.Set;
import org.assay.claim.ClaimId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Says when a claim is due and who helps.
 *
 * @param seen the version of the plan that the editor saw
 * @param due null where the document's time is to count
 */
public record PlanClaim(ClaimId claim, long seen, @Nullable Instant due, Set<PersonId> helpers) {}
