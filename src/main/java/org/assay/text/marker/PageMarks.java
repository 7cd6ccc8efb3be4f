package org.assay.text.marker;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All marks of a version.
 *
 * @param revision grows with every change of marks or dispositions; also the ETag
 * @param dispositions of the sentences somebody has looked at; a sentence under a mark needs no entry
 */
public record PageMarks(long revision, List<PageMark> marks, List<Ledger> dispositions) {

    /**
     * A sentence's disposition as the pair {@code [ordinal, "OPINION"]}.
     *
     * @param disposition CLAIM, OPINION, COMMON_KNOWLEDGE or OUT_OF_SCOPE; null, in changes alone, for not yet looked at
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Ledger(int ordinal, @Nullable String disposition) {}
}
