package org.assay.document;

/** How a note stands in the file that it came from. */
public enum NoteKind {
    COMMENT,
    FOOTNOTE,
    ENDNOTE
}
