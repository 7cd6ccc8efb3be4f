package org.assay.document;

import java.time.LocalDateTime;
import java.util.List;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A note that came with a version's file.
 *
 * @param ordinal within the version, from 0
 * @param number as people count those of its kind, from 1
 * @param span what it is about; null where the file does not say
 * @param exact whether the file marks these very words; else it names a place alone, and the span is what stands before
 *     that place in its sentence
 * @param deleted whether the words that it was about were deleted in the file
 * @param resolved whether somebody has settled it in the file
 * @param replyTo the ordinal of the note that it answers, which comes before it
 * @param author as the file says; empty where it does not, as are the {@code initials}
 * @param writtenAt by the writer's own clock
 * @param links http or https, each once
 */
public record NoteDetail(
        int ordinal,
        NoteKind kind,
        int number,
        @Nullable TextSpan span,
        boolean exact,
        boolean deleted,
        boolean resolved,
        @Nullable Integer replyTo,
        String author,
        String initials,
        @Nullable LocalDateTime writtenAt,
        String text,
        List<String> links) {}
