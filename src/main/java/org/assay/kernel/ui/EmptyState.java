package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** An empty place that says what to do next. */
public final class EmptyState extends Div {

    /**
     * @param icon a name for {@link Icon#of}
     * @param sentence what the place will hold, or how to fill it
     */
    public EmptyState(String icon, String title, String sentence, Component... actions) {
        this(icon, new H2(title), sentence, actions);
    }

    private EmptyState(String icon, HtmlContainer title, String sentence, Component... actions) {
        addClassName("assay-empty");
        title.addClassName("title");
        add(Icon.of(icon), title, new Paragraph(sentence));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("assay-actions");
            add(row);
        }
    }

    /** Where there is nothing else on the page. */
    public static EmptyState page(String icon, String title, String sentence, Component... actions) {
        return new EmptyState(icon, new H1(title), sentence, actions);
    }
}
