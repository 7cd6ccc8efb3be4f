package org.assay.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimNavigation;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.Slice;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.PageHeader;
import org.assay.report.ReportNavigation;
import org.assay.report.lookback.Figure;
import org.assay.report.lookback.LookBackClaim;
import org.assay.report.lookback.LookBacks;
import org.assay.report.lookback.Stretch;

/** The claims that one figure of a look back counts. */
@Route(ReportNavigation.LOOK_BACK_CLAIMS)
@PageTitle("Claims behind a figure")
@Requires(Permission.READ)
@StyleSheet("assay/look-back.css")
class LookBackClaimsView extends Div implements BeforeEnterObserver {

    private static final int AT_ONCE = 100;

    private final LookBacks lookBacks;

    LookBackClaimsView(LookBacks lookBacks) {
        this.lookBacks = lookBacks;
        addClassNames("assay-view", "assay-look-back");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        Map<String, List<String>> asked =
                entering.getLocation().getQueryParameters().getParameters();
        try {
            String named = LookBackView.first(asked, "figure");
            String key = LookBackView.first(asked, "key");
            show(
                    Figure.of(named == null ? "" : named),
                    key == null ? "" : key,
                    lookBacks.stretch(
                            null, LookBackView.first(asked, "from"), LookBackView.first(asked, "to"), "month"));
        } catch (Refusal refusal) {
            removeAll();
            add(EmptyState.page(
                    "history",
                    "This figure can’t be opened",
                    Sentences.of(Locale.ENGLISH, refusal),
                    new Anchor(ReportNavigation.LOOK_BACK, "Look back")));
        }
    }

    private void show(Figure figure, String key, Stretch days) {
        Listing<LookBackClaim> first = page(figure, key, days, 0);
        String count = first.total() == 1 ? "1 claim" : String.format(Locale.ENGLISH, "%,d claims", first.total());
        boolean atAnEnd = figure == Figure.STATE || figure == Figure.BACKLOG;
        add(new PageHeader(LookBackWords.of(figure, key, ""))
                .sentence(count
                        + (atAnEnd
                                ? ", as it was at the end of " + org.assay.kernel.ui.Dates.day(days.to())
                                : ", " + LookBackWords.of(days.whole()))
                        + ". The states beside them are today’s."));
        add(new Anchor(LookBackLinks.to(days), "Look back at these days"));
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-look-back-claims");
        first.items().forEach(claim -> list.add(line(claim)));
        add(list);
        if (first.total() <= AT_ONCE) return;
        Button more = new Button("Show more");
        more.addClickListener(click -> {
            int shown = (int) list.getChildren().count();
            page(figure, key, days, shown / AT_ONCE).items().forEach(claim -> list.add(line(claim)));
            more.setVisible(list.getChildren().count() < first.total());
        });
        add(more);
    }

    private Listing<LookBackClaim> page(Figure figure, String key, Stretch days, int page) {
        return lookBacks.behind(figure, key, days.from(), days.to(), Slice.page(page, AT_ONCE));
    }

    private static ListItem line(LookBackClaim claim) {
        Span number = new Span("#" + claim.number());
        number.addClassName("assay-muted");
        if (claim.removed()) {
            Paragraph words = new Paragraph(claim.statement());
            Span gone = new Span("Its mark was taken back");
            gone.addClassName("assay-muted");
            return new ListItem(number, words, gone);
        }
        Anchor words = new Anchor(ClaimNavigation.to(claim.document(), claim.id()), claim.statement());
        return new ListItem(number, words, new Chip(Tone.of(claim.state().tone()), Labels.of(claim.state())));
    }
}
