package org.assay.review;

import java.time.Instant;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A second check as the person who asks may see it.
 *
 * @param judged whether the checker has judged
 * @param judgement null while it is not given, or while the person may not see it: until there is a verdict, only the
 *     checker does
 * @param agrees null where there is nothing to compare with
 */
public record SecondCheckDetail(
        PersonId checker, Instant askedAt, boolean judged, @Nullable Judgement judgement, @Nullable Boolean agrees) {

    public record Judgement(String code, String label, String tone, String reason, Instant at) {}
}
