package org.assay.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text, what a writer made of it by changing one word in twenty, and passages of the first, none twice. */
public record EditedDraft(String before, String edited, List<TextSpan> passages) {

    private static final int LETTERS_A_WORD = 6;

    public static EditedDraft of(int letters, int passages, long seed) {
        EditedText text = new EditedText(seed, letters / LETTERS_A_WORD);
        String edited = text.edited(20);
        Set<TextSpan> spans = new LinkedHashSet<>();
        while (spans.size() < passages) spans.add(text.spanBefore(text.somePassage()));
        return new EditedDraft(text.before, edited, List.copyOf(spans));
    }
}
