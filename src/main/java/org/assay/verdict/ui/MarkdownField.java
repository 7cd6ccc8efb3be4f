package org.assay.verdict.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.component.textfield.TextArea;
import org.assay.kernel.ui.MarkdownText;

/** A text area for Markdown with a look at how it will read. */
final class MarkdownField extends Div {

    private final TextArea text;
    private final Tab preview = new Tab("Preview");
    private final Div shown = new Div();

    MarkdownField(String label) {
        addClassName("assay-markdown-field");
        text = new TextArea(label);
        text.setHelperText("Markdown: **bold**, *italic*, > quote, - list, [words](https://…)");
        text.setMinRows(5);
        text.setWidthFull();
        shown.addClassName("assay-markdown-preview");
        shown.setVisible(false);
        Tabs tabs = new Tabs(new Tab("Write"), preview);
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL);
        tabs.getElement().setAttribute("aria-label", label + ": write or preview");
        tabs.addSelectedChangeListener(change -> show(change.getSelectedTab() == preview));
        add(tabs, text, shown);
    }

    private void show(boolean asRead) {
        shown.removeAll();
        if (asRead) {
            shown.add(text.isEmpty() ? new Paragraph("Nothing to preview yet.") : new MarkdownText(text.getValue()));
        }
        shown.setVisible(asRead);
        // Hidden, not removed: the browser's draft keeper and the undo of the text area live in it.
        text.getStyle().set("display", asRead ? "none" : "");
    }

    TextArea text() {
        return text;
    }
}
