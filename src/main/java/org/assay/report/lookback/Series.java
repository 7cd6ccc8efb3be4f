package org.assay.report.lookback;

import java.util.List;
import java.util.Locale;
import org.assay.kernel.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A figure, period by period. Counts are of different claims, so the whole may be less than the periods' sum.
 *
 * @param key what of the figure; empty where there is but one
 * @param label as the desk named it; empty where the screen has the words
 * @param values one a period; null where nothing was there to measure
 * @param whole of all periods together, and of what is counted at an end, that of the last; null as above
 */
public record Series(
        Figure figure,
        Measure measure,
        String key,
        String label,
        Tone tone,
        List<@Nullable Double> values,
        @Nullable Double whole) {

    /** What the values are. */
    public enum Measure {
        CLAIMS,
        MEDIAN_HOURS,
        /** What nine in ten did not exceed. */
        P90_HOURS,
        /** From 0 to 1, of the claims whose first proposal was decided. */
        SHARE;

        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isCount() {
            return this == CLAIMS;
        }
    }

    /** Whether there is nothing to show; a time or a share of nothing at all is something. */
    public boolean isEmpty() {
        return isNothing(whole) && values.stream().allMatch(this::isNothing);
    }

    /** Whether no claim is behind that value of it. */
    public boolean isNothing(@Nullable Double value) {
        return value == null || measure.isCount() && value == 0;
    }
}
