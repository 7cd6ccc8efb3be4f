package org.assay.document.extract;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote beside a text, in the file that it came from.
 *
 * @param number as people count those of its kind, from 1
 * @param start of what it is about; {@link #NOWHERE} where the file does not say
 * @param end one past the last; the same as {@code start} where the file names a point and no words
 * @param deleted whether the words that it was about have been deleted; it stands where they stood
 * @param replyTo the index, in the same list, of the note that this one answers, which comes before it; {@link #NOWHERE}
 *     where it answers none
 * @param author as the file says; empty where it does not, as are the {@code initials}
 * @param writtenAt by the clock of whoever wrote it: files seldom say in which zone
 * @param links http or https, each once, in reading order
 */
public record Note(
        Kind kind,
        int number,
        int start,
        int end,
        boolean deleted,
        boolean resolved,
        int replyTo,
        String author,
        String initials,
        @Nullable LocalDateTime writtenAt,
        String text,
        List<String> links) {

    public static final int NOWHERE = -1;

    /** Further notes of a file are counted and left out. */
    static final int MOST = 5_000;

    /** In code units; what is longer is cut, and ends in “…”. */
    public static final int LONGEST_TEXT = 20_000;

    /** Of all notes together; further ones are left out. */
    static final int MOST_TEXT = 1_000_000;

    public static final int LONGEST_NAME = 200;
    public static final int MOST_LINKS = 50;

    public enum Kind {
        COMMENT,
        FOOTNOTE,
        ENDNOTE
    }
}
