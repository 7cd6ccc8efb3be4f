package org.assay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the sentences of a text. Paragraphs first (an empty line always ends a sentence), then the stops of the
 * language inside them. Stateless; one for each language will do.
 */
public final class SentenceSplitter {

    private final SentenceEnd end;
    private final UnstoppedEnd unstopped;
    private final boolean ordinalWithStop;

    private SentenceSplitter(LanguageLore lore) {
        this.end = new SentenceEnd(lore);
        this.unstopped = new UnstoppedEnd(lore);
        this.ordinalWithStop = lore.writesOrdinalsWithStop();
    }

    /** The splitter of a language; of one that it has no lists for, the splitter that knows general rules only. */
    public static SentenceSplitter of(Locale language) {
        return new SentenceSplitter(LanguageLore.of(language));
    }

    /**
     * The sentences in their order: none empty, none overlapping, none with white space at either end, and together all
     * that is not white space. Takes time in proportion to the length and never throws, whatever the text holds.
     */
    public List<TextSpan> split(String text) {
        List<TextSpan> sentences = new ArrayList<>();
        for (int from = 0; (from = afterBlank(text, from)) < text.length(); ) {
            Paragraph paragraph = Paragraph.at(text, from);
            split(text, paragraph, sentences);
            from = paragraph.end();
        }
        return sentences;
    }

    private void split(String text, Paragraph paragraph, List<TextSpan> sentences) {
        int start = paragraph.start();
        ListMarker awaited = ListMarker.after(text, start, paragraph.end());
        for (int at = start; at < paragraph.end(); ) {
            int stop = -1;
            char sign = text.charAt(at);
            int next = at + 1;
            if (Signs.isTerminator(sign)) {
                SentenceEnd.Stop found = end.at(text, start, at, paragraph.end());
                next = found.next();
                if (found.ends()) stop = next;
            } else if (Signs.isBlank(sign)) {
                next = afterBlank(text, at);
                if (next < paragraph.end()
                        && (paragraph.breaksBetween(text, at, next)
                                || beginsItem(awaited, text, next, paragraph.end())
                                || unstopped.at(text, start, at, next, paragraph.end()))) stop = at;
            }
            if (stop >= 0) {
                sentences.add(new TextSpan(start, stop));
                start = next = afterBlank(text, stop);
                awaited = awaited.orNext(text, start, paragraph.end());
            }
            at = next;
        }
        int last = beforeBlank(text, start, paragraph.end());
        if (last > start) sentences.add(new TextSpan(start, last));
    }

    private boolean beginsItem(ListMarker awaited, String text, int at, int end) {
        return awaited.standsAt(text, at, end) && !(ordinalWithStop && awaited.isOrdinal());
    }

    private static int afterBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Signs.isBlank(text.charAt(at))) at++;
        return at;
    }

    private static int beforeBlank(String text, int start, int end) {
        int at = end;
        while (at > start && Signs.isBlank(text.charAt(at - 1))) at--;
        return at;
    }
}
