package org.assay.claim;

import org.assay.document.VersionId;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Marks a passage of one version as a claim.
 *
 * @param statement the claim in its own words; null takes the passage's words
 * @param candidate true where the program suggests it, to be accepted by a person
 */
public record MarkClaim(
        VersionId version,
        TextSpan span,
        @Nullable String statement,
        @Nullable Claimant claimant,
        @Nullable ClaimKind kind,
        @Nullable Priority priority,
        boolean candidate) {

    public static MarkClaim at(VersionId version, TextSpan span) {
        return new MarkClaim(version, span, null, null, null, null, false);
    }
}
