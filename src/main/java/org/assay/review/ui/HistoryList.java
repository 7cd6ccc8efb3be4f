package org.assay.review.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.assay.kernel.ui.Dates;

/** What happened to a claim, the newest first. */
final class HistoryList extends OrderedList {

    HistoryList(List<History.Line> lines, Instant now) {
        addClassName("assay-history");
        for (History.Line line : lines.reversed()) {
            ListItem item = new ListItem(new Span(line.sentence()), Dates.ago(line.at(), now));
            if (line.detail() != null) item.add(new Paragraph(line.detail()));
            add(item);
        }
    }
}
