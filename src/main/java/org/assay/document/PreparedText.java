package org.assay.document;

import java.util.List;
import org.assay.text.TextSpan;

/** A file or text as read: canonical text, its structure as JSON, its sentences, its notes, and what it came from. */
record PreparedText(
        String text,
        String structure,
        List<TextSpan> sentences,
        String textSha256,
        String fileSha256,
        String fileName,
        String mediaType,
        byte[] file,
        int replaced,
        List<NoteDetail> notes,
        int notesLeftOut,
        int trackedChanges) {

    Aside aside() {
        return new Aside(notes.size(), notesLeftOut, trackedChanges);
    }
}
