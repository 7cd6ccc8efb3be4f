package org.assay.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.assay.report.lookback.Figure;
import org.assay.report.lookback.Stretch;
import org.assay.review.DeskAgreement;

/** How far verdicts and blind second checks of these days agree. */
final class AgreementCard extends Section {

    private static final int FEW = 20;

    AgreementCard(List<DeskAgreement> agreements, Stretch stretch) {
        addClassName("assay-figure");
        add(new H2("Agreement of blind second checks"));
        if (agreements.isEmpty()) {
            add(FigureCard.muted("No claim was judged a second time, blind."));
            return;
        }
        for (DeskAgreement each : agreements) {
            String kappa = each.cohen().isEmpty()
                    ? "Cohen’s κ can not be said"
                    : String.format(
                            Locale.ENGLISH, "Cohen’s κ is %.2f", each.cohen().getAsDouble());
            add(new Paragraph(
                    each.scale() + ": the same in " + each.same() + " of " + each.claims() + ". " + kappa + "."));
        }
        if (agreements.stream().mapToInt(DeskAgreement::claims).sum() < FEW) {
            add(FigureCard.muted("With fewer than " + FEW + " claims these numbers swing widely."));
        }
        add(new Anchor(LookBackLinks.to(Figure.AGREEMENT, "", stretch.whole()), "The claims judged twice"));
    }
}
