package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.assay.evidence.OfferedSource;
import org.assay.kernel.ui.Labels;

/** The sources that the document's own notes name on the claim's passage; one press takes one. */
final class OfferedLinks extends Div {

    OfferedLinks(List<OfferedSource> offered, Consumer<OfferedSource> taken) {
        addClassName("assay-offered");
        setVisible(!offered.isEmpty());
        UnorderedList list = new UnorderedList();
        for (OfferedSource each : offered) {
            Button take = new Button("Take", pressed -> taken.accept(each));
            take.addThemeVariants(ButtonVariant.LUMO_SMALL);
            take.setAriaLabel("Take " + each.url());
            Div words = new Div(title(each), facts(each));
            words.addClassName("assay-source");
            list.add(new ListItem(words, take));
        }
        add(new H4("In the notes on this passage"), list);
    }

    private static Anchor title(OfferedSource offered) {
        Anchor link = new Anchor(offered.url(), offered.known() == null ? offered.url() : offered.known().entry().title());
        link.addClassName("assay-source-title");
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        Span newTab = new Span(" (opens a new tab)");
        newTab.addClassName("assay-unseen");
        link.add(newTab);
        return link;
    }

    private static Span facts(OfferedSource offered) {
        StringJoiner facts = new StringJoiner(" · ");
        facts.add(Labels.of(offered.kind()) + " " + offered.number());
        if (!offered.author().isEmpty()) facts.add(offered.author());
        if (offered.known() != null) facts.add("in the library");
        Span line = new Span(facts.toString());
        line.addClassName("assay-source-facts");
        return line;
    }
}
