package org.assay.claim;

import java.util.Set;
import java.util.stream.Collectors;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.jspecify.annotations.Nullable;

/** What people write about a claim, made fit to store. */
final class ClaimWording {

    private ClaimWording() {}

    static EditClaim tidy(EditClaim command, @Nullable Claimant claimant) {
        Set<String> tags = command.tags().stream()
                .map(tag -> Storable.of(tag).strip())
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        if (tags.size() > Claims.MOST_TAGS) throw Refusal.of("tags", "TAGS_MANY", Claims.MOST_TAGS);
        if (tags.stream().anyMatch(tag -> tag.length() > 60)) throw Refusal.of("tags", "TAG_LONG", 60);
        String place = orNull(command.saidAt());
        if (place != null && place.length() > 300) throw Refusal.of("saidAt", "FIELD_LONG", "place", 300);
        return new EditClaim(
                command.claim(),
                command.version(),
                statement(command.statement()),
                command.kind(),
                command.priority(),
                command.risk(),
                command.saidOn(),
                place,
                claimant,
                tags);
    }

    static String statement(String statement) {
        String stripped = Storable.of(statement).strip();
        if (stripped.isEmpty()) throw Refusal.of("statement", "STATEMENT_EMPTY");
        if (stripped.length() > Claims.LONGEST_STATEMENT) throw Refusal.of("statement", "STATEMENT_LONG", Claims.LONGEST_STATEMENT);
        return stripped;
    }

    static Claimant claimant(Claimant claimant) {
        String name = Storable.of(claimant.name()).strip();
        if (name.isEmpty()) throw Refusal.of("claimant", "CLAIMANT_EMPTY");
        if (name.length() > 300) throw Refusal.of("claimant", "FIELD_LONG", "name", 300);
        String role = orNull(claimant.role());
        if (role != null && role.length() > 300) throw Refusal.of("claimant", "FIELD_LONG", "role", 300);
        return new Claimant(name, claimant.type(), role);
    }

    private static @Nullable String orNull(@Nullable String typed) {
        String tidy = typed == null ? "" : Storable.of(typed).strip();
        return tidy.isEmpty() ? null : tidy;
    }

    static @Nullable String named(@Nullable Claimant claimant) {
        if (claimant == null) return null;
        return claimant.role() == null ? claimant.name() : claimant.name() + ", " + claimant.role();
    }

    static String oneLine(String passage) {
        return passage.replaceAll("\\s+", " ").strip();
    }

    static String shortened(String statement) {
        if (statement.length() <= Claims.LONGEST_STATEMENT) return statement;
        int end = Claims.LONGEST_STATEMENT - 1;
        if (Character.isHighSurrogate(statement.charAt(end - 1))) end--;
        return statement.substring(0, end) + "…";
    }
}
