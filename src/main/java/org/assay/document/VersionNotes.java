package org.assay.document;

import java.util.List;

/**
 * What a version's file said beside its text.
 *
 * @param trackedChanges how many insertions, deletions and moves the text was read with as if they had been accepted
 * @param leftOut how many notes were too many to be kept
 * @param notes in reading order, each answer after the note that it answers
 */
public record VersionNotes(VersionId version, int trackedChanges, int leftOut, List<NoteDetail> notes) {}
