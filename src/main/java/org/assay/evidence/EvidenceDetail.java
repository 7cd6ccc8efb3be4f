package org.assay.evidence;

import java.time.Instant;
import org.assay.claim.ClaimId;
import org.assay.kernel.PersonId;

/**
 * A piece of evidence with its source.
 *
 * @param ordinal its place among the claim's evidence, from 1; it stays when others are removed
 * @param root the source at the end of what this one's repeats, whatever lies between: its own where it repeats none
 */
public record EvidenceDetail(
        EvidenceId id,
        ClaimId claim,
        int ordinal,
        EvidenceEntry entry,
        SourceDetail source,
        PersonId addedBy,
        Instant addedAt,
        long version,
        SourceId root) {

    /** Whether a reader could find the passage: by a locator, or by its own words. */
    public boolean located() {
        return entry.locator() != null || entry.quote() != null;
    }

    /** Whether it counts for independence: it takes a side, and anybody can find where. */
    public boolean counts() {
        return entry.stance() != Stance.CONTEXT && located();
    }

    EvidenceDetail from(SourceId known) {
        return new EvidenceDetail(id, claim, ordinal, entry, source, addedBy, addedAt, version, known);
    }
}
