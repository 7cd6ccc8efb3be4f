package org.assay.evidence.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.assay.evidence.Imprint;
import org.assay.evidence.Judgement;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceKind;
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
        long version) {

    static SourceJson of(SourceDetail source) {
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
                source.version());
    }
}
