package org.assay.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a person writes down of how a source bears on a claim.
 *
 * @param quote the passage in the source's own words
 * @param locator where it stands: a page, a time, a section
 * @param passage the place in a kept copy of that source
 */
public record EvidenceEntry(
        SourceId source,
        Stance stance,
        @Nullable String quote,
        @Nullable String locator,
        @Nullable String note,
        @Nullable CopyPassage passage) {

    /** Without a kept copy. */
    public EvidenceEntry(
            SourceId source, Stance stance, @Nullable String quote, @Nullable String locator, @Nullable String note) {
        this(source, stance, quote, locator, note, null);
    }

    EvidenceEntry with(SourceId other) {
        return new EvidenceEntry(other, stance, quote, locator, note, passage);
    }
}
