package org.assay.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.assay.report.lookback.Figure;
import org.assay.report.lookback.Stretch;
import org.assay.report.lookback.UsedSource;

/** The sources that were added to the most claims in these days. */
final class SourcesCard extends Section {

    SourcesCard(List<UsedSource> sources, Stretch stretch) {
        addClassNames("assay-figure", "assay-figure-wide");
        add(new H2("Sources most used"));
        if (sources.isEmpty()) {
            add(FigureCard.muted("No source was added to a claim."));
            return;
        }
        add(FigureCard.muted("By for how many claims they were added as evidence, and stayed."));
        OrderedList list = new OrderedList();
        list.addClassName("assay-figure-sources");
        int most = sources.getFirst().claims();
        for (UsedSource source : sources) {
            Div title = new Div(new Span(source.title()));
            title.addClassName("assay-figure-source");
            if (source.publisher() != null) title.add(publisher(source.publisher()));
            Div bar = new Div();
            bar.addClassName("assay-figure-bar");
            bar.getStyle().set("width", Math.max(1, 100 * source.claims() / most) + "%");
            Anchor open = new Anchor(
                    LookBackLinks.to(Figure.SOURCE, source.id(), stretch.whole()),
                    source.claims() == 1 ? "1 claim" : String.format(Locale.ENGLISH, "%,d claims", source.claims()));
            open.getElement().setAttribute("aria-label", open.getText() + " with " + source.title());
            list.add(new ListItem(new Div(title, open), bar));
        }
        add(list);
    }

    private static Span publisher(String name) {
        Span publisher = new Span(name);
        publisher.addClassName("assay-muted");
        return publisher;
    }
}
