package org.assay.review;

import org.assay.claim.ClaimId;

/**
 * Lets an expert from outside see one claim and answer.
 *
 * @param name under which all stands that they do
 * @param question what is asked of them, plain text
 * @param days for how long the link is good, 1 to {@link GuestPasses#LONGEST_DAYS}
 */
public record LetGuestIn(ClaimId claim, String name, String question, int days) {}
