package org.assay.evidence;

import java.time.Instant;
import java.util.Objects;
import org.assay.claim.ClaimId;
import org.assay.kernel.PersonId;

/**
 * A piece of evidence with its source.
 *
 * @param ordinal its place among the claim's evidence, from 1; it stays when others are removed
 */
public record EvidenceDetail(
        EvidenceId id,
        ClaimId claim,
        int ordinal,
        EvidenceEntry entry,
        SourceDetail source,
        PersonId addedBy,
        Instant addedAt,
        long version) {

    /** Whether a reader could find the passage: by a locator, or by its own words. */
    public boolean located() {
        return entry.locator() != null || entry.quote() != null;
    }

    /** The source at the root of what this one repeats: itself where it repeats none. */
    public SourceId root() {
        return Objects.requireNonNullElse(source.entry().derivedFrom(), source.id());
    }
}
