package org.assay.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.assay.kernel.ui.Draft;

/** A comment as it is written: Markdown, with the desk's people offered after an {@code @}. */
final class CommentField extends Div {

    private final TextArea area;

    CommentField(String label, Draft draft, ReviewServices services) {
        area = draft.keep("body", new TextArea(label));
        area.setHelperText("@ names a colleague. Markdown: **bold**, > quote, - list, [words](https://…)");
        area.setMinRows(2);
        area.setWidthFull();
        addClassName("assay-comment-field");
        add(area, new MentionList(services.threads().mentionable()));
    }

    TextArea area() {
        return area;
    }
}
