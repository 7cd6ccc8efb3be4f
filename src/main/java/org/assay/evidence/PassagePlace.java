package org.assay.evidence;

import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands in its copy as the copy is read today.
 *
 * @param span in the copy's text, or in the page's where the passage names a page; null where no words are shown
 */
public record PassagePlace(CopyPassage passage, Found found, @Nullable TextSpan span) {

    public enum Found {
        /** As it was chosen. */
        SAME,
        /** The text is read differently today; the words stand elsewhere in it, or a little changed. */
        AGAIN,
        /** The words are not found; what was chosen is kept as the quote. */
        LOST
    }
}
