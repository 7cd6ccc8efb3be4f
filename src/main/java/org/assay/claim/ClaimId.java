package org.assay.claim;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** A claim's surrogate id; it never derives from the text. */
public record ClaimId(UUID value) {

    public static ClaimId of(String text) {
        return new ClaimId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("claim", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
