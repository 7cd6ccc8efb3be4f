package org.assay.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.Set;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.ActionMenu;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.PageHeader;
import org.assay.report.AnnotationImports;
import org.assay.report.Exports;
import org.assay.report.ReportFormat;
import org.assay.report.ReportLanguage;
import org.assay.report.ReportNavigation;
import org.assay.report.ReturnedTexts;
import org.assay.report.pack.BackupPacks;

/** A document's report: to be seen before it is sent on, and to be downloaded in each form. */
@Route(ReportNavigation.REPORT)
@Requires(Permission.EXPORT)
@StyleSheet("assay/report.css")
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** What most people take. */
    private static final Set<ReportFormat> FIRST =
            EnumSet.of(ReportFormat.HTML, ReportFormat.PDF, ReportFormat.DOCX, ReportFormat.XLSX);

    private final Documents documents;
    private final AnnotationImports annotations;
    private final CurrentAccount account;
    private final BackupPacks packs;
    private final Exports exports;
    private String title = "Report";

    ReportView(Documents documents, AnnotationImports annotations, CurrentAccount account, BackupPacks packs, Exports exports) {
        this.exports = exports;
        this.packs = packs;
        this.documents = documents;
        this.annotations = annotations;
        this.account = account;
        addClassNames("assay-view", "assay-report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        DocumentDetail document;
        try {
            document = documents.get(new DocumentId(
                    Ids.parse(entering.getRouteParameters().get("document").orElse(""))));
        } catch (Refusal hidden) {
            throw new NotFoundException();
        }
        title = "Report: " + document.title();
        removeAll();
        PageHeader header = new PageHeader(document.title()).sentence("The report as it stands now.");
        Anchor back = new Anchor(DocumentNavigation.to(document.id()), "Back to the text");
        back.addClassName("assay-link-button");
        Span download = new Span("Download");
        download.addClassName("assay-muted");
        header.addActions(back);
        if (account.may(Permission.PUBLISH)) {
            Anchor publish = new Anchor(ReportNavigation.publish(document.id()), "Publish…");
            publish.addClassName("assay-link-button");
            header.addActions(publish);
        }
        ReportLanguage language = language(entering);
        header.addActions(languages(document.id(), language), download);
        for (ReportFormat format : FIRST) {
            header.addActions(download(ReportNavigation.file(document.id(), format, language), FormatWords.of(format)));
        }
        Anchor other = new Anchor(ReportNavigation.choose(document.id()), "Another template…");
        other.addClassName("assay-link-button");
        header.addActions(other, more(document, language));
        if (account.may(Permission.MARK)) {
            DocumentId marked = document.id();
            header.addActions(new Button(
                    "Import marks…", Icon.of("upload"), click -> new AnnotationsDialog(annotations, marked).open()));
        }
        header.addActions(new Button(
                "Backup pack…", click -> new BackupDialog(document.id(), packs.mayTakeFull(document.id()), packs, exports).open()));
        IFrame preview = new IFrame(ReportNavigation.preview(document.id(), language));
        preview.setTitle("Preview of the report");
        // An empty sandbox but for links: what the report quotes comes from anywhere.
        preview.setSandbox(IFrame.SandboxType.ALLOW_POPUPS);
        preview.addClassName("assay-report-preview");
        add(header, preview);
    }

    private static ActionMenu more(DocumentDetail document, ReportLanguage language) {
        ActionMenu more = ActionMenu.of("Other forms");
        for (ReportFormat format : ReportFormat.values()) {
            if (!FIRST.contains(format)) item(more, FormatWords.of(format), ReportNavigation.file(document.id(), format, language));
        }
        item(more, "Web annotations", ReportNavigation.annotations(document.id()));
        if (ReturnedTexts.isWord(document)) {
            item(more, "The writer’s own Word file, with comments and corrections", ReportNavigation.returned(document.id()));
        }
        return more;
    }

    private static void item(ActionMenu menu, String words, String address) {
        menu.item("download", words, () -> menu.getUI().ifPresent(ui -> ui.getPage().setLocation(address)));
    }

    /** Kept in the address, so that a link or a reload shows the same. */
    private static ReportLanguage language(BeforeEnterEvent entering) {
        try {
            return ReportLanguage.of(
                    entering.getLocation().getQueryParameters().getSingleParameter("lang").orElse("en"));
        } catch (Refusal unknown) {
            return ReportLanguage.ENGLISH;
        }
    }

    private static Select<ReportLanguage> languages(DocumentId document, ReportLanguage chosen) {
        Select<ReportLanguage> languages = new Select<>();
        languages.setItems(ReportLanguage.values());
        languages.setItemLabelGenerator(ReportLanguage::own);
        languages.setValue(chosen);
        languages.setAriaLabel("Language of the report");
        languages.setWidth("9rem");
        languages.addValueChangeListener(change -> languages
                .getUI()
                .ifPresent(ui -> ui.navigate(
                        ReportNavigation.to(document),
                        QueryParameters.of("lang", change.getValue().tag()))));
        return languages;
    }

    private static Anchor download(String address, String words) {
        Anchor download = new Anchor(address, "");
        download.add(Icon.of("download"), new Span(words));
        download.getElement().setAttribute("download", true);
        download.setRouterIgnore(true);
        download.addClassName("assay-link-button");
        return download;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
