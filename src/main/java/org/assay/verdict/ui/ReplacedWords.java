package org.assay.verdict.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.assay.text.WordChanges;
import org.assay.verdict.CorrectionDetail;

/** A passage's words with those that should go struck out, and those that should come. */
@StyleSheet("assay/verdict.css")
final class ReplacedWords extends Div {

    ReplacedWords(CorrectionDetail correction) {
        addClassNames("assay-correction-words", "assay-serif");
        getElement().setAttribute("dir", "auto");
        boolean struck = false;
        for (WordChanges.Run run : WordChanges.between(correction.quote().exact(), correction.replacement())) {
            if (struck) getElement().appendChild(Element.createText(" "));
            getElement().appendChild(word(run));
            // “2005” and “2006,” would run into one another.
            struck = run.kind() == WordChanges.Kind.DELETED && !Character.isWhitespace(run.text().charAt(run.text().length() - 1));
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
