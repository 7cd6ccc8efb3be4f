package org.assay.report.lookback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.review.DeskAgreement;
import org.jspecify.annotations.Nullable;

/**
 * What a desk did in a stretch.
 *
 * @param zone in which its days begin and end
 * @param topics each with its series, in the order of {@link Topic}
 * @param sources the most used, at most twenty
 * @param agreement of blind second checks, by scale; null where the reader may not see it
 * @param blind how many claims are left out of the verdicts, because the reader is to judge them blind
 */
public record LookBack(
        Stretch stretch,
        String zone,
        Instant asOf,
        Map<Topic, List<Series>> topics,
        List<UsedSource> sources,
        @Nullable List<DeskAgreement> agreement,
        int blind) {

    public boolean isEmpty() {
        return sources.isEmpty()
                && topics.values().stream().flatMap(List::stream).allMatch(Series::isEmpty);
    }
}
