package org.assay.claim.ui;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimNavigation;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Priority;
import org.assay.kernel.PersonId;
import org.assay.kernel.Slice;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** All claims of the desk: to be found, filtered and opened in their text. */
@Route(ClaimNavigation.LIST)
@PageTitle("Claims")
@PermitAll
@StyleSheet("assay/reader.css")
class ClaimsView extends Div {

    private final ClaimCatalogue catalogue;
    private final People people;
    private final CurrentAccount account;
    private final Clock clock;
    private final TextField search = new TextField("Find");
    private final MultiSelectComboBox<ClaimState> states = new MultiSelectComboBox<>("State");
    private final Select<Whose> whose = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final Grid<ClaimSummary> grid = new Grid<>();
    private final EmptyState empty = new EmptyState(
            "candidate", "No claim found", "Mark sentences in a document, or widen the filter.");

    private enum Whose {
        ANYBODY("Anybody’s"),
        MINE("Mine");

        private final String label;

        Whose(String label) {
            this.label = label;
        }
    }

    ClaimsView(ClaimCatalogue catalogue, People people, CurrentAccount account, Clock clock) {
        this.catalogue = catalogue;
        this.people = people;
        this.account = account;
        this.clock = clock;
        addClassName("assay-view");
        add(new PageHeader("Claims"), filters(), grid, empty);
        columns();
        CallbackDataProvider<ClaimSummary, Void> claims = DataProvider.fromCallbacks(
                query -> catalogue
                        .list(filter(), slice(query.getOffset(), query.getLimit(), query.getSortOrders()))
                        .items()
                        .stream(),
                query -> count());
        grid.setDataProvider(claims);
        grid.setAllRowsVisible(false);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addItemClickListener(clicked -> clicked.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(ClaimNavigation.to(
                        clicked.getItem().document(), clicked.getItem().id()))));
        grid.setHeight("calc(100dvh - 15rem)");
        count();
    }

    private Component filters() {
        search.setPlaceholder("Words, a tag’s or claimant’s name, or a number");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        states.setItems(ClaimState.values());
        states.setItemLabelGenerator(Words::of);
        states.setPlaceholder("Any");
        whose.setLabel("Checked by");
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(each -> each.label);
        whose.setValue(Whose.ANYBODY);
        priority.setLabel("Priority");
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption("Any");
        priority.setItems(Arrays.asList(Priority.values()));
        priority.setItemLabelGenerator(each -> each == null ? "Any" : Words.say("priority", each));
        search.addValueChangeListener(change -> refresh());
        states.addValueChangeListener(change -> refresh());
        whose.addValueChangeListener(change -> refresh());
        priority.addValueChangeListener(change -> refresh());
        Div filters = new Div(search, states, whose, priority);
        filters.addClassName("assay-filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
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
        attached.getUI()
                .getPage()
                .retrieveExtendedClientDetails(details -> narrow(details.getBodyClientWidth()));
        attached.getUI().getPage().addBrowserWindowResizeListener(resized -> narrow(resized.getWidth()));
    }

    private void narrow(int width) {
        boolean phone = width > 0 && width < 700;
        grid.getColumnByKey("priority").setVisible(!phone);
        grid.getColumnByKey("since").setVisible(!phone);
        grid.getColumnByKey("number").setVisible(!phone);
        grid.getColumnByKey("state").setWidth(phone ? "8.5rem" : "15rem");
    }

    private Component line(ClaimSummary claim) {
        Anchor statement = new Anchor(ClaimNavigation.to(claim.document(), claim.id()), claim.statement());
        statement.addClassName("assay-claim-line-statement");
        String by = claim.claimant() == null ? "" : claim.claimant() + " · ";
        Span about = new Span(by + claim.documentTitle() + lead(claim.lead()));
        about.addClassName("assay-claim-line-about");
        Div line = new Div(statement, about);
        line.addClassName("assay-claim-line");
        return line;
    }

    private String lead(@Nullable PersonId lead) {
        if (lead == null) return "";
        Map<PersonId, String> names = people.names(List.of(lead));
        return names.containsKey(lead) ? " · checked by " + names.get(lead) : "";
    }

    private Component chips(ClaimSummary claim) {
        Div chips = new Div(Words.chip(claim.state()));
        chips.addClassName("assay-claim-line-chips");
        if (claim.ratingLabel() != null) chips.add(Words.chip(claim.ratingLabel(), claim.ratingTone()));
        if (claim.approvalOutdated()) chips.add(Words.chip("Approval outdated", "misleading"));
        return chips;
    }

    private ClaimFilter filter() {
        return new ClaimFilter(
                null,
                states.getValue() == null ? Set.of() : states.getValue(),
                null,
                priority.getValue(),
                null,
                whose.getValue() == Whose.MINE ? account.person() : null,
                null,
                search.getValue());
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
        empty.setVisible(found == 0);
        grid.setVisible(found > 0);
        return found;
    }

    private void refresh() {
        count();
        grid.getDataProvider().refreshAll();
    }
}
