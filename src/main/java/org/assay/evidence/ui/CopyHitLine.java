package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.assay.evidence.CopyHit;
import org.assay.kernel.ui.Icon;
import org.assay.text.TextSpan;

/** In which copy the words stand that a source was found by, and the line around them. */
final class CopyHitLine extends Div {

    private CopyHitLine() {
        addClassName("assay-copy-hit");
    }

    /** @param open leads to the place in the copy */
    static CopyHitLine opening(CopyHit hit, Runnable open) {
        Button copy = new Button("In the copy " + hit.copy().fileName(), Icon.of("quote"), click -> open.run());
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        CopyHitLine line = new CopyHitLine();
        line.add(copy, words(hit));
        return line;
    }

    static CopyHitLine plain(CopyHit hit) {
        CopyHitLine line = new CopyHitLine();
        line.add(new Span("In the copy " + hit.copy().fileName() + ": "), words(hit));
        return line;
    }

    /** What a copy holds is hostile: text alone, set as text. */
    private static Span words(CopyHit hit) {
        Span words = new Span();
        words.addClassName("assay-copy-hit-words");
        int from = 0;
        for (TextSpan mark : hit.marks()) {
            words.getElement().appendChild(Element.createText(hit.line().substring(from, mark.start())));
            Element marked = new Element("mark");
            marked.setText(hit.line().substring(mark.start(), mark.end()));
            words.getElement().appendChild(marked);
            from = mark.end();
        }
        words.getElement().appendChild(Element.createText(hit.line().substring(from)));
        return words;
    }
}
