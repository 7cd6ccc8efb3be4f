package org.assay.claim;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** What became of one mark in one newer version. */
public record AnchorId(UUID value) {

    public static AnchorId of(String text) {
        return new AnchorId(Ids.parse(text));
    }

    Subject subject() {
        return new Subject("anchor", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
