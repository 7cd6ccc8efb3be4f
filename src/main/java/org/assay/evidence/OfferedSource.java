package org.assay.evidence;

import org.assay.document.NoteKind;
import org.jspecify.annotations.Nullable;

/**
 * A web address that the document's own notes give on a claim's passage.
 *
 * @param number the note's, as people count those of its kind
 * @param author who wrote the note; empty where the file does not say
 * @param title what the source may be called: the words of a footnote or endnote beside its addresses; null for none
 * @param known the library's source of that address
 */
public record OfferedSource(
        String url, NoteKind kind, int number, String author, @Nullable String title, @Nullable SourceDetail known) {}
