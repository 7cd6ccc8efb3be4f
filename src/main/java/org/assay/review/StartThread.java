package org.assay.review;

import org.assay.claim.ClaimId;
import org.assay.document.VersionId;
import org.assay.evidence.EvidenceId;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Begins a thread on a claim; where neither a passage nor evidence is given, on the claim as a whole.
 *
 * @param body Markdown; {@code @name} tells a member of the desk
 * @param blocks whether no verdict is approved while it is open
 */
public record StartThread(
        ClaimId claim, @Nullable Words passage, @Nullable EvidenceId evidence, String body, boolean blocks) {

    /** Words of the newest version of a text in which the claim stands. */
    public record Words(VersionId version, TextSpan span) {}

    public static StartThread on(ClaimId claim, String body) {
        return new StartThread(claim, null, null, body, false);
    }

    public static StartThread blocking(ClaimId claim, String body) {
        return new StartThread(claim, null, null, body, true);
    }
}
