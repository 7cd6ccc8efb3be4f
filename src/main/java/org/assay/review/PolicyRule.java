package org.assay.review;

import java.util.Set;
import org.assay.account.Role;

/**
 * What a desk makes of one requirement.
 *
 * @param weight what it does for the claims of the scope
 * @param elsewhere what it does for all others
 * @param mayOverride whoever holds one of these roles may let it go for one proposal
 */
public record PolicyRule(Weight weight, ClaimScope scope, Weight elsewhere, Set<Role> mayOverride) {

    public PolicyRule {
        elsewhere = elsewhere == null ? Weight.OFF : elsewhere;
        scope = scope == null ? ClaimScope.EVERY : scope;
        mayOverride = mayOverride == null ? Set.of() : Set.copyOf(mayOverride);
    }

    static PolicyRule everywhere(Weight weight, Role... mayOverride) {
        return new PolicyRule(weight, ClaimScope.EVERY, Weight.OFF, Set.of(mayOverride));
    }

    static PolicyRule in(ClaimScope scope, Weight weight, Role... mayOverride) {
        return new PolicyRule(weight, scope, Weight.OFF, Set.of(mayOverride));
    }

    /** Whether it shuts the gate of any claim at all. */
    boolean everBlocks() {
        return weight == Weight.BLOCKS || elsewhere == Weight.BLOCKS && !scope.meansEvery();
    }

    /** The claims {@code c} that it says anything about, as a condition. */
    String sql() {
        if (weight != Weight.OFF && elsewhere != Weight.OFF) return "1 = 1";
        if (weight != Weight.OFF) return scope.sql();
        return elsewhere == Weight.OFF ? "1 = 0" : "not (" + scope.sql() + ")";
    }
}
