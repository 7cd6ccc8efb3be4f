package org.assay.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.assay.kernel.ui.Icon;
import org.assay.report.lookback.Series;
import org.assay.report.lookback.Series.Measure;
import org.assay.report.lookback.Stretch;
import org.assay.report.lookback.Topic;

/** One picture of a look back: what it is of, what its colours mean, and its numbers as a table. */
final class FigureCard extends Section {

    private final Topic topic;
    private final List<Series> all;
    private final Stretch stretch;

    FigureCard(Topic topic, List<Series> all, Stretch stretch) {
        this.topic = topic;
        this.all = all;
        this.stretch = stretch;
        addClassName("assay-figure");
        H2 title = new H2(LookBackWords.title(topic));
        title.setId("look-back-" + topic.tag());
        getElement().setAttribute("aria-labelledby", "look-back-" + topic.tag());
        add(title);
        if (all.stream().allMatch(Series::isEmpty)) {
            add(muted(LookBackWords.nothing(topic)));
            return;
        }
        add(muted(LookBackWords.note(topic)), plot(), legend());
        add(new NativeDetails("The numbers", new FigureTable(LookBackWords.title(topic), all, stretch)));
    }

    static Paragraph muted(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("assay-muted");
        return paragraph;
    }

    private Plot plot() {
        List<Series> drawn = all.stream()
                .filter(series -> isDrawn(series) && !series.isEmpty())
                .toList();
        Measure measure = drawn.getFirst().measure();
        List<String> periods = stretch.periods().stream()
                .map(span -> LookBackWords.brief(span, stretch.by()))
                .toList();
        return new Plot(
                kind(),
                LookBackWords.title(topic) + " "
                        + LookBackWords.of(stretch.by()).toLowerCase(Locale.ROOT)
                        + ". The numbers are in the table below.",
                periods,
                drawn,
                value -> LookBackWords.value(measure, value),
                highest -> round(highest, measure),
                drawn.stream().map(LookBackWords::of).toList(),
                (series, at) -> getUI().ifPresent(ui -> ui.navigate(LookBackLinks.to(
                        series.figure(), series.key(), stretch.periods().get(at)))));
    }

    /** A picture has one scale: what is measured otherwise is told beside it. */
    private boolean isDrawn(Series series) {
        return series.measure() != Measure.SHARE
                && (topic != Topic.TIME || !series.measure().isCount());
    }

    private Plot.Kind kind() {
        return switch (topic) {
            case FLOW, CHANGES -> Plot.Kind.GROUPED;
            case TIME -> Plot.Kind.LINES;
            default -> Plot.Kind.STACKED;
        };
    }

    /** The next number that halves well. */
    private static double round(double highest, Measure measure) {
        double unit = measure.isCount() || highest < 48 ? 1 : 24;
        double power = unit;
        while (true) {
            for (int step : new int[] {2, 4, 6, 10}) {
                if (highest <= step * power) return step * power;
            }
            power *= 10;
        }
    }

    private Component legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("assay-figure-legend");
        for (Series series : all) {
            if (series.isEmpty() || series.whole() == null) continue;
            Span name = new Span(LookBackWords.of(series));
            Span value = new Span(LookBackWords.value(series.measure(), series.whole()));
            value.addClassName("assay-figure-value");
            Div item = isDrawn(series) ? new Div(swatch(series), name, value) : new Div(name, value);
            item.addClassNames("assay-figure-key", "assay-tone-" + series.tone().css());
            if (series.isNothing(series.whole())) {
                legend.add(new ListItem(item));
                continue;
            }
            Anchor open = new Anchor(LookBackLinks.to(series.figure(), series.key(), stretch.whole()), item);
            legend.add(new ListItem(open));
        }
        return legend;
    }

    private Span swatch(Series series) {
        // States and verdicts have icons; the others tell themselves apart by their order and their words.
        boolean iconic = topic == Topic.STATES || topic == Topic.VERDICTS || topic == Topic.FLOW;
        Span swatch = iconic ? new Span(Icon.of(series.tone().css())) : new Span();
        swatch.addClassName(iconic ? "assay-figure-icon" : "assay-figure-swatch");
        return swatch;
    }
}
