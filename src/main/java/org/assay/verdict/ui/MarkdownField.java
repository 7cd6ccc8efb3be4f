package org.assay.verdict.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.assay.kernel.ui.MarkdownText;

/** A text area for Markdown with a look at how it will read. */
final class MarkdownField extends Div {

    private final TextArea text;
    private final Button look = new Button("Preview");
    private final Div shown = new Div();

    MarkdownField(String label) {
        addClassName("assay-markdown-field");
        text = new TextArea(label);
        text.setHelperText("Markdown: **bold**, *italic*, > quote, - list, [words](https://…)");
        text.setMinRows(5);
        text.setWidthFull();
        shown.addClassName("assay-markdown-preview");
        shown.getElement().setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", label + " as it will read");
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        look.addClickListener(click -> show(!shown.isVisible()));
        show(false);
        add(look, text, shown);
    }

    private void show(boolean asRead) {
        shown.removeAll();
        if (asRead) {
            shown.add(text.isEmpty() ? new Paragraph("Nothing to preview yet.") : new MarkdownText(text.getValue()));
        }
        shown.setVisible(asRead);
        look.setText(asRead ? "Write on" : "Preview");
        // Hidden, not removed: the browser's draft keeper and the text area's own undo live in it.
        text.getStyle().set("display", asRead ? "none" : "");
    }

    TextArea text() {
        return text;
    }
}
