package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.assay.claim.ClaimId;
import org.assay.kernel.ui.Notices;
import org.assay.review.told.MailWishes;

/** Switches mails about one claim off for the person, and on again. */
final class QuietButton extends Button {

    private boolean quiet;

    QuietButton(ClaimId claim, MailWishes wishes) {
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        show(wishes.quiet(claim));
        addClickListener(click -> {
            if (!Notices.attempt(() -> wishes.setQuiet(claim, !quiet))) return;
            show(!quiet);
            Notices.done(quiet ? "No mail tells you of this claim any more." : "Mails tell you of this claim again.");
        });
    }

    private void show(boolean now) {
        quiet = now;
        setText(now ? "E-mail about this claim" : "No e-mail about this claim");
    }
}
