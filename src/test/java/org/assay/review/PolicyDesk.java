package org.assay.review;

import java.util.EnumMap;
import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.Claims;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.EditClaim;
import org.assay.claim.Priority;
import org.assay.claim.Risk;

/** A desk that sets policies. */
record PolicyDesk(TestDesk desk, Policies policies) {

    static Policy approvals(int ordinary, int grave) {
        Policy own = Policy.OWN;
        return new Policy(own.rules(), own.grave(), own.roots(), own.graveRoots(), ordinary, grave, null, null);
    }

    static Policy with(Requirement requirement, PolicyRule rule) {
        Policy own = Policy.OWN;
        Map<Requirement, PolicyRule> rules = new EnumMap<>(own.rules());
        rules.put(requirement, rule);
        return new Policy(rules, own.grave(), own.roots(), own.graveRoots(), 1, 1, null, null);
    }

    static Policy roots(int ordinary) {
        Policy own = Policy.OWN;
        return new Policy(own.rules(), own.grave(), ordinary, Math.max(2, ordinary), 1, 1, null, null);
    }

    int sets(Policy policy) {
        return desk.as(
                Role.ADMIN,
                () -> policies.set(new SetPolicy(policy, "The lawyers asked.", policies.current().number())));
    }

    static void weigh(TestDesk desk, Claims claims, ClaimCatalogue catalogue, ClaimId id, Priority priority, Risk risk) {
        desk.run(Role.CHECKER, () -> {
            ClaimDetail claim = catalogue.get(id);
            claims.edit(new EditClaim(
                    id, claim.version(), claim.statement(), claim.kind(), priority, risk, claim.saidOn(), claim.saidAt(),
                    claim.claimant(), claim.tags()));
        });
    }
}
