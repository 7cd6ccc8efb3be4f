package org.assay.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.assay.text.TextSpan;

/** A marked passage with what stands around it. */
final class PassageInContext extends Div {

    // About two sentences on each side: enough to see a claim taken out of its context.
    private static final int AROUND = 260;

    PassageInContext(String text, TextSpan span, String language) {
        addClassNames("assay-passage", "assay-serif");
        Context context = Context.of(text, span, AROUND);
        Element mark = new Element("mark");
        mark.setText(span.of(text));
        getElement().setAttribute("dir", "auto");
        if (!language.equals("und")) getElement().setAttribute("lang", language);
        add(new Span(context.before()));
        getElement().appendChild(mark);
        add(new Span(context.after()));
    }

    /** What stands before and after a passage, cut between words, with an ellipsis where it is cut. */
    record Context(String before, String after) {

        static Context of(String text, TextSpan span, int around) {
            int from = Math.max(0, span.start() - around);
            if (from > 0) from = nextWord(text, from, span.start());
            int to = Math.min(text.length(), span.end() + around);
            if (to < text.length()) to = previousWord(text, to, span.end());
            return new Context(
                    (from > 0 ? "… " : "") + text.substring(from, span.start()),
                    text.substring(span.end(), to) + (to < text.length() ? " …" : ""));
        }

        private static int nextWord(String text, int from, int limit) {
            int at = from;
            while (at < limit && !Character.isWhitespace(text.charAt(at))) at++;
            if (at == limit) return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
            while (at < limit && Character.isWhitespace(text.charAt(at))) at++;
            return at;
        }

        private static int previousWord(String text, int to, int limit) {
            int at = to;
            while (at > limit && !Character.isWhitespace(text.charAt(at - 1))) at--;
            if (at == limit) return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
            while (at > limit && Character.isWhitespace(text.charAt(at - 1))) at--;
            return at;
        }
    }
}
