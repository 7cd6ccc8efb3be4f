package org.assay.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimNavigation;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.FilterAddress;
import org.assay.claim.Priority;
import org.assay.claim.SavedFilters;
import org.assay.document.DocumentNavigation;
import org.assay.kernel.PersonId;
import org.assay.kernel.Slice;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Filters;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** All claims of the desk: to be found, filtered and opened in their text. */
@Route(ClaimNavigation.LIST)
@PageTitle("Claims")
@PermitAll
@StyleSheet("assay/reader.css")
class ClaimsView extends Div implements BeforeEnterObserver {

    private final ClaimCatalogue catalogue;
    private final People people;
    private final CurrentAccount account;
    private final Clock clock;
    private final MultiSelectComboBox<ClaimState> states = new MultiSelectComboBox<>();
    private final Select<Whose> whose = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final Select<Standing> standing = new Select<>();
    private final Filters filters = filters();
    private final Grid<ClaimSummary> grid = new Grid<>();
    private final Div empty = new Div();
    private final Set<ClaimId> toRecheck = new HashSet<>();
    private boolean filling;

    private enum Whose {
        MINE
    }

    private enum Standing {
        TO_RECHECK
    }

    ClaimsView(
            ClaimCatalogue catalogue, People people, CurrentAccount account, SavedFilters saved, Clock clock) {
        this.catalogue = catalogue;
        this.people = people;
        this.account = account;
        this.clock = clock;
        addClassNames("assay-view", "assay-list");
        PageHeader header = new PageHeader("Claims");
        // A writer sees claims of their own texts, and keeps no lists.
        if (account.may(Permission.READ)) header.addActions(new SavedFilterMenu(saved, account, this::address));
        if (account.may(Permission.EXPORT)) header.addActions(report());
        add(header, filters, grid, empty);
        columns();
        CallbackDataProvider<ClaimSummary, Void> claims = DataProvider.fromCallbacks(
                query -> found(slice(query.getOffset(), query.getLimit(), query.getSortOrders())),
                query -> count());
        grid.setDataProvider(claims);
        grid.setAllRowsVisible(false);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addItemClickListener(clicked -> clicked.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(ClaimNavigation.to(
                        clicked.getItem().document(), clicked.getItem().id()))));
        count();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        FilterAddress address = FilterAddress.of(entering.getLocation().getQueryParameters().getParameters());
        filling = true;
        states.setValue(address.states());
        whose.setValue(address.mine() ? Whose.MINE : null);
        priority.setValue(address.priority());
        standing.setValue(address.toRecheck() ? Standing.TO_RECHECK : null);
        filters.look(address.words());
        filling = false;
        refresh();
        if (!address.whole()) {
            Notices.failed("Part of this filter is not known here any more and was left out. Look at what is chosen now.");
        }
    }

    private FilterAddress address() {
        return new FilterAddress(
                states.getValue() == null ? Set.of() : states.getValue(),
                priority.getValue(),
                whose.getValue() == Whose.MINE,
                standing.getValue() == Standing.TO_RECHECK,
                filters.words(),
                true);
    }

    /** Of what the filters find at that moment. */
    private Button report() {
        return new Button("Report of these claims…", Icon.of("report"), click -> click.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate("reports/choose", QueryParameters.fromString(filter().parameters()))));
    }

    private Filters filters() {
        states.setAriaLabel("State");
        states.setItems(ClaimState.values());
        states.setItemLabelGenerator(Words::of);
        states.setPlaceholder("Any state");
        whose.setAriaLabel("Checked by");
        whose.setItems(Whose.MINE);
        whose.setEmptySelectionAllowed(true);
        whose.setEmptySelectionCaption("Checked by anybody");
        whose.setItemLabelGenerator(each -> each == null ? "Checked by anybody" : "Checked by me");
        priority.setAriaLabel("Priority");
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption("Any priority");
        priority.setItems(Arrays.asList(Priority.values()));
        priority.setItemLabelGenerator(each -> each == null ? "Any priority" : Words.say("priority", each) + " priority");
        standing.setAriaLabel("What it rests on");
        standing.setItems(Standing.values());
        standing.setEmptySelectionAllowed(true);
        standing.setEmptySelectionCaption("Links sound or not");
        standing.setItemLabelGenerator(each -> each == null ? "Links sound or not" : "To re-check");
        return new Filters("Search claims, claimants, tags, numbers", this::refresh, states, whose, priority, standing);
    }

    private Stream<ClaimSummary> found(Slice slice) {
        List<ClaimSummary> found = catalogue.list(filter(), slice).items();
        found.forEach(claim -> toRecheck.remove(claim.id()));
        toRecheck.addAll(catalogue.toRecheck(found).keySet());
        return found.stream();
    }

    private void columns() {
        grid.addColumn(ClaimSummary::number)
                .setHeader("No.")
                .setKey("number")
                .setSortProperty("number")
                .setWidth("5.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::line)
                .setHeader("Claim")
                .setKey("statement")
                .setSortProperty("statement")
                .setFlexGrow(1)
                .setWidth("14rem");
        grid.addComponentColumn(this::chips)
                .setHeader("State and verdict")
                .setKey("state")
                .setSortProperty("state")
                .setWidth("15rem")
                .setFlexGrow(0);
        grid.addColumn(claim -> Words.say("priority", claim.priority()))
                .setHeader("Priority")
                .setKey("priority")
                .setSortProperty("priority")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(claim -> Dates.ago(claim.stateSince(), clock.instant()))
                .setHeader("Since")
                .setKey("since")
                .setSortProperty("since")
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.sort(List.of(new GridSortOrder<>(grid.getColumnByKey("number"), SortDirection.ASCENDING)));
    }

    @Override
    protected void onAttach(com.vaadin.flow.component.AttachEvent attached) {
        var page = attached.getUI().getPage();
        narrow(page.getExtendedClientDetails().getWindowInnerWidth());
        page.addBrowserWindowResizeListener(resized -> narrow(resized.getWidth()));
    }

    private void narrow(int width) {
        boolean phone = width > 0 && width < 720;
        grid.getColumnByKey("priority").setVisible(!phone);
        grid.getColumnByKey("since").setVisible(!phone);
        grid.getColumnByKey("number").setVisible(!phone);
        grid.getColumnByKey("state").setVisible(!phone);
        grid.setClassName("assay-cards", phone);
    }

    private Component line(ClaimSummary claim) {
        Anchor statement = new Anchor(ClaimNavigation.to(claim.document(), claim.id()), claim.statement());
        statement.addClassName("assay-claim-line-statement");
        String by = claim.claimant() == null ? "" : claim.claimant() + " · ";
        Span about = new Span(by + claim.documentTitle() + lead(claim.lead()));
        about.addClassName("assay-claim-line-about");
        Div chips = chips(claim);
        chips.addClassName("assay-claim-line-narrow");
        Div line = new Div(statement, about, chips);
        line.addClassName("assay-claim-line");
        return line;
    }

    private String lead(@Nullable PersonId lead) {
        if (lead == null) return "";
        Map<PersonId, String> names = people.names(List.of(lead));
        return names.containsKey(lead) ? " · checked by " + names.get(lead) : "";
    }

    private Div chips(ClaimSummary claim) {
        Div chips = new Div(Words.chip(claim.state()));
        chips.addClassName("assay-claim-line-chips");
        if (claim.ratingLabel() != null) chips.add(Words.chip(claim.ratingLabel(), claim.ratingTone()));
        if (claim.approvalOutdated()) chips.add(Words.chip("Approval outdated", "misleading"));
        if (toRecheck.contains(claim.id())) {
            Chip again = Words.chip("To re-check", "misleading");
            again.setTitle("A page that its evidence rests on is gone, moved or changed");
            chips.add(again);
        }
        return chips;
    }

    private ClaimFilter filter() {
        return address().of(account.person());
    }

    private static Slice slice(int offset, int limit, List<QuerySortOrder> orders) {
        if (orders.isEmpty()) return new Slice(offset, Math.min(limit, Slice.MAXIMUM), null, false);
        QuerySortOrder first = orders.getFirst();
        return new Slice(
                offset,
                Math.min(limit, Slice.MAXIMUM),
                first.getSorted(),
                first.getDirection() == SortDirection.DESCENDING);
    }

    private int count() {
        int found = Math.toIntExact(catalogue.count(filter()));
        grid.setVisible(found > 0);
        filters.setVisible(found > 0 || !filters.isEmpty());
        empty.setVisible(found == 0);
        empty.removeAll();
        if (found == 0) empty.add(whyEmpty());
        return found;
    }

    private EmptyState whyEmpty() {
        if (!filters.isEmpty()) {
            return new EmptyState(
                    "search",
                    "Nothing fits",
                    "No claim has all of these words and properties.",
                    new Button("Show all claims", click -> filters.clear()));
        }
        Anchor documents = new Anchor(DocumentNavigation.LIST, "To the documents");
        documents.addClassName("assay-link-button");
        return new EmptyState(
                "candidate", "No claims yet", "Open a document, and click what is to be checked in it.", documents);
    }

    private void refresh() {
        if (filling) return;
        count();
        grid.getDataProvider().refreshAll();
        // A filter can be handed on as its address.
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ClaimNavigation.filtered(address())));
    }
}
