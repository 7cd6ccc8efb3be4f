package org.assay.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.text.SentenceSplitter;
import org.assay.text.TextSpan;
import org.assay.text.marker.PageContent.Block;

/** The sentences of a version. None runs across two blocks, so a heading never merges with what follows it. */
final class DocumentSentences {

    private DocumentSentences() {}

    static List<TextSpan> of(String text, List<Block> blocks, String language) {
        SentenceSplitter splitter = SentenceSplitter.of(Locale.forLanguageTag(language));
        List<TextSpan> sentences = new ArrayList<>();
        for (Block block : blocks) {
            int from = block.said() == null ? block.s() : block.said();
            if (from >= block.e()) continue;
            for (TextSpan span : splitter.split(text.substring(from, block.e()))) {
                sentences.add(new TextSpan(from + span.start(), from + span.end()));
            }
        }
        return sentences;
    }
}
