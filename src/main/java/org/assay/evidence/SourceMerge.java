package org.assay.evidence;

import java.time.Instant;
import org.assay.kernel.PersonId;

/** A record that was merged into another, to be parted again where that was wrong. */
public record SourceMerge(SourceMergeId id, SourceDetail source, PersonId by, Instant at) {}
