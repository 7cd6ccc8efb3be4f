package org.assay.document.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.assay.document.DocumentStatus;
import org.assay.document.Progress;
import org.assay.kernel.ui.Chip;

/** Where a document stands, in a chip, a bar and words. */
final class ProgressLine extends Div {

    ProgressLine(Progress progress, DocumentStatus status) {
        addClassName("assay-progress");
        Div bar = new Div();
        bar.addClassNames("bar", "assay-tone-" + DocumentWords.tone(status).css());
        bar.getStyle().set("--part", String.format(Locale.ROOT, "%.3f", DocumentWords.part(progress)));
        bar.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(DocumentWords.progress(progress));
        words.addClassName("assay-muted");
        add(new Chip(DocumentWords.tone(status), DocumentWords.status(status)), bar, words);
    }
}
