package org.assay.verdict;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** One correction that was proposed to a text's writer. */
public record CorrectionId(UUID value) {

    public static CorrectionId of(String text) {
        return new CorrectionId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("correction", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
