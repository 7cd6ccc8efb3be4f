package org.assay.report;

import java.util.UUID;

/** A kept way to put reports together. */
public record ReportPresetId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
