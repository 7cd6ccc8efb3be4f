package org.assay.evidence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.evidence.CopyHit;
import org.assay.evidence.Imprint;
import org.assay.evidence.Judgement;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceKind;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/** A source as the API shows it. */
record SourceJson(
        UUID id,
        String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedOn,
        SourceKind kind,
        boolean primary,
        @Nullable UUID derivedFrom,
        @Nullable String language,
        @Nullable Judgement judgement,
        Imprint imprint,
        @Nullable UUID mergedInto,
        int uses,
        long version,
        @JsonInclude(Include.NON_NULL) @Nullable HitJson copyHit) {

    /** @param marks of the words in the line, in UTF-16 code units */
    record HitJson(UUID copyId, String fileName, String line, List<TextSpan> marks) {}

    static SourceJson of(SourceDetail source) {
        return of(source, null);
    }

    static SourceJson of(SourceDetail source, @Nullable CopyHit hit) {
        SourceEntry entry = source.entry();
        return new SourceJson(
                source.id().value(),
                entry.title(),
                entry.url(),
                entry.publisher(),
                entry.author(),
                entry.publishedOn(),
                entry.kind(),
                entry.primary(),
                entry.derivedFrom() == null ? null : entry.derivedFrom().value(),
                entry.language(),
                entry.judgement(),
                entry.imprint(),
                source.mergedInto() == null ? null : source.mergedInto().value(),
                source.uses(),
                source.version(),
                hit == null ? null : new HitJson(hit.copy().id().value(), hit.copy().fileName(), hit.line(), hit.marks()));
    }
}
