package org.assay.evidence.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authors of a source as one line that people read and type: {@code Doe, Jane; King, Jr., Martin; Records Office}. A
 * name with a comma is a person's, family name first; one without stands as it is, since no rule tells a person from an
 * office. A comma that belongs to an office's name is kept by braces: {@code {Smith, Jones & Co.}}.
 */
public final class CitedNames {

    /** @param literal the whole name where nothing is known of its parts */
    public record Name(
            @Nullable String family, @Nullable String given, @Nullable String suffix, @Nullable String literal) {

        static Name whole(String name) {
            return new Name(null, null, null, name);
        }

        static Name person(String family, @Nullable String given, @Nullable String suffix) {
            return given == null || given.isBlank() ? whole(family) : new Name(family, given, suffix, null);
        }
    }

    private CitedNames() {}

    public static List<Name> of(@Nullable String line) {
        List<Name> names = new ArrayList<>();
        if (line == null) return names;
        for (String each : line.split(";")) {
            String name = each.strip();
            if (!name.isEmpty()) names.add(one(name));
        }
        return names;
    }

    static Name one(String name) {
        if (name.startsWith("{") && name.endsWith("}")) return Name.whole(name.substring(1, name.length() - 1));
        String[] parts = Arrays.stream(name.split(",")).map(String::strip).toArray(String[]::new);
        if (parts.length == 2 && !parts[0].isEmpty()) return Name.person(parts[0], parts[1], null);
        if (parts.length == 3 && !parts[0].isEmpty()) return Name.person(parts[0], parts[2], parts[1]);
        return Name.whole(name);
    }

    /** The line; null for nobody. */
    public static @Nullable String line(List<Name> names) {
        if (names.isEmpty()) return null;
        return String.join("; ", names.stream().map(CitedNames::text).toList());
    }

    static String text(Name name) {
        if (name.literal() != null) return name.literal().contains(",") ? "{" + name.literal() + "}" : name.literal();
        String family = name.suffix() == null ? name.family() : name.family() + ", " + name.suffix();
        return family + ", " + name.given();
    }
}
