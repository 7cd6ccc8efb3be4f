package org.assay.review;

import static org.assay.account.Role.EDITOR;
import static org.assay.review.Weight.ADVISES;
import static org.assay.review.Weight.BLOCKS;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.assay.account.Role;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a desk asks before a verdict is approved. A value: a change is a new one.
 *
 * @param rules for requirements that it does not name, the program's own
 * @param grave the claims that need more: see {@code graveRoots} and {@code graveApprovals}
 * @param roots how many independent roots the evidence of a claim needs
 * @param approvals how many people have to approve a verdict
 * @param idleDays after how many days without anything happening a claim in check comes to the lead editor; null for
 *     never
 * @param leadEditor who that is; null for everybody who assigns
 */
public record Policy(
        Map<Requirement, PolicyRule> rules,
        ClaimScope grave,
        int roots,
        int graveRoots,
        int approvals,
        int graveApprovals,
        @Nullable Integer idleDays,
        @Nullable PersonId leadEditor) {

    public static final int MOST_ROOTS = 9;
    public static final int MOST_APPROVALS = 9;
    public static final int LONGEST_IDLE = 365;

    private static final ClaimScope GRAVE = new ClaimScope(Set.of(), Priority.HIGH, Set.of(Risk.LEGAL));

    private static final Map<Requirement, PolicyRule> OWN_RULES = new EnumMap<>(Map.ofEntries(
            Map.entry(Requirement.RATIONALE_PRESENT, PolicyRule.everywhere(BLOCKS)),
            Map.entry(Requirement.EVIDENCE_ENOUGH, PolicyRule.everywhere(BLOCKS, EDITOR)),
            Map.entry(Requirement.LOCATOR_COMPLETE, PolicyRule.everywhere(ADVISES, EDITOR)),
            Map.entry(Requirement.PRIMARY_SOURCE, PolicyRule.everywhere(ADVISES, EDITOR)),
            Map.entry(Requirement.SNAPSHOT_KEPT, PolicyRule.everywhere(ADVISES, EDITOR)),
            Map.entry(
                    Requirement.QUOTE_VERIFIED,
                    PolicyRule.in(new ClaimScope(Set.of(ClaimKind.QUOTE), null, Set.of()), ADVISES, EDITOR)),
            Map.entry(Requirement.LEGAL_SIGN_OFF, PolicyRule.in(ClaimScope.of(Risk.LEGAL), BLOCKS)),
            Map.entry(Requirement.FOUR_EYES, PolicyRule.everywhere(BLOCKS)),
            Map.entry(Requirement.PROPOSAL_CURRENT, PolicyRule.everywhere(BLOCKS)),
            Map.entry(Requirement.ANCHOR_CONFIRMED, PolicyRule.everywhere(BLOCKS)),
            Map.entry(Requirement.THREADS_SETTLED, PolicyRule.everywhere(BLOCKS)),
            Map.entry(Requirement.SECOND_CHECK, PolicyRule.everywhere(Weight.OFF, EDITOR))));

    /** The program's own, which a desk works by until it sets one. */
    public static final Policy OWN = new Policy(OWN_RULES, GRAVE, 1, 2, 1, 1, null, null);

    public Policy {
        Map<Requirement, PolicyRule> all = new EnumMap<>(OWN_RULES);
        if (rules != null) all.putAll(rules);
        rules = Collections.unmodifiableMap(all);
        grave = grave == null ? GRAVE : grave;
    }

    public PolicyRule rule(Requirement requirement) {
        return rules.get(requirement);
    }

    public Weight weight(Requirement requirement, ClaimKind kind, Priority priority, Risk risk) {
        PolicyRule rule = rule(requirement);
        return rule.scope().holds(kind, priority, risk) ? rule.weight() : rule.elsewhere();
    }

    public boolean asks(Requirement requirement, ClaimSummary claim) {
        return weight(requirement, claim.kind(), claim.priority(), claim.risk()) != Weight.OFF;
    }

    int roots(ClaimKind kind, Priority priority, Risk risk) {
        return grave.holds(kind, priority, risk) ? graveRoots : roots;
    }

    int approvals(ClaimKind kind, Priority priority, Risk risk) {
        return grave.holds(kind, priority, risk) ? graveApprovals : approvals;
    }

    boolean mayOverride(Requirement requirement, Set<Role> roles) {
        return requirement.canBeLetGo() && rule(requirement).mayOverride().stream().anyMatch(roles::contains);
    }
}
