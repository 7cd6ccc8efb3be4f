package org.assay.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.account.Role;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.kernel.Change;
import org.jspecify.annotations.Nullable;

/** A policy in words, as the trail and the desk's page tell it. Pure. */
public final class PolicyWords {

    private PolicyWords() {}

    /** What one policy says otherwise than another, field by field. */
    public static List<Change> changes(Policy before, Policy after) {
        List<Change> changes = new ArrayList<>();
        for (Requirement requirement : Requirement.values()) {
            add(changes, requirement.name(), before, after, policy -> rule(policy.rule(requirement)));
        }
        add(changes, "grave", before, after, policy -> scope(policy.grave()));
        add(changes, "roots", before, after, policy -> String.valueOf(policy.roots()));
        add(changes, "graveRoots", before, after, policy -> String.valueOf(policy.graveRoots()));
        add(changes, "approvals", before, after, policy -> String.valueOf(policy.approvals()));
        add(changes, "graveApprovals", before, after, policy -> String.valueOf(policy.graveApprovals()));
        add(changes, "idleDays", before, after, policy -> policy.idleDays() == null ? "never" : policy.idleDays() + " days");
        add(changes, "leadEditor", before, after, policy -> Objects.toString(policy.leadEditor(), null));
        return changes;
    }

    private static void add(
            List<Change> changes,
            String field,
            Policy before,
            Policy after,
            Function<Policy, @Nullable String> words) {
        String was = words.apply(before);
        String is = words.apply(after);
        if (!Objects.equals(was, is)) changes.add(Change.of(field, was, is));
    }

    /** {@code blocks for quotes; advises for all others; Editor may override}. */
    public static String rule(PolicyRule rule) {
        List<String> parts = new ArrayList<>();
        if (rule.scope().meansEvery()) {
            parts.add(weight(rule.weight()));
        } else if (rule.weight() == rule.elsewhere()) {
            parts.add(weight(rule.weight()));
        } else {
            if (rule.weight() != Weight.OFF) parts.add(weight(rule.weight()) + " for " + scope(rule.scope()));
            if (rule.elsewhere() != Weight.OFF || rule.weight() == Weight.OFF) {
                parts.add(weight(rule.elsewhere()) + " for all others");
            }
        }
        if (!rule.mayOverride().isEmpty()) {
            parts.add(list(rule.mayOverride().stream().sorted().map(PolicyWords::role).toList(), "or")
                    + " may let it go for a reason");
        }
        return String.join("; ", parts);
    }

    public static String weight(Weight weight) {
        return switch (weight) {
            case OFF -> "off";
            case ADVISES -> "advises";
            case BLOCKS -> "blocks";
        };
    }

    /** {@code quotes and figures of high priority or more, or with a legal risk}. */
    public static String scope(ClaimScope scope) {
        if (scope.meansEvery()) return "every claim";
        String kinds = scope.kinds().isEmpty()
                ? "claims"
                : list(lower(scope.kinds(), "s"), "and");
        List<String> weighty = new ArrayList<>();
        if (scope.from() != null) weighty.add(priority(scope.from()));
        if (!scope.risks().isEmpty()) weighty.add("with " + list(scope.risks().stream().sorted().map(PolicyWords::risk).toList(), "or"));
        return weighty.isEmpty() ? kinds : kinds + " " + String.join(", or ", weighty);
    }

    private static String priority(Priority from) {
        return from == Priority.URGENT
                ? "of urgent priority"
                : "of " + from.name().toLowerCase(Locale.ROOT) + " priority or more";
    }

    private static String risk(Risk risk) {
        return switch (risk) {
            case NONE -> "no risk";
            case HARM -> "a risk of harm";
            case LEGAL -> "a legal risk";
        };
    }

    private static String role(Role role) {
        return switch (role) {
            case ADMIN -> "an administrator";
            case EDITOR -> "an editor";
            case LEGAL -> "the legal desk";
            case CHECKER -> "a checker";
            case WRITER -> "a writer";
            case VIEWER -> "a viewer";
        };
    }

    private static List<String> lower(Collection<? extends Enum<?>> values, String ending) {
        return values.stream()
                .sorted()
                .map(each -> each.name().toLowerCase(Locale.ROOT) + ending)
                .toList();
    }

    private static String list(List<String> words, String and) {
        if (words.size() < 2) return String.join("", words);
        return words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", "))
                + " " + and + " " + words.getLast();
    }
}
