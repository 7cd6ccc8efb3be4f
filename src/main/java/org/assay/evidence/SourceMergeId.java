package org.assay.evidence;

import java.util.UUID;
import org.assay.kernel.Ids;

/** One merge of two sources. */
public record SourceMergeId(UUID value) {

    public static SourceMergeId of(String text) {
        return new SourceMergeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
