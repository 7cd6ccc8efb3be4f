package org.assay.claim;

import java.util.UUID;

/** One sighting of a claim in one version of a text. */
public record OccurrenceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
