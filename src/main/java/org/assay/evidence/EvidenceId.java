package org.assay.evidence;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** One piece of evidence on one claim. */
public record EvidenceId(UUID value) {

    public static EvidenceId of(String text) {
        return new EvidenceId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("evidence", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
