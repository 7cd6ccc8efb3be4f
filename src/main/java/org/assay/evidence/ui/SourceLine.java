package org.assay.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.StringJoiner;
import org.assay.evidence.SourceEntry;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Labels;

/** A source in two lines: its title, linked where it is on the web, then who published it and when. */
final class SourceLine extends Div {

    SourceLine(SourceEntry source) {
        addClassName("assay-source");
        add(title(source));
        Span facts = new Span(facts(source));
        facts.addClassName("assay-source-facts");
        add(facts);
    }

    private static com.vaadin.flow.component.Component title(SourceEntry source) {
        if (source.url() == null) {
            Span plain = new Span(source.title());
            plain.addClassName("assay-source-title");
            return plain;
        }
        Anchor link = new Anchor(source.url(), source.title());
        link.addClassName("assay-source-title");
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        Span newTab = new Span(" (opens a new tab)");
        newTab.addClassName("assay-unseen");
        link.add(newTab, Icon.of("external"));
        return link;
    }

    static String facts(SourceEntry source) {
        StringJoiner facts = new StringJoiner(" · ");
        if (source.publisher() != null) facts.add(source.publisher());
        if (source.author() != null) facts.add(source.author());
        if (source.publishedOn() != null) facts.add(Dates.day(source.publishedOn()));
        else if (source.imprint().issued() != null) facts.add(source.imprint().issued());
        facts.add(Labels.of(source.kind()));
        if (source.primary()) facts.add("primary source");
        if (source.judgement() != null) {
            facts.add("judged " + Labels.of(source.judgement().reliability()).toLowerCase(java.util.Locale.ROOT));
        }
        return facts.toString();
    }
}
