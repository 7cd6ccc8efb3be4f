package org.assay.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.Listing;
import org.assay.kernel.Slice;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Filters;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.PageHeader;
import org.assay.report.OtherCheck;
import org.assay.report.OtherChecks;

/** What other houses have checked, found by its words. */
@Route("other-checks")
@PageTitle("Other houses’ checks")
@Requires(Permission.READ)
@StyleSheet("assay/other-checks.css")
class OtherChecksView extends Div {

    private static final int PAGE = 30;

    private final OtherChecks checks;
    private final Filters filters;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final Button more = new Button("Show more");
    private int pages;

    OtherChecksView(OtherChecks checks, CurrentAccount account) {
        this.checks = checks;
        addClassNames("assay-view", "assay-other-checks");
        PageHeader header = new PageHeader("Other houses’ checks")
                .sentence("What others have checked, in their words. Nothing here is a verdict of this desk.");
        if (account.may(Permission.ADD_EVIDENCE)) {
            Button add = new Button("Import", Icon.of("upload"), click -> new OtherChecksDialog(checks, this::refresh).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.addActions(add);
        }
        filters = new Filters("Search claims, claimants, publishers", this::refresh);
        count.addClassName("assay-muted");
        count.getElement().setAttribute("role", "status");
        filters.add(count);
        list.addClassName("assay-other-list");
        more.addClickListener(click -> next());
        add(header, filters, list, more, nothing);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        pages = 0;
        next();
    }

    private void next() {
        Listing<OtherCheck> found = checks.find(filters.words(), Slice.page(pages++, PAGE));
        for (OtherCheck check : found.items()) list.add(new ListItem(new OtherCheckCard(check)));
        long total = found.total();
        count.setText(total == 1 ? "1 check" : total + " checks");
        list.setVisible(total > 0);
        filters.setVisible(total > 0 || !filters.isEmpty());
        more.setVisible((long) pages * PAGE < total);
        nothing.removeAll();
        if (total == 0) nothing.add(empty());
    }

    private EmptyState empty() {
        return filters.isEmpty()
                ? new EmptyState(
                        "external",
                        "No checks of other houses yet",
                        "Import the page of a check, a file of ClaimReviews or a feed. They are kept apart from your own verdicts.")
                : new EmptyState("search", "Nothing found", "No check has these words in its claim, claimant or publisher.");
    }
}
