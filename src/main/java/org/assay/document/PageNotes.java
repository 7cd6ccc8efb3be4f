package org.assay.document;

import java.util.List;
import org.assay.text.marker.PageContent;
import org.assay.text.marker.PageContent.Aside.Note;

/** A version's notes as the reader shows them: threads, each with its answers. */
final class PageNotes {

    private PageNotes() {}

    static PageContent.Aside of(VersionNotes beside) {
        return new PageContent.Aside(
                beside.trackedChanges(),
                beside.leftOut(),
                beside.notes().stream().map(PageNotes::note).toList());
    }

    private static Note note(NoteDetail note) {
        return new Note(
                note.kind().name(),
                note.number(),
                note.span() == null ? null : note.span().start(),
                note.span() == null ? null : note.span().end(),
                note.deleted(),
                note.resolved(),
                note.replyTo(),
                note.author(),
                note.writtenAt() == null ? null : note.writtenAt().toString(),
                note.text(),
                List.copyOf(note.links()));
    }
}
