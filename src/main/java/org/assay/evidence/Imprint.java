package org.assay.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a citation needs beyond who, what, when and where on the web.
 *
 * @param container what it appeared in: the journal, the newspaper, the book of which it is a chapter
 * @param doi bare and in lower case: {@code 10.1000/182}
 * @param isbn thirteen digits
 * @param issued the year, {@code 1932}, or the month, {@code 1932-05}, where the day is not known
 */
public record Imprint(
        @Nullable String container,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages,
        @Nullable String edition,
        @Nullable String place,
        @Nullable String doi,
        @Nullable String isbn,
        @Nullable String issued) {

    public static final Imprint NONE = new Imprint(null, null, null, null, null, null, null, null, null);

    /** With an identifier where it has none. */
    Imprint with(@Nullable String otherDoi, @Nullable String otherIsbn) {
        return new Imprint(
                container,
                volume,
                issue,
                pages,
                edition,
                place,
                doi == null ? otherDoi : doi,
                isbn == null ? otherIsbn : isbn,
                issued);
    }
}
