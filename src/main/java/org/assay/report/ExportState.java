package org.assay.report;

import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An export as it stands at this moment.
 *
 * @param name of the file that comes of it
 * @param total what {@code done} grows to; 0 where that is not known
 * @param bytes how large the file is; 0 before it is ready
 * @param refusal why it failed; null where it did not
 */
public record ExportState(
        ExportId id, String name, ExportStage stage, long done, long total, long bytes, @Nullable Refusal refusal) {

    /** From 0 to 1; 0 where nothing is known. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
