package org.assay.document.rest;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.assay.document.NoteDetail;
import org.assay.document.NoteKind;
import org.assay.document.VersionNotes;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What came with a version's file beside its text.
 *
 * @param trackedChanges insertions, deletions and moves, all read as if they had been accepted
 * @param leftOut how many notes were too many to be kept
 */
record NotesJson(UUID version, int trackedChanges, int leftOut, List<NoteJson> items, int total) {

    /**
     * @param start of what it is about, in UTF-16 code units; null where the file does not say
     * @param exact whether the file marks these very words; else it names the place {@code end} alone, and the words are
     *     those of the sentence up to it
     * @param replyTo the ordinal of the note that it answers
     * @param writtenAt by the writer's own clock, in no zone
     */
    record NoteJson(
            int ordinal,
            NoteKind kind,
            int number,
            @Nullable Integer start,
            @Nullable Integer end,
            boolean exact,
            boolean deleted,
            boolean resolved,
            @Nullable Integer replyTo,
            String author,
            String initials,
            @Nullable LocalDateTime writtenAt,
            String text,
            List<String> links) {

        static NoteJson of(NoteDetail note) {
            TextSpan span = note.span();
            return new NoteJson(
                    note.ordinal(),
                    note.kind(),
                    note.number(),
                    span == null ? null : span.start(),
                    span == null ? null : span.end(),
                    note.exact(),
                    note.deleted(),
                    note.resolved(),
                    note.replyTo(),
                    note.author(),
                    note.initials(),
                    note.writtenAt(),
                    note.text(),
                    note.links());
        }
    }

    static NotesJson of(VersionNotes notes) {
        List<NoteJson> items = notes.notes().stream().map(NoteJson::of).toList();
        return new NotesJson(notes.version().value(), notes.trackedChanges(), notes.leftOut(), items, items.size());
    }
}
