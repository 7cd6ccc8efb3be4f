package org.assay.review;

import java.util.UUID;

/** One release of one document. */
public record ReleaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
