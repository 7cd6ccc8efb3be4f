package org.assay.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * The colour and the icon of a state, a verdict or what became of a place; never the one without the other. In CSS,
 * {@code --assay-tone-NAME} marks and fills, {@code --assay-tone-NAME-ink} is for text.
 */
public enum Tone {
    NEUTRAL,
    CANDIDATE,
    OPEN,
    IN_CHECK,
    PROPOSED,
    APPROVED,
    PUBLISHED,
    DISMISSED,
    MOVED,
    CHANGED,
    AMBIGUOUS,
    ORPHANED,
    TRUE,
    MOSTLY_TRUE,
    HALF,
    MOSTLY_FALSE,
    FALSE,
    PANTS,
    UNPROVEN,
    SATIRE,
    MISLEADING;

    private final String css = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** {@code mostly-true}: its name in CSS, in JSON, in stored ratings and of its icon. */
    @JsonValue
    public String css() {
        return css;
    }

    /** The tone of that name in CSS, or {@link #NEUTRAL} where there is none. */
    public static Tone of(String css) {
        return Arrays.stream(values())
                .filter(tone -> tone.css.equals(css))
                .findFirst()
                .orElse(NEUTRAL);
    }
}
