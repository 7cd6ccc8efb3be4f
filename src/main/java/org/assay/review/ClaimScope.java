package org.assay.review;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.claim.ClaimKind;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a rule is for: those of the kinds whose priority is high enough or whose risk is named.
 *
 * @param kinds empty for every kind
 * @param from the least priority; null where no priority alone is enough
 * @param risks risks that are enough whatever the priority. Without a priority and without a risk, all claims of the
 *     kinds are meant
 */
public record ClaimScope(Set<ClaimKind> kinds, @Nullable Priority from, Set<Risk> risks) {

    public static final ClaimScope EVERY = new ClaimScope(Set.of(), null, Set.of());

    public ClaimScope {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        risks = risks == null ? Set.of() : Set.copyOf(risks);
    }

    public static ClaimScope of(Risk risk) {
        return new ClaimScope(Set.of(), null, Set.of(risk));
    }

    public boolean meansEvery() {
        return kinds.isEmpty() && (ofAnyWeight() || from == Priority.LOW || risks.size() == Risk.values().length);
    }

    private boolean ofAnyWeight() {
        return from == null && risks.isEmpty();
    }

    public boolean holds(ClaimKind kind, Priority priority, Risk risk) {
        if (!kinds.isEmpty() && !kinds.contains(kind)) return false;
        return ofAnyWeight() || from != null && priority.compareTo(from) >= 0 || risks.contains(risk);
    }

    /** As a condition on a claim {@code c}. Made of names of constants alone. */
    String sql() {
        String ofKinds = kinds.isEmpty() ? "1 = 1" : "c.kind in (" + names(kinds) + ")";
        if (ofAnyWeight()) return ofKinds;
        String high = from == null
                ? "1 = 0"
                : "c.priority in (" + names(EnumSet.range(from, Priority.values()[Priority.values().length - 1])) + ")";
        String risky = risks.isEmpty() ? "1 = 0" : "c.risk in (" + names(risks) + ")";
        return ofKinds + " and (" + high + " or " + risky + ")";
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().sorted().map(each -> "'" + each.name() + "'").collect(Collectors.joining(", "));
    }
}
