package org.assay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.assay.evidence.Citations;
import org.assay.evidence.citation.CitationStyle;
import org.assay.kernel.ui.DeskSection;
import org.assay.kernel.ui.Notices;

/** Where an administrator chooses how reports list their sources. */
@org.springframework.stereotype.Component
class CitationStyleSection implements DeskSection {

    private final Citations citations;

    CitationStyleSection(Citations citations) {
        this.citations = citations;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component content() {
        return new Choice(citations);
    }

    @StyleSheet("assay/library.css")
    static final class Choice extends Div {

        Choice(Citations citations) {
            addClassName("assay-citation-style");
            Select<CitationStyle> style = new Select<>();
            style.setLabel("Citation style");
            style.setItems(CitationStyle.values());
            style.setItemLabelGenerator(value -> value == null ? "No list of sources" : value.label());
            style.setEmptySelectionAllowed(true);
            style.setEmptySelectionCaption("No list of sources");
            style.setWidth("20rem");
            style.setMaxWidth("100%");
            style.setValue(citations.style().orElse(null));
            style.addValueChangeListener(change -> {
                if (change.isFromClient() && Notices.attempt(() -> citations.choose(change.getValue()))) {
                    Notices.done("Saved.");
                }
            });
            Span thanks = new Span("The styles are made by the Citation Style Language project, ");
            Anchor project = new Anchor("https://citationstyles.org", "citationstyles.org");
            project.setTarget("_blank");
            project.getStyle().set("text-decoration", "underline");
            project.getElement().setAttribute("rel", "noopener noreferrer");
            Paragraph credit = new Paragraph(thanks, project, new Span(" (CC BY-SA 3.0)."));
            credit.addClassName("assay-muted");
            add(
                    new H2("Sources in reports"),
                    new Paragraph("With a style chosen, each report ends with the list of its sources as that style prints it."),
                    style,
                    credit);
        }
    }
}
