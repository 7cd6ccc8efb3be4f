package org.assay.review;

import java.util.List;
import org.assay.claim.ClaimSummary;

/**
 * What a policy would have done, judged on the cases as they were decided, or as they stand.
 *
 * @param decided how many approvals of the last {@link Policies#LOOKS_BACK} days were looked at
 * @param refused those that would have been refused
 * @param open how many open proposals were looked at
 * @param shut those that could be approved now, and could not any more
 * @param opened those that can not be approved now, and then could
 * @param more whether there were more than were looked at
 */
public record PolicyPreview(
        int decided, List<Effect> refused, int open, List<Effect> shut, List<Effect> opened, boolean more) {

    /**
     * @param unmet what would block it, or blocks it now
     * @param approvalsMissing how many more people would have had to approve
     */
    public record Effect(ClaimSummary claim, List<Requirement> unmet, int approvalsMissing) {}

    public boolean changesNothing() {
        return refused.isEmpty() && shut.isEmpty() && opened.isEmpty();
    }
}
