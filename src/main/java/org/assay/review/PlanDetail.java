package org.assay.review;

import java.time.Instant;
import java.util.Set;
import org.assay.claim.ClaimId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a claim is planned, beside who leads it.
 *
 * @param due the claim's own time; null where its document's counts
 * @param version to be given back with a change; 0 for a claim that nobody has planned
 */
public record PlanDetail(ClaimId claim, @Nullable Instant due, Set<PersonId> helpers, long version) {}
