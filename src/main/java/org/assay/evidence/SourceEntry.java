package org.assay.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes down of a source.
 *
 * @param url absolute, http or https; null for what is on no web
 * @param author as {@link org.assay.evidence.citation.CitedNames} reads it: {@code Doe, Jane; Records Office}
 * @param primary whether it is the first hand: the study itself, not the report on it
 * @param derivedFrom the source this one repeats, so that the two count as one
 * @param language an IETF tag: {@code en}, {@code es-MX}
 */
public record SourceEntry(
        String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedOn,
        SourceKind kind,
        boolean primary,
        @Nullable SourceId derivedFrom,
        @Nullable String language,
        @Nullable Judgement judgement,
        Imprint imprint) {

    /** Without language, judgement and imprint. */
    public SourceEntry(
            String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable LocalDate publishedOn,
            SourceKind kind,
            boolean primary,
            @Nullable SourceId derivedFrom) {
        this(title, url, publisher, author, publishedOn, kind, primary, derivedFrom, null, null, Imprint.NONE);
    }

    SourceEntry from(SourceId firstHand) {
        return new SourceEntry(
                title, url, publisher, author, publishedOn, kind, primary, firstHand, language, judgement, imprint);
    }
}
