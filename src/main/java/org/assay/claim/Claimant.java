package org.assay.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who made a claim, as typed. The same name and type on one desk are the same claimant.
 *
 * @param role what they were when they said it: "Secretary of Health"
 */
public record Claimant(String name, ClaimantType type, @Nullable String role) {

    public static Claimant person(String name) {
        return new Claimant(name, ClaimantType.PERSON, null);
    }
}
