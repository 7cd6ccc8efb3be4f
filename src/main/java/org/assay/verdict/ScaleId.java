package org.assay.verdict;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** A desk's rating scale. */
public record ScaleId(UUID value) {

    public static ScaleId of(String text) {
        return new ScaleId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("scale", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
