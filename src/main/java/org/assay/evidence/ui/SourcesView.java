package org.assay.evidence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.evidence.Bibliographies;
import org.assay.evidence.CopyHit;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceId;
import org.assay.evidence.Sources;
import org.assay.evidence.citation.CitationFormat;
import org.assay.kernel.Slice;
import org.assay.kernel.ui.ActionMenu;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Filters;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The desk's library of sources. */
@Route(SourcesView.ROUTE)
@PageTitle("Sources")
@PermitAll
@Requires(Permission.READ)
@StyleSheet("assay/evidence.css")
@StyleSheet("assay/library.css")
class SourcesView extends Div {

    static final String ROUTE = "sources";
    private static final int NARROW = 800;

    private final Sources sources;
    private final EvidenceRecords records;
    private final ClaimCatalogue claims;
    private final CopySections copies;
    private final Copies opening;
    private final MergeSections merging;
    private final Bibliographies bibliographies;
    private final CurrentAccount account;
    private final Grid<SourceDetail> grid = new Grid<>();
    private final Filters filters;
    private final Span count = new Span();
    private final Div nothing = new Div();
    private final Map<SourceId, CopyHit> hits = new HashMap<>();
    private final ConfigurableFilterDataProvider<SourceDetail, Void, String> data;

    SourcesView(
            Sources sources,
            EvidenceRecords records,
            ClaimCatalogue claims,
            CopySections copies,
            Copies opening,
            MergeSections merging,
            Bibliographies bibliographies,
            CurrentAccount account) {
        this.sources = sources;
        this.records = records;
        this.claims = claims;
        this.copies = copies;
        this.opening = opening;
        this.merging = merging;
        this.bibliographies = bibliographies;
        this.account = account;
        addClassNames("assay-view", "assay-list", "assay-sources");
        data = DataProvider.<SourceDetail, String>fromFilteringCallbacks(
                        query -> found(query.getFilter().orElse(""), slice(query)),
                        query -> size(query.getFilter().orElse("")))
                .withConfigurableFilter();
        PageHeader header = new PageHeader("Sources").sentence("Each source once, used by many claims.");
        if (account.may(Permission.EXPORT)) header.addActions(export());
        if (account.may(Permission.ADD_EVIDENCE)) {
            header.addActions(new Button(
                    "Import",
                    Icon.of("upload"),
                    click -> new ImportSourcesDialog(bibliographies, data::refreshAll).open()));
            Button add = new Button("New source", Icon.of("plus"), click -> dialog(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.addActions(add);
        }
        filters = new Filters("Search titles, publishers, authors, copies, addresses, DOI, ISBN", this::filter);
        count.addClassName("assay-muted");
        count.getElement().setAttribute("role", "status");
        filters.add(count);
        columns();
        grid.setDataProvider(data);
        add(header, filters, grid, nothing);
    }

    private ActionMenu export() {
        ActionMenu menu = ActionMenu.of("Export");
        for (CitationFormat format : CitationFormat.values()) {
            menu.item("download", format.label(), () -> {
                String typed = java.net.URLEncoder.encode(filters.words(), java.nio.charset.StandardCharsets.UTF_8);
                getUI().ifPresent(ui -> ui.getPage()
                        .setLocation("content/sources/export?format=" + format.name().toLowerCase(java.util.Locale.ROOT)
                                + "&q=" + typed));
            });
        }
        return menu;
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Sources");
        grid.addComponentColumn(this::line)
                .setKey("source")
                .setHeader("Source")
                .setSortProperty("title")
                .setFlexGrow(4);
        grid.addColumn(source -> source.entry().publisher())
                .setKey("publisher")
                .setHeader("Publisher")
                .setSortProperty("publisher")
                .setFlexGrow(2);
        grid.addColumn(SourcesView::day)
                .setKey("published")
                .setHeader("Published")
                .setSortProperty("published")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(source -> Labels.of(source.entry().kind()))
                .setKey("kind")
                .setHeader("Kind")
                .setSortProperty("kind")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::uses)
                .setKey("uses")
                .setHeader("Used")
                .setSortProperty("uses")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::open)
                .setKey("open")
                .setHeader(unseen("Open"))
                .setWidth("3.5rem")
                .setFlexGrow(0);
        grid.addItemDoubleClickListener(click -> dialog(click.getItem()));
        grid.setAllRowsVisible(false);
    }

    private Stream<SourceDetail> found(String typed, Slice slice) {
        List<SourceDetail> found = sources.find(typed, slice).items();
        hits.putAll(sources.hits(typed, found));
        return found.stream();
    }

    private Component line(SourceDetail source) {
        SourceLine line = new SourceLine(source.entry());
        CopyHit hit = hits.get(source.id());
        if (hit != null) line.add(CopyHitLine.opening(hit, () -> opening.open(hit)));
        return line;
    }

    private void filter() {
        hits.clear();
        data.setFilter(filters.words());
    }

    private static Span unseen(String words) {
        Span span = new Span(words);
        span.addClassName("assay-unseen");
        return span;
    }

    private static String day(SourceDetail source) {
        return source.entry().publishedOn() == null
                ? ""
                : Dates.day(source.entry().publishedOn());
    }

    private Span uses(SourceDetail source) {
        Span uses = new Span(source.uses() == 0 ? "–" : source.uses() + "×");
        uses.setTitle(source.uses() == 1 ? "One piece of evidence" : source.uses() + " pieces of evidence");
        return uses;
    }

    private Button open(SourceDetail source) {
        boolean writes = account.may(Permission.ADD_EVIDENCE);
        Button open = new Button(Icon.of(writes ? "edit" : "forward"), click -> dialog(source));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        open.setAriaLabel((writes ? "Edit " : "Open ") + source.entry().title());
        return open;
    }

    private static Slice slice(Query<SourceDetail, String> query) {
        List<QuerySortOrder> orders = query.getSortOrders();
        String sort = orders.isEmpty() ? null : orders.getFirst().getSorted();
        boolean descending = !orders.isEmpty() && orders.getFirst().getDirection() == SortDirection.DESCENDING;
        return new Slice(query.getOffset(), query.getLimit(), sort, descending);
    }

    private int size(String typed) {
        int size = (int) sources.find(typed, Slice.first(1)).total();
        String late = typed.isBlank() || sources.copiesSearched() ? "" : "; copies are still being read for the search";
        count.setText((size == 1 ? "1 source" : size + " sources") + late);
        grid.setVisible(size > 0);
        filters.setVisible(size > 0 || !filters.isEmpty());
        nothing.removeAll();
        if (size == 0) {
            nothing.add(
                    typed.isBlank()
                            ? new EmptyState(
                                    "source",
                                    "No sources yet",
                                    "What you link to a claim as evidence is kept here, once, for every claim after it.")
                            : new EmptyState(
                                    "search",
                                    "Nothing found",
                                    "No source has these words in its title, publisher, author or address, nor in the text of a copy."));
        }
        return size;
    }

    private void dialog(@Nullable SourceDetail source) {
        new SourceDialog(source, sources, records, claims, copies, merging, account, after -> data.refreshAll()).open();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI().getPage();
        layout(page.getExtendedClientDetails().getWindowInnerWidth());
        page.addBrowserWindowResizeListener(resized -> layout(resized.getWidth()));
    }

    /** On a narrow screen the first column says it all. */
    private void layout(int width) {
        boolean wide = width <= 0 || width > NARROW;
        for (String key : List.of("publisher", "published", "kind", "uses")) {
            grid.getColumnByKey(key).setVisible(wide);
        }
        setClassName("assay-wide", wide);
        grid.setClassName("assay-cards", !wide);
    }
}
