package org.assay.review;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** One discussion. */
public record ThreadId(UUID value) {

    public static ThreadId of(String text) {
        return new ThreadId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("thread", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
