package org.assay.evidence;

import org.assay.kernel.Refusal;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The passage of a kept copy that evidence rests on: a fragment, words, or both. Without either it is the whole copy.
 *
 * @param fragment the page, the part of a picture or the time
 * @param quote the words, with their surroundings in the copy's text, or in the page's where there is a page
 * @param span where the words stood in that text when they were chosen
 */
public record CopyPassage(
        SnapshotId copy, @Nullable CopyFragment fragment, @Nullable TextQuote quote, @Nullable TextSpan span) {

    /** What the evidence's quoted passage holds. */
    static final int LONGEST = 8_000;

    public CopyPassage {
        if ((quote == null) != (span == null)) throw new IllegalArgumentException("words and their place go together");
        if (quote != null && quote.exact().length() > LONGEST) throw Refusal.of("passage", "PASSAGE_TOO_LONG", LONGEST);
    }

    /** Where it stands, as people write it: “p. 3”, “12:05–12:40”; null where words alone name it. */
    public @Nullable String locator() {
        return fragment == null ? null : fragment.words();
    }

    /** The words as a quote has them; null where there are none. The lines of a page end where the paper did. */
    public @Nullable String words() {
        if (quote == null) return null;
        return fragment == null ? quote.exact() : quote.exact().replaceAll("\\s+", " ");
    }

    /** For the record of what was changed. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder("copy ").append(copy);
        if (fragment != null) words.append(", ").append(fragment);
        if (quote != null && span != null) words.append(", “").append(quote.exact()).append("” at ").append(span.start());
        return words.toString();
    }
}
