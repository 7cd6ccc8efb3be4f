package org.assay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two people's writing on one claim, brought together: what only one of them touched is kept, and what both touched
 * differently is for the second to choose.
 *
 * @param merged as it shall stand, with the second person's words where both wrote
 * @param clashes the fields that both wrote differently
 */
public record ClaimMerge(EditClaim merged, List<Clash> clashes) {

    /** One field that both wrote. */
    public record Clash(String field, String theirs, String mine) {}

    /**
     * @param base what the second person saw when they began
     * @param mine what they would store
     * @param theirs what the first has stored meanwhile; its version is the result's
     */
    public static ClaimMerge of(EditClaim base, EditClaim mine, EditClaim theirs) {
        List<Clash> clashes = new ArrayList<>();
        EditClaim merged = new EditClaim(
                theirs.claim(),
                theirs.version(),
                pick("statement", EditClaim::statement, base, mine, theirs, clashes),
                pick("kind", EditClaim::kind, base, mine, theirs, clashes),
                pick("priority", EditClaim::priority, base, mine, theirs, clashes),
                pick("risk", EditClaim::risk, base, mine, theirs, clashes),
                pick("saidOn", EditClaim::saidOn, base, mine, theirs, clashes),
                pick("saidAt", EditClaim::saidAt, base, mine, theirs, clashes),
                pick("claimant", EditClaim::claimant, base, mine, theirs, clashes),
                pick("tags", EditClaim::tags, base, mine, theirs, clashes));
        return new ClaimMerge(merged, clashes);
    }

    private static <T extends @Nullable Object> T pick(
            String field,
            Function<EditClaim, T> of,
            EditClaim base,
            EditClaim mine,
            EditClaim theirs,
            List<Clash> clashes) {
        T before = of.apply(base);
        T wrote = of.apply(mine);
        T stored = of.apply(theirs);
        if (Objects.equals(wrote, before) || Objects.equals(wrote, stored)) return stored;
        if (!Objects.equals(stored, before)) clashes.add(new Clash(field, text(stored), text(wrote)));
        return wrote;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Claimant claimant -> claimant.name()
                    + (claimant.role() == null ? "" : ", " + claimant.role());
            case java.util.Collection<?> all -> String.join(", ", all.stream().map(String::valueOf).sorted().toList());
            default -> value.toString();
        };
    }
}
