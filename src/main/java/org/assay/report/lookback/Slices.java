package org.assay.report.lookback;

import java.util.Locale;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What a stretch is cut into. Weeks begin on Mondays. */
public enum Slices {
    WEEK,
    MONTH;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal {@code LOOK_BACK_BY} */
    static @Nullable Slices of(@Nullable String tag) {
        if (tag == null || tag.isBlank()) return null;
        for (Slices each : values()) {
            if (each.tag().equals(tag)) return each;
        }
        throw Refusal.of("by", "LOOK_BACK_BY", tag);
    }
}
