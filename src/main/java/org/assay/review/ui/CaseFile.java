package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.Occurrence;
import org.assay.claim.spi.ClaimTab;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Labels;

/** All that a decision needs on one page: the passage where it stands, the claim, what speaks for and against it. */
final class CaseFile extends Div {

    CaseFile(
            ClaimDetail claim,
            Documents documents,
            List<ClaimTab<Component>> tabs,
            ReviewServices services,
            Runnable changed) {
        addClassName("assay-case");
        Div file = new Div();
        file.addClassName("assay-case-file");
        DocumentDetail document = documents.get(claim.document());
        file.add(head(claim, document, services, changed));
        SinceLastLook.of(claim, services).ifPresent(file::add);
        if (!claim.occurrences().isEmpty()) file.add(passage(claim, documents));
        tabs.stream()
                .filter(tab -> tab.order() != ReviewTab.ORDER && tab.visible(claim))
                .sorted(Comparator.comparingInt(ClaimTab::order))
                .forEach(tab -> file.add(section(tab.label(claim), tab.content(claim, changed))));
        Div desk = new Div(new ReviewPanel(claim, services, changed));
        desk.addClassName("assay-case-desk");
        add(file, desk);
    }

    private static Div head(ClaimDetail claim, DocumentDetail document, ReviewServices services, Runnable changed) {
        Div chips = new Div(new Chip(Tone.of(claim.state().tone()), Labels.of(claim.state())));
        chips.addClassName("assay-case-chips");
        WaitingList.chips(claim.priority(), claim.risk(), null, null, chips);
        Instant due = services.cases().due(List.of(claim.id())).get(claim.id());
        if (due != null && !claim.state().settled()) chips.add(WaitingList.due(due, services.now()));
        if (services.account().may(Permission.ASSIGN) && !claim.state().settled() && !claim.removed()) {
            Button plan = new Button("Plan…", click -> new PlanDialog(
                            claim, services.plans(), services.desk(), services.people(), changed)
                    .open());
            plan.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            chips.add(plan);
        }
        Anchor where = new Anchor(
                DocumentNavigation.to(document.id()) + "?claim=" + claim.id(), document.title());
        where.add(Icon.of("forward"));
        Span number = new Span("Claim " + claim.number() + " in ");
        Div line = new Div(number, where);
        line.addClassName("assay-case-where");
        H2 statement = new H2(claim.statement());
        statement.setId("case-statement");
        Div head = new Div(line, statement, chips);
        head.addClassName("assay-case-head");
        String facts = facts(claim);
        if (!facts.isEmpty()) {
            Paragraph said = new Paragraph(facts);
            said.addClassName("assay-muted");
            head.add(said);
        }
        return head;
    }

    private static String facts(ClaimDetail claim) {
        StringJoiner facts = new StringJoiner(" · ");
        if (claim.claimant() != null) {
            facts.add("Claimed by " + claim.claimant().name()
                    + (claim.claimant().role() == null ? "" : ", " + claim.claimant().role()));
        }
        if (claim.saidOn() != null) facts.add(Dates.day(claim.saidOn()));
        if (claim.saidAt() != null) facts.add(claim.saidAt());
        facts.add(Labels.of(claim.kind()));
        return facts.toString();
    }

    private static Component passage(ClaimDetail claim, Documents documents) {
        Occurrence first = claim.passage();
        VersionText text = documents.text(first.version());
        return section("In its context", new PassageInContext(text.text(), first.span(), text.language()));
    }

    private static Section section(String label, Component content) {
        return new Section(new H3(label), content);
    }
}
