package org.assay.document;

import java.util.UUID;
import org.assay.kernel.Subject;

/** One immutable version of a document. */
public record VersionId(UUID value) {

    public Subject subject() {
        return new Subject("document-version", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
