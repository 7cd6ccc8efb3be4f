package org.assay.report;

import java.util.UUID;

/** One export that somebody waits for; known until an hour after it was made, or until the program ends. */
public record ExportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
