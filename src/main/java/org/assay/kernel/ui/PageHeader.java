package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a view: its name, a line about it, and what can be done on it. */
public final class PageHeader extends Div {

    private final Div actions = new Div();
    private final Div words = new Div();
    private final H1 title;

    public PageHeader(String title, Component... actions) {
        addClassName("assay-page-header");
        this.title = new H1(title);
        words.add(this.title);
        this.actions.addClassName("assay-actions");
        this.actions.add(actions);
        add(words, this.actions);
    }

    public PageHeader sentence(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("assay-muted");
        words.add(paragraph);
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public void addActions(Component... more) {
        actions.add(more);
    }
}
