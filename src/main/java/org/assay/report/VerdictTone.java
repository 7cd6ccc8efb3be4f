package org.assay.report;

import java.util.Locale;

/**
 * The colour and the icon of a rating on paper: the screens' palette on white. From true to false it runs from blue to
 * vermilion, which people who cannot tell red from green can tell apart, and differs in lightness and icon besides.
 */
public enum VerdictTone {
    TRUE("#0072a3", "#00567c", "#e5f1f6"),
    MOSTLY_TRUE("#3f8f96", "#1f6167", "#e9f3f4"),
    HALF("#8f7d1c", "#645600", "#f5f1de"),
    MOSTLY_FALSE("#c96a12", "#8a4300", "#fbefe3"),
    FALSE("#bd3015", "#97220b", "#faeae6"),
    PANTS("#7c0f3c", "#6e0d35", "#f6e7ed"),
    UNPROVEN("#6c7077", "#4c5056", "#eff0f1"),
    SATIRE("#9a4f9f", "#743679", "#f5edf5"),
    MISLEADING("#a85b2b", "#7c3f18", "#f7ede6"),
    NEUTRAL("#77736a", "#55524b", "#f1f0ee");

    private final String colour;
    private final String ink;
    private final String tint;

    VerdictTone(String colour, String ink, String tint) {
        this.colour = colour;
        this.ink = ink;
        this.tint = tint;
    }

    /** For bars and icons: {@code #rrggbb}. */
    public String colour() {
        return colour;
    }

    /** For text: {@code #rrggbb}, contrast with white and with the tint at least 4.5. */
    public String ink() {
        return ink;
    }

    /** For the ground behind text: {@code #rrggbb}. */
    public String tint() {
        return tint;
    }

    /** The tone that a rating is stored with: {@code mostly-true}; {@link #NEUTRAL} where there is none of that name. */
    public static VerdictTone of(String stored) {
        for (VerdictTone tone : values()) {
            if (tone.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(stored)) return tone;
        }
        return NEUTRAL;
    }
}
