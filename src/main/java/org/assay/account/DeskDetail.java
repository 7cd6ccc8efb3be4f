package org.assay.account;

import org.assay.kernel.DeskId;
import org.jspecify.annotations.Nullable;

/**
 * A desk as its members see it.
 *
 * @param sample whether what it holds is sample content, not somebody's work
 * @param note what a newcomer should know of it, or null
 */
public record DeskDetail(DeskId id, String name, boolean sample, @Nullable String note, long version) {}
