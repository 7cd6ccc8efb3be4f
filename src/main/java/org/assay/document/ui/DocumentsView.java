package org.assay.document.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.document.DocumentFilter;
import org.assay.document.DocumentId;
import org.assay.document.DocumentKind;
import org.assay.document.DocumentNavigation;
import org.assay.document.DocumentSummary;
import org.assay.document.DocumentStatus;
import org.assay.document.Documents;
import org.assay.kernel.Slice;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Filters;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The desk's documents, the newest first. On a narrow screen, each is a card. */
@Route(DocumentNavigation.LIST)
@PageTitle("Documents · Assay")
@Requires({Permission.READ, Permission.READ_OWN})
@StyleSheet("context://assay/document.css")
class DocumentsView extends Div {

    private static final int NARROW = 720;

    private final transient Documents documents;
    private final transient CurrentAccount current;
    private final transient People people;
    private final transient Clock clock;

    private final Select<DocumentKind> kind = new Select<>();
    private final Select<String> language = new Select<>();
    private final Select<DocumentStatus> status = new Select<>();
    private final Select<String> order = new Select<>();
    private final Filters filters = filters();
    private final Grid<DocumentSummary> grid = new Grid<>();
    private final List<Grid.Column<DocumentSummary>> wide = new ArrayList<>();
    private Grid.@Nullable Column<DocumentSummary> card;
    private final Div nothing = new Div();

    DocumentsView(Documents documents, CurrentAccount current, People people, Clock clock) {
        this.documents = documents;
        this.current = current;
        this.people = people;
        this.clock = clock;
        addClassNames("assay-view", "assay-list", "assay-documents");
        PageHeader header = new PageHeader("Documents");
        if (mayImport()) header.addActions(importButton());
        columns();
        grid.setItems(DataProvider.fromCallbacks(this::fetch, this::count));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(50);
        grid.addItemClickListener(click -> open(click.getItem().id()));
        grid.getElement().setAttribute("aria-label", "Documents");
        nothing.addClassName("assay-documents-empty");
        add(header, filters, grid, nothing);
        showEmptiness();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        arrange(attached.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth());
        attached.getUI().getPage().addBrowserWindowResizeListener(resized -> arrange(resized.getWidth()));
    }

    /** Cards where a table would have to be pushed about sideways. */
    private void arrange(int width) {
        boolean narrow = width > 0 && width < NARROW;
        wide.forEach(column -> column.setVisible(!narrow));
        if (card != null) card.setVisible(narrow);
        order.setVisible(narrow);
        grid.setClassName("assay-cards", narrow);
    }

    private boolean mayImport() {
        return current.may(Permission.IMPORT);
    }

