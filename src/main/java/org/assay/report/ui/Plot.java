package org.assay.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assay.report.lookback.Series;
import tools.jackson.databind.JsonNode;

/**
 * Numbers over time as a picture. Everything in it is placed in hundredths of its width and height, so it fits any screen
 * without measuring; what it shows is in a table, too, so to a screen reader it is one picture with a name.
 */
final class Plot extends Div {

    enum Kind {
        /** Parts of a whole, on top of one another. */
        STACKED,
        /** Side by side. */
        GROUPED,
        LINES
    }

    private static final String PLACE = "event.target.dataset.place";
    private static final int LABELS = 6;
    // Of a period's place, what its bars leave free.
    private static final double GAP = 0.24;

    private final Element svg = new Element("svg");
    private final List<Series> all;
    private final double top;
    private final double slot;

    /**
     * @param periods their names, in order
     * @param said a value in words, for who points at it and for the scale
     * @param open what a press on a period's part does, with the part's place in {@code all}
     */
    Plot(
            Kind kind,
            String name,
            List<String> periods,
            List<Series> all,
            DoubleFunction<String> said,
            ToDoubleFunction<Double> scale,
            List<String> labels,
            BiConsumer<Series, Integer> open) {
        this.all = all;
        this.slot = 100.0 / periods.size();
        this.top = scale.applyAsDouble(highest(kind, periods.size()));
        addClassName("assay-plot");
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", name);
        for (double part : new double[] {0, 0.5, 1}) line(part);
        for (int at = 0; at < periods.size(); at++) {
            switch (kind) {
                case STACKED -> stacked(at, periods.get(at), said, labels);
                case GROUPED -> grouped(at, periods.get(at), said, labels);
                case LINES -> points(at, periods.get(at), said, labels);
            }
        }
        svg.addEventListener("click", click -> {
                    JsonNode place = click.getEventData().get(PLACE);
                    if (place != null) open(place.asString(""), periods.size(), open);
                })
                .addEventData(PLACE)
                .setFilter("event.target.dataset.place !== undefined");
        Div heights = new Div();
        heights.addClassName("assay-plot-heights");
        heights.getElement().setAttribute("aria-hidden", "true");
        for (double part : new double[] {1, 0.5, 0}) heights.add(new Span(part == 0 ? "0" : said.apply(top * part)));
        Div days = new Div();
        days.addClassName("assay-plot-days");
        days.getElement().setAttribute("aria-hidden", "true");
        int step = Math.max(1, (int) Math.ceil(periods.size() / (double) LABELS));
        for (int at = 0; at < periods.size(); at += step) {
            Span day = new Span(periods.get(at));
            day.getStyle().set("left", percent((at + 0.5) * slot));
            days.add(day);
        }
        getElement().appendChild(heights.getElement(), svg, days.getElement());
    }

    // A browser may send anything.
    private void open(String place, int periods, BiConsumer<Series, Integer> open) {
        if (!place.matches("\\d{1,4}-\\d{1,4}")) return;
        int between = place.indexOf('-');
        int of = Integer.parseInt(place.substring(0, between));
        int at = Integer.parseInt(place.substring(between + 1));
        if (of < all.size() && at < periods) open.accept(all.get(of), at);
    }

    private double highest(Kind kind, int periods) {
        return IntStream.range(0, periods)
                .mapToDouble(at -> kind == Kind.STACKED
                        ? all.stream().mapToDouble(each -> value(each, at)).sum()
                        : all.stream()
                                .mapToDouble(each -> value(each, at))
                                .max()
                                .orElse(0))
                .max()
                .orElse(0);
    }

    private static double value(Series series, int at) {
        Double value = series.values().get(at);
        return value == null ? 0 : value;
    }

    private void stacked(int at, String period, DoubleFunction<String> said, List<String> labels) {
        double below = 0;
        for (int of = 0; of < all.size(); of++) {
            double value = value(all.get(of), at);
            if (value == 0) continue;
            bar(
                    of,
                    at,
                    at * slot + slot * GAP / 2,
                    slot * (1 - GAP),
                    below,
                    value,
                    words(labels.get(of), period, said.apply(value)));
            below += value;
        }
    }

    private void grouped(int at, String period, DoubleFunction<String> said, List<String> labels) {
        double width = slot * (1 - GAP) / all.size();
        for (int of = 0; of < all.size(); of++) {
            double value = value(all.get(of), at);
            if (value == 0) continue;
            bar(
                    of,
                    at,
                    at * slot + slot * GAP / 2 + of * width,
                    width,
                    0,
                    value,
                    words(labels.get(of), period, said.apply(value)));
        }
    }

    private void points(int at, String period, DoubleFunction<String> said, List<String> labels) {
        for (int of = 0; of < all.size(); of++) {
            Double value = all.get(of).values().get(at);
            if (value == null) continue;
            Double before = at == 0 ? null : all.get(of).values().get(at - 1);
            // Behind the points, next to the lines of the scale.
            if (before != null) svg.insertChild(3, stroke(of, at - 1, before, at, value));
            Element point = place(new Element("circle"), of, at, words(labels.get(of), period, said.apply(value)));
            point.setAttribute("cx", percent((at + 0.5) * slot));
            point.setAttribute("cy", percent(100 - height(value)));
            point.setAttribute("r", "5");
            svg.appendChild(point);
        }
    }

    private Element stroke(int of, int from, double fromValue, int to, double toValue) {
        Element stroke = new Element("line");
        stroke.setAttribute(
                "class", "assay-plot-stroke assay-tone-" + all.get(of).tone().css());
        stroke.setAttribute("x1", percent((from + 0.5) * slot));
        stroke.setAttribute("y1", percent(100 - height(fromValue)));
        stroke.setAttribute("x2", percent((to + 0.5) * slot));
        stroke.setAttribute("y2", percent(100 - height(toValue)));
        return stroke;
    }

    private void bar(int of, int at, double x, double width, double below, double value, String words) {
        Element bar = place(new Element("rect"), of, at, words);
        bar.setAttribute("x", percent(x));
        bar.setAttribute("width", percent(width));
        bar.setAttribute("y", percent(100 - height(below + value)));
        bar.setAttribute("height", percent(height(value)));
        svg.appendChild(bar);
    }

    private Element place(Element shape, int of, int at, String words) {
        shape.setAttribute("class", "assay-tone-" + all.get(of).tone().css());
        shape.setAttribute("data-place", of + "-" + at);
        shape.appendChild(new Element("title").setText(words));
        return shape;
    }

    private void line(double part) {
        Element line = new Element("line");
        line.setAttribute("class", "assay-plot-line");
        line.setAttribute("x1", "0");
        line.setAttribute("x2", "100%");
        line.setAttribute("y1", percent(part * 100));
        line.setAttribute("y2", percent(part * 100));
        svg.appendChild(line);
    }

    private static String words(String label, String period, String value) {
        return label + ", " + period + ": " + value;
    }

    private double height(double value) {
        return top == 0 ? 0 : value / top * 100;
    }

    private static String percent(double of) {
        return Math.round(of * 100) / 100.0 + "%";
    }
}
