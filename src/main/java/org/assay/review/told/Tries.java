package org.assay.review.told;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When to try again what could not be delivered. */
final class Tries {

    static final Duration GIVE_UP = Duration.ofDays(3);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 12;

    private Tries() {}

    /** @return a minute after the first failure, twice that after each other, six hours at most; null after three days */
    static @Nullable Instant next(int failures, Instant created, Instant now) {
        if (created.plus(GIVE_UP).isBefore(now)) return null;
        Duration pause = Duration.ofMinutes(1L << Math.min(failures - 1, DOUBLINGS));
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    static String shortened(@Nullable String why) {
        String line = String.valueOf(why).replaceAll("\\p{Cntrl}+", " ");
        return line.substring(0, Math.min(line.length(), 280));
    }
}
