package org.assay.review;

import java.util.List;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.Refusal;

/**
 * What would become of many claims, or did.
 *
 * @param done those that it would be done to, or was
 * @param already those that are so already
 */
public record BulkPreview(List<ClaimSummary> done, List<ClaimSummary> already, List<Refused> refused) {

    public record Refused(ClaimSummary claim, Refusal why) {}
}
