package org.assay.evidence.rest;

import java.util.UUID;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.CopyPassages;
import org.assay.evidence.SnapshotId;
import org.assay.kernel.Refusal;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A passage as the API shows and takes it.
 *
 * @param fragment {@code page=3}, {@code xywh=percent:10,20,30,40}, {@code t=12.5,20}
 * @param start where the words stood when they were chosen, in UTF-16 code units; not read with a new passage
 */
record PassageJson(
        @Nullable String copyId,
        @Nullable String fragment,
        @Nullable String exact,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable Integer start,
        @Nullable Integer end) {

    static @Nullable PassageJson of(@Nullable CopyPassage passage) {
        if (passage == null) return null;
        TextQuote quote = passage.quote();
        TextSpan span = passage.span();
        UUID copy = passage.copy().value();
        return new PassageJson(
                copy.toString(),
                passage.fragment() == null ? null : passage.fragment().toString(),
                quote == null ? null : quote.exact(),
                quote == null ? null : quote.prefix(),
                quote == null ? null : quote.suffix(),
                span == null ? null : span.start(),
                span == null ? null : span.end());
    }

    CopyPassage in(CopyPassages passages) {
        if (copyId == null) throw Refusal.of("passage", "PASSAGE_MALFORMED");
        return passages.find(SnapshotId.of(copyId), fragment, exact, prefix, suffix);
    }
}
