package org.assay.claim;

import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;

/**
 * One sighting of a claim: where, and in which words.
 *
 * @param version the current one, or an earlier one where nobody has said yet where the claim stands in the current one
 * @param reworded whether its words have changed since they were first marked
 */
public record Occurrence(
        OccurrenceId id,
        DocumentId document,
        VersionId version,
        TextSpan span,
        TextQuote quote,
        String anchorState,
        boolean reworded) {}
