package org.assay.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.text.TextSpan;
import org.assay.text.marker.PageContent.Block;

/** The sentences of a version. None runs across two blocks, so a heading never merges with what follows it. */
final class DocumentSentences {

    private DocumentSentences() {}

    static List<TextSpan> of(String text, List<Block> blocks, String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<TextSpan> sentences = new ArrayList<>();
        for (Block block : blocks) {
            int from = block.said() == null ? block.s() : block.said();
            if (from >= block.e()) continue;
            split(text.substring(from, block.e()), locale).forEach(span ->
                    sentences.add(new TextSpan(from + span.start(), from + span.end())));
        }
        return sentences;
    }

    // Until org.assay.text has its splitter.
    private static List<TextSpan> split(String text, Locale locale) {
        List<TextSpan> spans = new ArrayList<>();
        BreakIterator iterator = BreakIterator.getSentenceInstance(locale);
        iterator.setText(text);
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; start = end, end = iterator.next()) {
            String sentence = text.substring(start, end);
            int s = start + sentence.length() - sentence.stripLeading().length();
            int e = start + sentence.stripTrailing().length();
            if (s < e) spans.add(new TextSpan(s, e));
        }
        return spans;
    }
}
