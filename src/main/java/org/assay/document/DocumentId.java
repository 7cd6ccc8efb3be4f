package org.assay.document;

import java.util.UUID;
import org.assay.kernel.Subject;

/** A document of a desk. */
public record DocumentId(UUID value) {

    public Subject subject() {
        return new Subject("document", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
