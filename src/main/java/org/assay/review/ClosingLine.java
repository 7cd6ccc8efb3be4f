package org.assay.review;

import java.util.Map;
import org.assay.claim.Risk;
import org.assay.document.DocumentSummary;
import org.assay.kernel.PersonId;

/**
 * A document that closes at some time.
 *
 * @param left open claims by what a wrong verdict on them could cost
 * @param urgent how many of them are of high priority or above
 * @param awaited what the open claims wait for next, with how many do
 * @param leads who checks how many of them at present
 */
public record ClosingLine(
        DocumentSummary document,
        Map<Risk, Integer> left,
        int urgent,
        Map<ClosingClaim.Awaits, Integer> awaited,
        Map<PersonId, Integer> leads) {

    public ClosingLine {
        left = Map.copyOf(left);
        awaited = Map.copyOf(awaited);
        leads = Map.copyOf(leads);
    }

    public int open() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }
}
