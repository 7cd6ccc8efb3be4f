package org.assay.kernel.ui;

import java.util.Arrays;
import java.util.Locale;

/**
 * The colour and the icon of a state or a verdict; never the one without the other. In CSS,
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
    TRUE,
    MOSTLY_TRUE,
    HALF,
    MOSTLY_FALSE,
    FALSE,
    PANTS,
    UNPROVEN,
    SATIRE,
    MISLEADING;

    /** {@code mostly-true}: its name in CSS, in stored ratings and of its icon. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tone of that name in CSS, or {@link #NEUTRAL} where there is none. */
    public static Tone of(String css) {
        return Arrays.stream(values())
                .filter(tone -> tone.css().equals(css))
                .findFirst()
                .orElse(NEUTRAL);
    }

    public Icon icon() {
        return Icon.of(css());
    }
}
