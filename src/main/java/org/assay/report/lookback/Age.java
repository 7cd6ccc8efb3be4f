package org.assay.report.lookback;

import java.time.Duration;

/** How long something has waited: at least as long as its {@code from}, shorter than the next one’s. */
public enum Age {
    UNDER_A_DAY(0),
    UNDER_3_DAYS(1),
    UNDER_A_WEEK(3),
    UNDER_4_WEEKS(7),
    LONGER(28);

    private final Duration from;

    Age(int days) {
        from = Duration.ofDays(days);
    }

    static Age of(Duration waited) {
        Age age = UNDER_A_DAY;
        for (Age each : values()) {
            if (waited.compareTo(each.from) >= 0) age = each;
        }
        return age;
    }
}
