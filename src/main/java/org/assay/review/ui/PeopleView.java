package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.PageHeader;
import org.assay.review.BulkActions;
import org.assay.review.Plans;
import org.assay.review.WorkloadSummary;

/** How much everybody who checks has on their hands, and handing it over. */
@Route("review/people")
@PageTitle("Workload")
@PermitAll
@Requires(Permission.READ)
@StyleSheet("assay/review.css")
@StyleSheet("assay/board.css")
class PeopleView extends Div {

    private final Plans plans;
    private final BulkActions bulk;
    private final ReviewServices services;
    private final UnorderedList list = new UnorderedList();

    PeopleView(Plans plans, BulkActions bulk, ReviewServices services, QueueLists lists) {
        this.plans = plans;
        this.bulk = bulk;
        this.services = services;
        addClassNames("assay-view", "assay-people-view");
        list.addClassName("assay-people");
        add(new PageHeader("Workload").sentence("Who checks on this desk, and what they have on their hands."), lists.links(null), list);
        read();
    }

    private void read() {
        list.removeAll();
        plans.workload().forEach(each -> list.add(line(each)));
    }

    private ListItem line(WorkloadSummary work) {
        String name = work.name() == null ? "Somebody who left the desk" : work.name();
        Div figures = new Div();
        figures.addClassName("assay-people-figures");
        words(work).forEach(word -> figures.add(new Span(word)));
        if (work.overdue() > 0) {
            Span late = new Span(work.overdue() + " overdue");
            late.addClassName("assay-overdue");
            figures.add(late);
        }
        if (work.next() != null) figures.add(new Span("next due " + Dates.moment(work.next(), Dates.zone())));
        ListItem line = new ListItem(new Div(new H2(name), figures));
        if (work.name() == null) line.addClassName("assay-people-gone");
        if (work.checking() > 0 && services.account().may(Permission.ASSIGN)) {
            Button over = new Button("Hand over…", click -> new BulkDialog(
                            bulk.ledBy(work.person()).stream().map(ClaimSummary::id).toList(),
                            BulkKind.ASSIGN,
                            bulk,
                            services.people(),
                            this::read)
                    .open());
            over.addThemeVariants(ButtonVariant.LUMO_SMALL);
            over.setAriaLabel("Hand over what " + name + " checks");
            line.add(over);
        }
        return line;
    }

    private static List<String> words(WorkloadSummary work) {
        List<String> words = new ArrayList<>();
        if (work.checking() > 0) words.add(work.checking() + " in check");
        if (work.proposed() > 0) words.add(work.proposed() + " proposed");
        if (work.helping() > 0) words.add("helps with " + work.helping());
        if (words.isEmpty()) words.add("nothing at present");
        return words;
    }
}
