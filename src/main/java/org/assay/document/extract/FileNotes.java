package org.assay.document.extract;

import java.util.List;

/**
 * What a file holds beside its text.
 *
 * @param notes in reading order, each answer after the note that it answers; those without a place come last
 * @param leftOut how many notes were too many to be kept
 * @param trackedChanges how many insertions, deletions and moves the text was read with as if they had been accepted
 */
public record FileNotes(List<Note> notes, int leftOut, int trackedChanges) {

    public static final FileNotes NONE = new FileNotes(List.of(), 0, 0);
}