    private Button importButton() {
        Button button = new Button("Import", Icon.of("upload"), click -> new ImportDialog(documents, people, this::refresh).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Filters filters() {
        kind.setAriaLabel("Kind");
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(each -> each == null ? "Every kind" : DocumentWords.kind(each));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption("Every kind");
        language.setAriaLabel("Language");
        language.setItems(DocumentWords.LANGUAGES);
        language.setItemLabelGenerator(each -> each == null ? "Every language" : DocumentWords.language(each));
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption("Every language");
        status.setAriaLabel("Status");
        status.setItems(DocumentStatus.values());
        status.setItemLabelGenerator(each -> each == null ? "Every status" : DocumentWords.status(each));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption("Every status");
        order.setAriaLabel("Order");
        order.setItems("imported", "title", "deadline", "published");
        order.setItemLabelGenerator(DocumentsView::orderLabel);
        order.setValue("imported");
        order.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        return new Filters("Search titles and texts", this::refresh, kind, language, status).and(order);
    }

    private static String orderLabel(String sort) {
        return switch (sort) {
            case "title" -> "By title";
            case "deadline" -> "Deadline first";
            case "published" -> "Newest published";
            default -> "Newest import";
        };
    }

    private void columns() {
        wide.add(grid.addComponentColumn(this::title)
                .setHeader("Title")
                .setSortProperty("title")
                .setSortable(true)
                .setFlexGrow(5)
                .setWidth("18rem"));
        wide.add(grid.addColumn(document -> DocumentWords.kind(document.kind()) + ", " + DocumentWords.language(document.language()))
                .setHeader("Kind")
                .setFlexGrow(1)
                .setWidth("9rem"));
        wide.add(grid.addColumn(document -> document.publishedOn() == null ? "" : Dates.day(document.publishedOn()))
                .setHeader("Published")
                .setSortProperty("published")
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("8rem"));
        wide.add(grid.addColumn(document -> document.deadline() == null ? "" : Dates.moment(document.deadline(), Dates.zone()))
                .setHeader("Deadline")
                .setSortProperty("deadline")
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("10.5rem"));
        wide.add(grid.addComponentColumn(DocumentsView::progress)
                .setHeader("Progress")
                .setFlexGrow(2)
                .setWidth("11rem"));
        Grid.Column<DocumentSummary> imported = grid.addComponentColumn(document -> Dates.ago(document.importedAt(), clock.instant()))
                .setHeader("Imported")
                .setSortProperty("imported")
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("7.5rem");
        wide.add(imported);
        wide.add(grid.addComponentColumn(this::actions)
                .setHeader(unseen("Actions"))
                .setFlexGrow(0)
                .setWidth("4rem"));
        grid.sort(List.of(new GridSortOrder<>(imported, SortDirection.DESCENDING)));
        card = grid.addComponentColumn(this::card);
        card.setVisible(false);
    }

    private static Component unseen(String words) {
        Span span = new Span(words);
        span.addClassName("assay-unseen");
        return span;
    }

    private Component title(DocumentSummary document) {
        TitleLink link = new TitleLink(document.id(), document.title());
        Span origin = new Span(origin(document));
        origin.addClassName("assay-muted");
        Div both = new Div(link, origin);
        both.addClassName("assay-document-title");
        return both;
    }

    private static String origin(DocumentSummary document) {
        return Stream.of(document.byline(), document.publication())
                .filter(words -> !words.isEmpty())
                .reduce((byline, publication) -> byline + " · " + publication)
                .orElse("");
    }

    private static Component progress(DocumentSummary document) {
        return new ProgressLine(document.progress(), document.status());
    }

    private Component actions(DocumentSummary document) {
        return new DocumentActions(document.id(), document.title(), documents, people, mayImport(), this::refresh);
    }

    private Component card(DocumentSummary document) {
        Span facts = new Span(Stream.of(
                        DocumentWords.kind(document.kind()),
                        document.publishedOn() == null ? "" : Dates.day(document.publishedOn()),
                        document.deadline() == null ? "" : "due " + Dates.moment(document.deadline(), Dates.zone()))
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        facts.addClassName("assay-muted");
        Div words = new Div(title(document), facts, progress(document));
        words.addClassName("words");
        Div whole = new Div(words, actions(document));
        whole.addClassName("assay-document-card");
        return whole;
    }

    private DocumentFilter filter() {
        return new DocumentFilter(filters.words(), kind.getValue(), language.getValue(), status.getValue());
    }

    private Stream<DocumentSummary> fetch(Query<DocumentSummary, Void> query) {
        QuerySortOrder sorted = query.getSortOrders().isEmpty() ? null : query.getSortOrders().getFirst();
        String sort = sorted == null ? "imported" : sorted.getSorted();
        boolean descending = sorted == null || sorted.getDirection() == SortDirection.DESCENDING;
        if (order.isVisible()) {
            sort = order.getValue() == null ? "imported" : order.getValue();
            descending = sort.equals("imported") || sort.equals("published");
        }
        // Vaadin asks for any stretch; the service answers at most so many at once.
        int limit = Math.min(query.getLimit(), Slice.MAXIMUM);
        return documents.list(filter(), new Slice(query.getOffset(), limit, sort, descending)).items().stream();
    }

    private int count(Query<DocumentSummary, Void> query) {
        return (int) Math.min(Integer.MAX_VALUE, documents.count(filter()));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        showEmptiness();
    }

    /** An empty list says why it is empty, and what to do. */
    private void showEmptiness() {
        boolean empty = documents.count(filter()) == 0;
        grid.setVisible(!empty);
        filters.setVisible(!empty || !filters.isEmpty());
        nothing.removeAll();
        nothing.setVisible(empty);
        if (!empty) return;
        if (!filters.isEmpty()) {
            Button all = new Button("Show all documents", click -> filters.clear());
            nothing.add(new EmptyState("search", "Nothing fits", "No document has all of these words and properties.", all));
        } else if (mayImport()) {
            nothing.add(new EmptyState(
                    "document",
                    "No documents yet",
                    "Import an article, a transcript or a draft. Then mark what is to be checked in it.",
                    importButton()));
        } else {
            nothing.add(new EmptyState("document", "No documents yet", "As soon as there is one that you may read, it stands here."));
        }
    }

    private void open(DocumentId document) {
        UI.getCurrent().navigate(DocumentNavigation.to(document));
    }
}
