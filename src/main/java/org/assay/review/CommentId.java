package org.assay.review;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** One comment in a thread. */
public record CommentId(UUID value) {

    public static CommentId of(String text) {
        return new CommentId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("comment", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
