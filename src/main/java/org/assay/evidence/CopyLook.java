package org.assay.evidence;

import org.assay.evidence.copies.MediaTypes;

/** How a copy is shown, by what its bytes are. */
public enum CopyLook {
    /** Drawn page by page. */
    PAGES,
    /** Drawn anew as one picture. */
    PICTURE,
    SOUND,
    FILM,
    /** Its readable text. */
    TEXT,
    /** Kept, and offered for download. */
    NOTHING;

    public static CopyLook of(SnapshotDetail copy) {
        String type = copy.mediaType();
        if (type.equals(MediaTypes.PDF)) return PAGES;
        // A vector picture is a page of markup: its text is read, and its looks are shown in a frame.
        if (type.startsWith("image/") && !type.startsWith("image/svg")) return PICTURE;
        if (type.startsWith("audio/")) return SOUND;
        if (type.startsWith("video/")) return FILM;
        return copy.text() == SnapshotText.READ ? TEXT : NOTHING;
    }

    /** Whether the bytes themselves can be shown as a page, in a frame that can do nothing. */
    public static boolean isFramed(SnapshotDetail copy) {
        return copy.mediaType().equals(MediaTypes.HTML) || copy.mediaType().startsWith("image/svg");
    }
}
