package org.assay.verdict.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.verdict.AnswerCorrection;
import org.assay.verdict.CorrectionDetail;
import org.assay.verdict.CorrectionReply;
import org.assay.verdict.Corrections;

/** The writer's answer: accept with one press, or say why not. */
final class AnswerForm extends Div {

    private final transient CorrectionDetail correction;
    private final transient CorrectionServices services;
    private final transient Runnable changed;
    private final Draft draft;
    private final FormNotes notes = new FormNotes();
    private final TextArea reason = new TextArea("Why");
    private final Div choices = new Div();
    private final Div why = new Div();
    private final Button give = new Button();
    private CorrectionReply reply = CorrectionReply.REJECTED;

    AnswerForm(CorrectionDetail correction, CorrectionServices services, Runnable changed) {
        this.correction = correction;
        this.services = services;
        this.changed = changed;
        addClassName("assay-form");
        draft = new Draft(services.me(), "answer/" + correction.id());
        Button accept = new Button("Accept", click -> answer(CorrectionReply.ACCEPTED));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        choices.add(
                accept,
                choice("Reject…", "Reject", CorrectionReply.REJECTED, "What speaks against it. The desk reads this."),
                choice(
                        "Let the text stand…",
                        "Let the text stand",
                        CorrectionReply.STANDS,
                        "Why the text stays as it is, though the correction is right."));
        choices.addClassNames("assay-actions", "assay-correction-choices");
        notes.field("reason", draft.keep("reason", reason));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Corrections.LONGEST_REASON);
        reason.setMinRows(2);
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        give.addClickListener(click -> answer(reply));
        Button back = new Button("Back", click -> show(false));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div actions = new Div(give, back);
        actions.addClassName("assay-actions");
        why.add(draft, reason, actions);
        why.addClassName("assay-form");
        show(false);
        add(choices, why, notes);
    }

    private Button choice(String opens, String label, CorrectionReply answer, String helper) {
        Button button = new Button(opens, click -> {
            reply = answer;
            give.setText(label);
            reason.setHelperText(helper);
            show(true);
            reason.focus();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void show(boolean asksWhy) {
        choices.setVisible(!asksWhy);
        why.setVisible(asksWhy);
        notes.clear();
    }

    private void answer(CorrectionReply given) {
        boolean stored = notes.attempt(() -> services.corrections()
                .answer(new AnswerCorrection(correction.id(), given, given == CorrectionReply.ACCEPTED ? "" : reason.getValue())));
        if (!stored) return;
        draft.forget();
        Notices.done("Your answer is given. The desk sees it.");
        changed.run();
    }
}
