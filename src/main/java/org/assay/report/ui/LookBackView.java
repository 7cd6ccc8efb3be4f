package org.assay.report.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.PageHeader;
import org.assay.report.ReportFormat;
import org.assay.report.ReportNavigation;
import org.assay.report.ReportPeriod;
import org.assay.report.ReportQuery;
import org.assay.report.lookback.LookBack;
import org.assay.report.lookback.LookBacks;
import org.assay.report.lookback.Stretch;
import org.jspecify.annotations.Nullable;

/** What the desk did, in pictures. */
@Route(ReportNavigation.LOOK_BACK)
@PageTitle("Look back")
@Requires(Permission.READ)
@StyleSheet("assay/look-back.css")
class LookBackView extends Div implements BeforeEnterObserver {

    private final LookBacks lookBacks;
    private final Paragraph days = new Paragraph();
    private final Paragraph refused = new Paragraph();
    private final Anchor report = new Anchor();
    private final Anchor csv = new Anchor();
    private final Anchor xlsx = new Anchor();
    private final Div figures = new Div();
    private final PeriodBar bar = new PeriodBar(address -> getUI().ifPresent(ui -> ui.navigate(address)));

    LookBackView(LookBacks lookBacks, CurrentAccount account) {
        this.lookBacks = lookBacks;
        report.add(Icon.of("report"), new Span("Report on these days"));
        report.addClassName("assay-link-button");
        report.setVisible(account.may(Permission.EXPORT));
        addClassNames("assay-view", "assay-look-back");
        days.addClassName("assay-muted");
        refused.addClassName("assay-look-back-refused");
        refused.getElement().setAttribute("role", "alert");
        figures.addClassName("assay-figures");
        PageHeader header = new PageHeader("Look back", report, download(csv, "CSV"), download(xlsx, "Excel"));
        add(header, bar, refused, days, figures);
    }

    private static Anchor download(Anchor download, String form) {
        download.add(Icon.of("download"), new Span(form));
        download.getElement().setAttribute("download", true);
        download.setRouterIgnore(true);
        download.addClassName("assay-link-button");
        return download;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Map<String, List<String>> asked =
                entering.getLocation().getQueryParameters().getParameters();
        refused.setVisible(false);
        try {
            String last = first(asked, "last");
            boolean ownDays = first(asked, "from") != null || first(asked, "to") != null;
            show(
                    lookBacks.stretch(last, first(asked, "from"), first(asked, "to"), first(asked, "by")),
                    ownDays ? null : last == null ? "3m" : last);
        } catch (Refusal refusal) {
            show(lookBacks.stretch(null, null, null, null), "3m");
            refused.setText(Sentences.of(Locale.ENGLISH, refusal) + " These are the last three months.");
            refused.setVisible(true);
        }
    }

    static @Nullable String first(Map<String, List<String>> asked, String name) {
        List<String> values = asked.get(name);
        return values == null || values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private void show(Stretch stretch, @Nullable String last) {
        LookBack look = lookBacks.of(stretch);
        bar.show(stretch, last);
        report.setHref(ReportQuery.ALL
                .in(new ReportPeriod(stretch.from(), stretch.to()))
                .page());
        csv.setHref(LookBackLinks.file(stretch, ReportFormat.CSV));
        xlsx.setHref(LookBackLinks.file(stretch, ReportFormat.XLSX));
        days.setText(LookBackWords.of(stretch.whole()) + ", "
                + LookBackWords.of(stretch.by()).toLowerCase(Locale.ROOT)
                + ". Days begin at midnight " + look.zone() + ". Each number opens the claims that it counts."
                + (look.blind() == 0 ? "" : " Claims that you are to judge blind are left out of the verdicts."));
        figures.removeAll();
        if (look.isEmpty()) {
            figures.add(new EmptyState(
                    "history",
                    "Nothing happened in these days",
                    "Choose other days, or come back when claims were marked."));
            return;
        }
        look.topics().forEach((topic, all) -> figures.add(new FigureCard(topic, all, stretch)));
        if (look.agreement() != null) figures.add(new AgreementCard(look.agreement(), stretch));
        figures.add(new SourcesCard(look.sources(), stretch));
    }
}
