package org.assay.report;

import java.time.Instant;
import org.assay.kernel.PersonId;
import org.assay.report.exchange.ForeignReview;

/**
 * A check of another house, as theirs.
 *
 * @param review what they said; its record is left out of lists and then empty
 * @param earlier how many records of the same check came before this one
 */
public record OtherCheck(OtherCheckId id, ForeignReview review, PersonId importedBy, Instant importedAt, int earlier) {}
