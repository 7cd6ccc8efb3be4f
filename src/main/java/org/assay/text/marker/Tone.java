package org.assay.text.marker;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a mark is drawn: by its verdict where it has one that counts, else by its state. */
public enum Tone {
    CANDIDATE,
    OPEN,
    IN_CHECK,
    PROPOSED,
    APPROVED,
    PUBLISHED,
    DISMISSED,
    TRUE,
    MOSTLY_TRUE,
    HALF,
    MOSTLY_FALSE,
    FALSE,
    PANTS,
    UNPROVEN,
    SATIRE,
    MISLEADING;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word in style sheets ({@code --assay-tone-TOKEN}) and in JSON. */
    @JsonValue
    public String token() {
        return token;
    }

    /** The tone of that token; {@link #OPEN} where there is none. */
    public static Tone of(String token) {
        for (Tone tone : values()) if (tone.token.equals(token)) return tone;
        return OPEN;
    }
}
