package org.assay.report;

import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence.
 *
 * @param number its number under the claim, from 1
 * @param locator where in the source: a page, a time, a paragraph
 * @param quote the source's own words
 * @param snapshot SHA-256 of the copy kept, in hexadecimal; null where none is
 */
public record ReportedEvidence(
        int number,
        ReportedStance stance,
        ReportedSource source,
        @Nullable String locator,
        @Nullable String quote,
        @Nullable String note,
        @Nullable String snapshot) {}
