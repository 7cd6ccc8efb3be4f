package org.assay.report;

import org.jspecify.annotations.Nullable;

/**
 * The words that were said, where they were said.
 *
 * @param exact the marked passage, character for character
 * @param prefix what stands before it
 * @param suffix what stands after it
 * @param document the title of the document it stands in
 */
public record ReportedQuote(String exact, String prefix, String suffix, String document, @Nullable String documentUrl) {}
