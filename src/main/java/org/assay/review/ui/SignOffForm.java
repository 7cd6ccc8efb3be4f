package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import org.assay.claim.ClaimDetail;
import org.assay.claim.spi.ClaimTab;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.verdict.VerdictDetail;

/** The legal desk agrees to a proposal on a claim that could end in court. */
final class SignOffForm extends Div {

    SignOffForm(ClaimDetail claim, VerdictDetail proposal, ReviewServices services, Runnable signed) {
        addClassName("assay-form");
        FormNotes notes = new FormNotes();
        Draft draft = new Draft(services.me(), "sign-off/" + proposal.id());
        TextArea comment = notes.field("comment", draft.keep("comment", new TextArea("Comment")));
        comment.setMinRows(2);
        comment.getElement().setAttribute(ClaimTab.BEGIN, true);
        Button sign = new Button("Sign off", click -> {
            if (!notes.attempt(() -> services.reviews().signOff(proposal.id(), comment.getValue()))) return;
            draft.forget();
            Notices.done("Claim " + claim.number() + " is signed off by the legal desk.");
            signed.run();
        });
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(sign);
        actions.addClassName("assay-actions");
        add(new H3("Legal sign-off"), draft, comment, notes, actions);
    }
}
