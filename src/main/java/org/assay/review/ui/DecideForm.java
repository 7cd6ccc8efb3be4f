package org.assay.review.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.claim.ClaimDetail;
import org.assay.claim.spi.ClaimTab;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.review.DecideVerdict;
import org.assay.review.Decision;
import org.assay.review.DecisionDetail;
import org.assay.review.RequirementResult;
import org.assay.review.RequirementsUnmet;
import org.assay.review.Reviews;
import org.assay.verdict.VerdictDetail;

/** Approves a proposal or asks for changes. Whoever comes second is told who decided, and keeps the comment typed. */
final class DecideForm extends Div {

    private final ClaimDetail claim;
    private final VerdictDetail proposal;
    private final ReviewServices services;
    private final Runnable decided;
    private final Draft draft;
    private final FormNotes notes = new FormNotes();
    private final TextArea comment = new TextArea("Comment");
    private final Div actions = new Div();
    private final Button approve = new Button("Approve", Icon.of("check"), click -> decide(Decision.APPROVE));
    private final Paragraph shut = new Paragraph("It can not be approved until the requirements above are met.");
    private boolean gateOpen;

    DecideForm(
            ClaimDetail claim,
            VerdictDetail proposal,
            List<RequirementResult> gate,
            ReviewServices services,
            Runnable decided) {
        this.claim = claim;
        this.proposal = proposal;
        this.services = services;
        this.decided = decided;
        addClassNames("assay-form", "assay-decide");
        draft = new Draft(services.me(), "decision/" + proposal.id());
        notes.field("comment", draft.keep("comment", comment));
        comment.setHelperText("Needed where you ask for changes.");
        comment.setMinRows(3);
        comment.getElement().setAttribute(ClaimTab.BEGIN, true);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button request = new Button("Request changes", Icon.of("undo"), click -> decide(Decision.REQUEST_CHANGES));
        actions.addClassName("assay-actions");
        actions.add(approve, new org.assay.kernel.ui.Key("Alt A"), request, new org.assay.kernel.ui.Key("Alt R"));
        shut.addClassName("assay-muted");
        add(new H3("Your decision"), draft, comment, shut, notes, actions);
        gate(gate);
        onKey(Key.KEY_A, Decision.APPROVE);
        onKey(Key.KEY_R, Decision.REQUEST_CHANGES);
    }

    /** The gate stands otherwise now; what is typed stays. */
    void gate(List<RequirementResult> gate) {
        gateOpen = gate.stream().noneMatch(RequirementResult::shutsTheGate);
        approve.setEnabled(gateOpen);
        shut.setVisible(!gateOpen);
    }

    private void onKey(Key key, Decision decision) {
        Shortcuts.addShortcutListener(this, () -> decide(decision), key, KeyModifier.ALT)
                .resetFocusOnActiveElement();
    }

    private void decide(Decision decision) {
        if (!actions.isVisible() || decision == Decision.APPROVE && !gateOpen) return;
        boolean stored = notes.attempt(
                () -> services.reviews().decide(new DecideVerdict(proposal.id(), decision, comment.getValue())),
                notes::stale,
                this::refused);
        if (!stored) return;
        draft.forget();
        Notices.done(
                decision == Decision.APPROVE
                        ? approved()
                        : "Claim " + claim.number() + " goes back to its checker with your comment.");
        decided.run();
    }

    private String approved() {
        Reviews.Approvals approvals = services.reviews().approvals(proposal.id());
        int missing = approvals.needed() - approvals.by().size();
        if (missing <= 0) return "Claim " + claim.number() + " is approved: " + proposal.ratingLabel() + ".";
        return "Your approval of claim " + claim.number() + " counts; "
                + (missing == 1 ? "one more person has to approve." : missing + " more people have to approve.");
    }

    private void refused(Refusal refusal) {
        if (refusal instanceof RequirementsUnmet shut) {
            notes.say("It can not be approved yet: "
                    + shut.unmet().stream()
                            .map(RequirementList::sentence)
                            .collect(Collectors.joining("; ")) + ".");
        } else if (refusal instanceof Conflict overtaken
                && !refusal.code().equals("OWN_PROPOSAL")
                && !refusal.code().equals("ALREADY_APPROVED")) {
            tellWhoDecided(overtaken);
        } else {
            notes.refuse(refusal);
        }
    }

    /** The form stays, with the comment in it; there is nothing left to press. */
    private void tellWhoDecided(Conflict overtaken) {
        actions.setVisible(false);
        Div told = new Div();
        told.addClassName("assay-overtaken");
        told.getElement().setAttribute("role", "alert");
        services.reviews().of(claim.id()).stream()
                .filter(each -> each.proposal().equals(proposal.id()) && each.decision() != Decision.SIGN_OFF)
                .reduce((first, last) -> last)
                .ifPresentOrElse(quicker -> told.add(told(quicker)), () -> told.add(new Paragraph(Sentences.of(Locale.ENGLISH, overtaken))));
        if (!comment.isEmpty()) told.add(new Paragraph("Your comment is still here. Nothing of it was sent."));
        Button next = new Button("Go on", click -> {
            draft.forget();
            decided.run();
        });
        next.addThemeVariants(ButtonVariant.LUMO_SMALL);
        told.add(next);
        add(told);
    }

    private Paragraph told(DecisionDetail quicker) {
        String who = services.people().names(List.of(quicker.reviewer())).getOrDefault(quicker.reviewer(), "Somebody");
        String what = quicker.decision() == Decision.APPROVE
                ? " approved this just before you."
                : " asked for changes just before you: “" + quicker.comment() + "”";
        return new Paragraph(who + what);
    }
}
