package org.assay.review;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.account.Account;
import org.assay.account.Permission;
import org.assay.account.Role;
import org.assay.claim.ClaimKind;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;

/** Refuses a policy that contradicts itself, or that nobody on the desk could ever meet. Pure. */
final class PolicyCheck {

    private PolicyCheck() {}

    /** @throws Refusal that names what is wrong */
    static void check(Policy policy, Collection<Account> members) {
        range("roots", policy.roots(), 0, Policy.MOST_ROOTS);
        range("graveRoots", policy.graveRoots(), 0, Policy.MOST_ROOTS);
        range("approvals", policy.approvals(), 1, Policy.MOST_APPROVALS);
        range("graveApprovals", policy.graveApprovals(), 1, Policy.MOST_APPROVALS);
        if (policy.graveRoots() < policy.roots()) throw Refusal.of("graveRoots", "POLICY_GRAVE_LESS");
        if (policy.graveApprovals() < policy.approvals()) throw Refusal.of("graveApprovals", "POLICY_GRAVE_LESS");
        if (policy.idleDays() != null) range("idleDays", policy.idleDays(), 1, Policy.LONGEST_IDLE);
        policy.rules().forEach(PolicyCheck::rule);
        people(policy, members);
    }

    private static void rule(Requirement requirement, PolicyRule rule) {
        if (requirement.isTheHouses() && !rule.equals(Policy.OWN.rule(requirement))) {
            throw Refusal.of(requirement.name(), "POLICY_HOUSES", requirement.name());
        }
        if (rule.mayOverride().contains(Role.VIEWER) || rule.mayOverride().contains(Role.WRITER)) {
            throw Refusal.of(requirement.name(), "POLICY_ROLE");
        }
        if (requirement == Requirement.QUOTE_VERIFIED
                && rule.weight() != Weight.OFF
                && !rule.scope().kinds().isEmpty()
                && !rule.scope().kinds().contains(ClaimKind.QUOTE)
                && rule.elsewhere() == Weight.OFF) {
            throw Refusal.of(requirement.name(), "POLICY_NEVER");
        }
    }

    private static void range(String field, int value, int least, int most) {
        if (value < least || value > most) throw Refusal.of(field, "POLICY_NUMBER", least, most);
    }

    private static void people(Policy policy, Collection<Account> members) {
        List<PersonId> deciders = holding(members, Permission.DECIDE);
        List<PersonId> signers = holding(members, Permission.SIGN_OFF);
        List<PersonId> authors = holding(members, Permission.PROPOSE);
        int most = reach(policy);
        if (deciders.isEmpty()) throw Refusal.of("approvals", "POLICY_NOBODY_DECIDES");
        // Who writes the verdict does not count, so whoever leaves most others is the most that can be asked for.
        int others = authors.stream()
                .mapToInt(author -> (int) deciders.stream().filter(not(author)).count())
                .max()
                .orElse(deciders.size());
        if (others < most) {
            throw Refusal.of(
                    policy.approvals() > others ? "approvals" : "graveApprovals",
                    "POLICY_APPROVALS_MANY",
                    most,
                    others);
        }
        PolicyRule legal = policy.rule(Requirement.LEGAL_SIGN_OFF);
        boolean canSign = authors.stream().anyMatch(author -> signers.stream().anyMatch(not(author)))
                || authors.isEmpty() && !signers.isEmpty();
        if (legal.everBlocks() && !canSign && !canBeLetGo(legal, members)) {
            throw Refusal.of(Requirement.LEGAL_SIGN_OFF.name(), "POLICY_NOBODY_SIGNS");
        }
        PolicyRule second = policy.rule(Requirement.SECOND_CHECK);
        if (second.everBlocks() && authors.size() < 2 && !canBeLetGo(second, members)) {
            throw Refusal.of(Requirement.SECOND_CHECK.name(), "POLICY_NOBODY_CHECKS");
        }
        PersonId lead = policy.leadEditor();
        if (lead != null && !holding(members, Permission.ASSIGN).contains(lead)) {
            throw Refusal.of("leadEditor", "POLICY_LEAD_EDITOR");
        }
    }

    /** The most approvals that any claim needs. */
    private static int reach(Policy policy) {
        return Math.max(policy.approvals(), policy.graveApprovals());
    }

    private static boolean canBeLetGo(PolicyRule rule, Collection<Account> members) {
        Set<Role> roles = rule.mayOverride();
        return members.stream().anyMatch(member -> member.roles().stream().anyMatch(roles::contains));
    }

    private static Predicate<PersonId> not(PersonId author) {
        return person -> !person.equals(author);
    }

    private static List<PersonId> holding(Collection<Account> members, Permission permission) {
        return members.stream()
                .filter(member -> member.may(permission))
                .map(Account::person)
                .toList();
    }
}
