package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;

/** A step that needs a reason: one button at first, the reason's field once it is pressed. */
final class ReasonForm extends Div {

    ReasonForm(
            String step,
            String label,
            String consequence,
            String draftName,
            ReviewServices services,
            Consumer<String> move,
            Runnable done) {
        addClassName("assay-reason-form");
        FormNotes notes = new FormNotes();
        Draft draft = new Draft(services.me(), draftName);
        TextArea reason = notes.field("reason", draft.keep("reason", new TextArea(label)));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(consequence);
        reason.setMinRows(2);
        Button open = new Button(step + "…");
        Button go = new Button(step, click -> {
            if (!notes.attempt(() -> move.accept(reason.getValue()))) return;
            draft.forget();
            done.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div();
        Button cancel = new Button("Cancel", click -> {
            draft.forget();
            reason.clear();
            notes.clear();
            fields.setVisible(false);
            open.setVisible(true);
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(go, cancel);
        actions.addClassName("assay-actions");
        fields.addClassName("assay-form");
        fields.add(draft, reason, notes, actions);
        fields.setVisible(false);
        open.addClickListener(click -> {
            open.setVisible(false);
            fields.setVisible(true);
            reason.focus();
        });
        add(open, fields);
    }
}
