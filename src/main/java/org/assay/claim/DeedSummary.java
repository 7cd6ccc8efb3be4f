package org.assay.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken back or done again.
 *
 * @param kind as in {@code deed.KIND} of the sentences
 * @param claim the claim's number; null where it was about sentences alone
 */
public record DeedSummary(UUID id, String kind, @Nullable Integer claim) {}
