package org.assay.evidence;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** A source in the desk's library. */
public record SourceId(UUID value) {

    public static SourceId of(String text) {
        return new SourceId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("source", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
