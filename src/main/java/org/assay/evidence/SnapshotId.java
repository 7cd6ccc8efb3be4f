package org.assay.evidence;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** A kept copy of a source. */
public record SnapshotId(UUID value) {

    public static SnapshotId of(String text) {
        return new SnapshotId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("snapshot", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
