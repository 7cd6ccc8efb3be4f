package org.assay.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A source of the desk's library.
 *
 * @param uses how many pieces of evidence point to it, or to a record merged into it
 * @param version the version read, to be given back with a change
 * @param bearing grows with each change that bears on a verdict; a language or a page range does not
 * @param mergedInto the record that goes on for this one; evidence of settled claims stays with the one it was judged on
 */
public record SourceDetail(
        SourceId id, SourceEntry entry, int uses, long version, long bearing, @Nullable SourceId mergedInto) {}
