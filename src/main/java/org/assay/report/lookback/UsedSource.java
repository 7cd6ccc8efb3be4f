package org.assay.report.lookback;

import org.jspecify.annotations.Nullable;

/** @param claims for how many it was added as evidence */
public record UsedSource(String id, String title, @Nullable String publisher, int claims) {}
