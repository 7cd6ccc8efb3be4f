package org.assay.review;

import java.util.UUID;

/** One decision on one proposal; it never changes. */
public record DecisionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
