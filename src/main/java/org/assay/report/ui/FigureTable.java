package org.assay.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.assay.report.lookback.Series;
import org.assay.report.lookback.Stretch;
import org.jspecify.annotations.Nullable;

/** The numbers of a picture, one period a row; each leads to the claims it counts. */
final class FigureTable extends Div {

    private final List<Series> all;

    FigureTable(String title, List<Series> all, Stretch stretch) {
        this.all = all.stream().filter(series -> !series.isEmpty()).toList();
        addClassName("assay-figure-table");
        // It scrolls to its sides on a narrow screen, which keys must be able to do, too.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", title + ", the numbers");
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText("Period");
        for (Series series : this.all) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(LookBackWords.of(series));
            cell.getElement().setAttribute("scope", "col");
        }
        for (int at = 0; at < stretch.periods().size(); at++) {
            int period = at;
            row(
                    table.getBody().addRow(),
                    stretch.periods().get(at),
                    series -> series.values().get(period));
        }
        NativeTableRow foot = table.getFoot().addRow();
        row(foot, stretch.whole(), Series::whole);
        add(table);
    }

    private interface Value {
        @Nullable
        Double of(Series series);
    }

    private void row(NativeTableRow row, org.assay.report.lookback.Span days, Value value) {
        NativeTableHeaderCell name = row.addHeaderCell();
        name.setText(LookBackWords.of(days));
        name.getElement().setAttribute("scope", "row");
        for (Series series : all) row.addDataCell().add(cell(series, days, value.of(series)));
    }

    private static Component cell(Series series, org.assay.report.lookback.Span days, @Nullable Double value) {
        if (value == null) return new Span("–");
        String words = LookBackWords.value(series.measure(), value);
        if (series.isNothing(value)) return new Span(words);
        return new Anchor(LookBackLinks.to(series.figure(), series.key(), days), words);
    }
}
