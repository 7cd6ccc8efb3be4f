package org.assay.claim.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.assay.text.TextSpan;
import org.assay.text.WordChanges;
import org.assay.text.WordChanges.Kind;

/** A passage with what stands around it, and in it the words that were deleted, or added. */
final class ChangedWords extends Div {

    private static final int AROUND = 140;

    /** @param hidden what of the runs the other side shows */
    ChangedWords(String text, TextSpan span, List<WordChanges.Run> runs, Kind hidden) {
        addClassNames("assay-changed-words", "assay-serif");
        getElement().setAttribute("dir", "auto");
        around(before(text, span.start()));
        Element passage = new Element("mark");
        for (WordChanges.Run run : runs) if (run.kind() != hidden) passage.appendChild(word(run));
        getElement().appendChild(passage);
        around(after(text, span.end()));
    }

    static Element word(WordChanges.Run run) {
        Element word = new Element(
                switch (run.kind()) {
                    case KEPT -> "span";
                    case DELETED -> "del";
                    case ADDED -> "ins";
                });
        word.setText(run.text());
        return word;
    }

    private void around(String words) {
        // A card is to be seen whole: one break for a paragraph is enough.
        Span context = new Span(words.replaceAll("\\n{2,}", "\n"));
        context.addClassName("assay-muted");
        add(context);
    }

    private static String before(String text, int start) {
        int from = Math.max(0, start - AROUND);
        if (from == 0) return text.substring(0, start);
        int word = text.indexOf(' ', from);
        return "… " + text.substring(word < 0 || word >= start ? start : word + 1, start);
    }

    private static String after(String text, int end) {
        int to = Math.min(text.length(), end + AROUND);
        if (to == text.length()) return text.substring(end);
        int word = text.lastIndexOf(' ', to);
        return text.substring(end, word <= end ? end : word) + " …";
    }
}
