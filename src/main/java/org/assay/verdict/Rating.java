package org.assay.verdict;

import org.jspecify.annotations.Nullable;

/**
 * A step of a scale.
 *
 * @param code stable, lower case with hyphens: {@code mostly-false}
 * @param tone the token of its colour and icon
 * @param value its place in the order, higher is truer; null for a rating without an order (unproven, satire)
 * @param needsEvidence false where it may be proposed on a search that found nothing
 */
public record Rating(
        String code,
        String label,
        @Nullable String meaning,
        String tone,
        @Nullable Integer value,
        boolean needsEvidence) {}
