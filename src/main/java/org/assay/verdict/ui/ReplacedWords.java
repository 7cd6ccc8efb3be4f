package org.assay.verdict.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.assay.text.WordChanges;
import org.assay.verdict.CorrectionDetail;

/** A passage's words with those that should go struck out, and those that should come. */
final class ReplacedWords extends Div {

    ReplacedWords(CorrectionDetail correction) {
        addClassNames("assay-correction-words", "assay-serif");
        getElement().setAttribute("dir", "auto");
        for (WordChanges.Run run : WordChanges.between(correction.quote().exact(), correction.replacement())) {
            if (getElement().getChildCount() > 0) getElement().appendChild(Element.createText(" "));
            getElement().appendChild(word(run));
        }
    }

    private static Element word(WordChanges.Run run) {
        Element word = new Element(
                switch (run.kind()) {
                    case KEPT -> "span";
                    case DELETED -> "del";
                    case ADDED -> "ins";
                });
        word.setText(run.text());
        return word;
    }
}
