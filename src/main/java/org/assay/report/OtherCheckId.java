package org.assay.report;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** One check of another house. */
public record OtherCheckId(UUID value) {

    public static OtherCheckId of(String id) {
        return new OtherCheckId(Ids.parse(id));
    }

    public Subject subject() {
        return new Subject("other-check", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
