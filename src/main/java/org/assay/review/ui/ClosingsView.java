package org.assay.review.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.PageHeader;
import org.assay.review.Closings;
import org.assay.review.ClosingLine;

/** Documents that close at some time, with what is left in each and who waits for whom. */
@Route("review/closing")
@PageTitle("Closing")
@PermitAll
@Requires(Permission.READ)
@StyleSheet("assay/review.css")
@StyleSheet("assay/board.css")
class ClosingsView extends Div {

    ClosingsView(Closings closings, ReviewServices services, QueueLists lists) {
        addClassNames("assay-view", "assay-closing-view");
        add(
                new PageHeader("Closing")
                        .sentence("Documents with a closing time, what is left in each, and who waits for whom."),
                lists.links(null));
        List<ClosingLine> lines = closings.list();
        if (lines.isEmpty()) {
            add(new EmptyState(
                    "clock",
                    "No document is about to close",
                    "Give a document a deadline under its details, and it stands here until it is released."));
            return;
        }
        Map<PersonId, String> names = services.people().names(
                lines.stream().flatMap(line -> line.leads().keySet().stream()).collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-people");
        Instant now = services.now();
        lines.forEach(line -> list.add(line(line, names, now)));
        add(list);
    }

    private static ListItem line(ClosingLine line, Map<PersonId, String> names, Instant now) {
        RouterLink title = new RouterLink(
                line.document().title(),
                ClosingView.class,
                new RouteParameters(ClosingView.DOCUMENT, line.document().id().toString()));
        Div head = new Div(new H2(title));
        Div figures = new Div();
        figures.addClassName("assay-people-figures");
        if (line.document().deadline() != null) figures.add(WaitingList.due(line.document().deadline(), now));
        if (line.open() == 0) figures.add(new Span("nothing open"));
        else {
            Span open = new Span(line.open() == 1 ? "one claim open" : line.open() + " claims open");
            open.addClassName("assay-closing-open");
            figures.add(open);
        }
        ClosingWords.left(line).forEach(word -> {
            Span risk = new Span(word);
            risk.addClassName("assay-closing-risk");
            figures.add(risk);
        });
        head.add(figures);
        List<String> awaited = ClosingWords.awaited(line, names);
        if (!awaited.isEmpty()) {
            Div waits = new Div(String.join(" · ", awaited));
            waits.addClassName("assay-muted");
            head.add(waits);
        }
        return new ListItem(head);
    }
}
