package org.assay.evidence;

/**
 * A source of the desk's library.
 *
 * @param uses how many pieces of evidence point to it
 * @param version the version read, to be given back with a change
 */
public record SourceDetail(SourceId id, SourceEntry entry, int uses, long version) {}
