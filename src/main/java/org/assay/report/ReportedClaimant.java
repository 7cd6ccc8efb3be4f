package org.assay.report;

import org.jspecify.annotations.Nullable;

/**
 * Who said it.
 *
 * @param role what they are: “mayor of Reykjavík”
 * @param sameAs a page that identifies them
 */
public record ReportedClaimant(String name, boolean organization, @Nullable String role, @Nullable String sameAs) {}
