package org.assay.verdict.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.claim.ClaimDetail;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.TwoSides;
import org.assay.verdict.ProposeVerdict;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.assay.verdict.ui.VerdictTab.Services;

/** Proposes a verdict, starting from the words of the last one where there is one. */
final class ProposeForm extends Div {

    private final Services services;
    private final Runnable changed;
    private final Draft draft;
    private final FormNotes notes = new FormNotes();
    private final RatingPicker rating;
    private final TextArea summary = new TextArea("Summary");
    private final MarkdownField rationale = new MarkdownField("Rationale");
    private final TextArea correction = new TextArea("Correction");
    private final Div sides = new Div();
    private ClaimDetail claim;

    ProposeForm(ClaimDetail claim, Optional<VerdictDetail> last, Services services, Runnable changed) {
        this.claim = claim;
        this.services = services;
        this.changed = changed;
        addClassName("assay-form");
        draft = new Draft(services.account().person(), "verdict/" + claim.id());
        rating = notes.field("rating", new RatingPicker(services.scales().list()));
        notes.field("summary", draft.keep("summary", summary));
        notes.field("rationale", draft.keep("rationale", rationale.text()));
        notes.field("correction", draft.keep("correction", correction));
        summary.setHelperText("One or two sentences for a reader in a hurry.");
        summary.setRequiredIndicatorVisible(true);
        summary.setMaxLength(Verdicts.LONGEST_SUMMARY);
        summary.setMinRows(2);
        rationale.text().setRequiredIndicatorVisible(true);
        correction.setHelperText("The wording that would be right, where the text should change.");
        correction.setMaxLength(Verdicts.LONGEST_CORRECTION);
        correction.setMinRows(2);
        last.ifPresent(this::beginFrom);
        Button propose = new Button("Propose the verdict", click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(this, this::propose, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        Div actions = new Div(propose, new org.assay.kernel.ui.Key("Ctrl ↵"));
        actions.addClassName("assay-actions");
        add(new H3(last.isPresent() ? "Propose again" : "Propose a verdict"), draft);
        add(rating, summary, rationale, correction, sides, notes, actions);
    }

    private void beginFrom(VerdictDetail last) {
        rating.show(last.scale(), last.ratingCode());
        summary.setValue(last.summary());
        rationale.text().setValue(last.rationale());
        correction.setValue(Objects.requireNonNullElse(last.correction(), ""));
    }

    private void propose() {
        sides.removeAll();
        boolean stored = notes.attempt(
                () -> services.verdicts()
                        .propose(new ProposeVerdict(
                                claim.id(),
                                rating.scale(),
                                rating.rating().orElseThrow(() -> Refusal.of("rating", "RATING_UNCHOSEN")),
                                summary.getValue(),
                                rationale.text().getValue(),
                                correction.getValue(),
                                claim.version())),
                stale -> showBothSides());
        if (!stored) return;
        draft.forget();
        Notices.done("Your verdict is proposed. It waits for a second person.");
        changed.run();
    }

    /** The claim changed while the verdict on it was written: the author sees how before they go on. */
    private void showBothSides() {
        ClaimDetail now = services.claims().get(claim.id());
        Button propose = new Button("Propose it on the claim as it is now", click -> {
            claim = now;
            propose();
        });
        propose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        sides.add(new TwoSides(
                        "The claim has changed while you wrote. Your verdict is still here: see what it is about now.",
                        "As you read it",
                        List.of(
                                new TwoSides.Row("Statement", now.statement(), claim.statement()),
                                new TwoSides.Row("Kind", Labels.of(now.kind()), Labels.of(claim.kind())),
                                new TwoSides.Row("Stands", Labels.of(now.state()), Labels.of(claim.state()))))
                .addActions(propose));
    }
}
