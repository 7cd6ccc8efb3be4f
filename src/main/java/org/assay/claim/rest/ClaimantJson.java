package org.assay.claim.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.assay.claim.Claimant;
import org.assay.claim.ClaimantType;
import org.jspecify.annotations.Nullable;

/** A claimant: an object, or for a person just the name. */
record ClaimantJson(String name, @Nullable ClaimantType type, @Nullable String role) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    ClaimantJson {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ClaimantJson named(String name) {
        return new ClaimantJson(name, null, null);
    }

    static ClaimantJson of(Claimant claimant) {
        return new ClaimantJson(claimant.name(), claimant.type(), claimant.role());
    }

    Claimant toClaimant() {
        return new Claimant(name == null ? "" : name, type == null ? ClaimantType.PERSON : type, role);
    }
}
