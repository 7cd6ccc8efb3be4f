package org.assay.verdict.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.Notices;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.ui.VerdictTab.Services;

/** The verdict on one claim: what is proposed now, how to propose, and what was proposed before. */
@StyleSheet("assay/verdict.css")
final class VerdictPanel extends Div {

    private final ClaimDetail claim;
    private final Services services;
    private final Runnable changed;

    VerdictPanel(ClaimDetail claim, Services services, Runnable changed) {
        this.claim = claim;
        this.services = services;
        this.changed = changed;
        addClassName("assay-verdict");
        read();
    }

    private void read() {
        removeAll();
        List<VerdictDetail> all = services.verdicts().of(claim.id());
        Optional<VerdictDetail> newest = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        Optional<VerdictDetail> current = newest.filter(each -> !each.withdrawn());
        Map<PersonId, String> names = services.people()
                .names(all.stream().map(VerdictDetail::author).collect(Collectors.toSet()));
        boolean proposing = claim.state() == ClaimState.IN_CHECK && leads();
        current.ifPresent(now -> add(card(now, names, proposing ? "The last proposal, which the next one replaces" : null)));
        if (proposing) add(new ProposeForm(claim, newest, services, changed));
        else if (current.isEmpty()) add(nothing());
        current.filter(this::mayWithdraw).ifPresent(now -> add(withdraw(now)));
        List<VerdictDetail> earlier = all.reversed().stream()
                .filter(each -> current.isEmpty() || !each.id().equals(current.get().id()))
                .toList();
        if (!earlier.isEmpty()) add(history(earlier, names));
    }

    private boolean leads() {
        return services.account().may(Permission.PROPOSE)
                && services.account().person().equals(claim.lead());
    }

    private boolean mayWithdraw(VerdictDetail proposal) {
        return claim.state() == ClaimState.PROPOSED
                && services.account().may(Permission.PROPOSE)
                && proposal.author().equals(services.account().person());
    }

    private Div card(VerdictDetail proposal, Map<PersonId, String> names, @org.jspecify.annotations.Nullable String note) {
        Div card = new VerdictCard(
                proposal,
                names.getOrDefault(proposal.author(), "somebody"),
                services.clock().instant());
        if (note != null) {
            Paragraph words = new Paragraph(note);
            words.addClassName("assay-verdict-note");
            card.addComponentAsFirst(words);
        }
        return card;
    }

    private Div nothing() {
        Div place = new Div();
        place.addClassName("assay-verdict-none");
        Paragraph sentence = new Paragraph(
                switch (claim.state()) {
                    case CANDIDATE -> "No verdict yet. The program suggested this claim; accept it first.";
                    case OPEN -> "No verdict yet. Whoever takes the claim into check proposes one.";
                    case IN_CHECK -> "No verdict yet. " + leadName() + " is checking this claim.";
                    case DISMISSED -> "This claim was dismissed, so it gets no verdict.";
                    default -> "No verdict yet.";
                });
        sentence.addClassName("assay-muted");
        place.add(sentence);
        if (claim.state() == ClaimState.OPEN && services.account().may(Permission.TAKE) && !claim.removed()) {
            Button take = new Button("Take the claim", click -> {
                if (Notices.attempt(() -> services.desk().take(claim.id()))) changed.run();
            });
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            place.add(take);
        }
        return place;
    }

    private String leadName() {
        if (claim.lead() == null) return "Nobody";
        return services.people().names(List.of(claim.lead())).getOrDefault(claim.lead(), "Somebody");
    }

    private Div withdraw(VerdictDetail proposal) {
        Button withdraw = new Button("Withdraw the proposal", click -> {
            if (!Notices.attempt(() -> services.verdicts().withdraw(proposal.id()))) return;
            Notices.done("Your proposal is withdrawn. The claim is in check again, and its words are in the form.");
            changed.run();
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div actions = new Div(withdraw);
        actions.addClassName("assay-actions");
        return actions;
    }

    private Details history(List<VerdictDetail> earlier, Map<PersonId, String> names) {
        Div cards = new Div();
        cards.addClassName("assay-verdict-history");
        earlier.forEach(each -> cards.add(card(each, names, each.withdrawn() ? "Withdrawn" : "Replaced")));
        String label = earlier.size() == 1 ? "One earlier proposal" : earlier.size() + " earlier proposals";
        return new Details(label, cards);
    }
}
