package org.assay.claim;

import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;

/** One sighting of a claim: where, and in which words. */
public record Occurrence(
        OccurrenceId id, DocumentId document, VersionId version, TextSpan span, TextQuote quote, String anchorState) {}
