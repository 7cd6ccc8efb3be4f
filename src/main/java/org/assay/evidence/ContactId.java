package org.assay.evidence;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** One entry of a claim's contact log. */
public record ContactId(UUID value) {

    public static ContactId of(String text) {
        return new ContactId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("contact", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
