package org.assay.text.marker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News for a page that is open.
 *
 * @param since the revision before; a page that has another one loads all marks again. Null: take it as it comes
 * @param remove ids of occurrences
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageChanges(
        long revision,
        @Nullable Long since,
        List<PageMark> upsert,
        List<UUID> remove,
        List<PageMarks.Ledger> dispositions) {}
