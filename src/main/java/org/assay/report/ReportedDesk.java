package org.assay.report;

import org.jspecify.annotations.Nullable;

/**
 * The desk that answers for the report.
 *
 * @param imprint who publishes and how to reach them, in plain text
 * @param website where the desk publishes; the publisher of its ClaimReviews
 * @param sampleContent true where what it says is made up to show the program
 */
public record ReportedDesk(
        String name, @Nullable String imprint, @Nullable String website, boolean sampleContent) {}
