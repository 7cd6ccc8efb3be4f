package org.assay.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes down of a source.
 *
 * @param url absolute, http or https; null for what is on no web
 * @param primary whether it is the first hand: the study itself, not the report on it
 * @param derivedFrom the source this one repeats, so that the two count as one
 */
public record SourceEntry(
        String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedOn,
        SourceKind kind,
        boolean primary,
        @Nullable SourceId derivedFrom) {}
