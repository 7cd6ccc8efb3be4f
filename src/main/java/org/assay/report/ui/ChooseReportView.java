package org.assay.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.document.DocumentFilter;
import org.assay.document.DocumentId;
import org.assay.document.DocumentSummary;
import org.assay.document.Documents;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.Slice;
import org.assay.kernel.ui.ActionMenu;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.PageHeader;
import org.assay.report.Exports;
import org.assay.report.ReportExports;
import org.assay.report.ReportFormat;
import org.assay.report.ReportNavigation;
import org.assay.report.ReportPeriod;
import org.assay.report.ReportPresets;
import org.assay.report.ReportQuery;
import org.jspecify.annotations.Nullable;

/** A report put together: of what, for whom, in which language, without what; seen before it leaves. */
@Route(ReportNavigation.CHOOSE)
@PageTitle("Put a report together")
@Requires(Permission.EXPORT)
@StyleSheet("assay/report.css")
class ChooseReportView extends Div implements BeforeEnterObserver {

    private final Documents documents;
    private final ComboBox<DocumentSummary> document = new ComboBox<>("Document");
    private final Paragraph filtered = new Paragraph();
    private final Button unfilter = new Button("All claims instead");
    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");
    private final ChoiceForm choice;
    private final Paragraph refused = new Paragraph();
    private final Div downloads = new Div();
    private final ExportsPanel mine;
    private final ReportExports background;
    private final IFrame preview = new IFrame();
    private ReportQuery query = ReportQuery.ALL;
    private boolean showing;

    ChooseReportView(
            Documents documents, ReportPresets presets, ReportExports background, Exports exports) {
        this.documents = documents;
        addClassNames("assay-view", "assay-choose-report");
        mine = new ExportsPanel(exports);
        choice = new ChoiceForm((chosen, language) -> change(query.as(chosen, language)));
        fields();
        preview.setTitle("Preview of the report");
        // An empty sandbox but for links: what the report quotes comes from anywhere.
        preview.setSandbox(IFrame.SandboxType.ALLOW_POPUPS);
        preview.addClassName("assay-report-preview");
        refused.addClassName("assay-finding-error");
        refused.getElement().setAttribute("role", "alert");
        downloads.addClassName("assay-actions");
        this.background = background;
        Div period = new Div(from, to);
        period.addClassName("assay-choose-period");
        Div form = new Div(document, filtered, unfilter, period, refused, choice,
                new PresetBar(presets, () -> query, taken -> change(query.as(taken.choice(), taken.language()))));
        form.addClassName("assay-choose-form");
        Div both = new Div(form, preview);
        both.addClassName("assay-choose-both");
        add(new PageHeader("Put a report together")
                .sentence("Choose what it is of and for, look at it, then take it."), downloads, mine, both);
    }

    private void fields() {
        document.setItems(
                asked -> documents.list(
                        DocumentFilter.of(asked.getFilter().orElse("")),
                        new Slice(asked.getOffset(), Math.min(asked.getLimit(), Slice.MAXIMUM), null, false))
                        .items()
                        .stream(),
                asked -> (int) documents.count(DocumentFilter.of(asked.getFilter().orElse(""))));
        document.setItemLabelGenerator(DocumentSummary::title);
        document.setPlaceholder("All documents of the desk");
        document.setClearButtonVisible(true);
        document.addValueChangeListener(chosen -> {
            if (!showing) change(query.of(chosen.getValue() == null ? null : chosen.getValue().id()));
        });
        unfilter.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        unfilter.addClickListener(click -> change(query.unfiltered()));
        for (DatePicker day : new DatePicker[] {from, to}) {
            day.setLocale(Locale.UK);
            day.setClearButtonVisible(true);
            day.addValueChangeListener(chosen -> period());
        }
    }

    private void period() {
        if (showing) return;
        try {
            change(query.in(new ReportPeriod(from.getValue(), to.getValue())));
        } catch (Refusal reversed) {
            say(reversed);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            query = ReportQuery.of(entering.getLocation().getQueryParameters().getParameters());
            if (query.document() != null) documents.require(query.document());
            show();
        } catch (Refusal unknown) {
            query = ReportQuery.ALL;
            show();
            say(unknown);
        }
    }

    private void change(ReportQuery chosen) {
        query = chosen;
        show();
        // A link or a reload shows the same.
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, query.page()));
    }

    private void say(Refusal refusal) {
        refused.setText(Sentences.of(Locale.ENGLISH, refusal));
        refused.setVisible(true);
    }

    private void show() {
        showing = true;
        refused.setVisible(false);
        DocumentId of = query.document();
        document.setValue(of == null ? null : summary(of));
        String narrowed = query.filter().parameters();
        filtered.setVisible(of == null && !narrowed.isEmpty());
        unfilter.setVisible(filtered.isVisible());
        filtered.setText("Only the claims that the list of claims was narrowed to: " + FilterWords.of(query.filter()) + ".");
        from.setVisible(of == null);
        to.setVisible(of == null);
        from.setValue(query.period().from());
        to.setValue(query.period().to());
        choice.show(query.choice(), query.language());
        downloads.removeAll();
        Stream.of(ReportFormat.values())
                .filter(format -> of != null || !format.isText())
                .forEach(format -> downloads.add(download(format)));
        downloads.add(later());
        preview.setSrc(query.preview());
        showing = false;
    }

    private @Nullable DocumentSummary summary(DocumentId id) {
        String title = documents.get(id).title();
        return documents.list(DocumentFilter.of(title), Slice.first(Slice.MAXIMUM)).items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** For what takes long: it is made while people go on working. */
    private ActionMenu later() {
        ActionMenu later = ActionMenu.of("In the background");
        for (ReportFormat format : ReportFormat.values()) {
            if (query.document() == null && format.isText()) continue;
            later.item("clock", FormatWords.of(format), () -> {
                Notices.attempt(() -> background.begin(query, format));
                mine.refresh();
            });
        }
        return later;
    }

    private Anchor download(ReportFormat format) {
        Anchor download = new Anchor(query.file(format), "");
        download.add(Icon.of("download"), new Span(FormatWords.of(format)));
        download.getElement().setAttribute("download", true);
        download.setRouterIgnore(true);
        download.addClassName("assay-link-button");
        return download;
    }
}
