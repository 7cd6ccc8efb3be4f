package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.assay.claim.ClaimId;
import org.assay.kernel.ui.Notices;
import org.assay.review.OpenCases;

/** Puts a claim on the list of what the person follows, or takes it off. */
final class FollowButton extends Button {

    private boolean follows;

    FollowButton(ClaimId claim, OpenCases cases) {
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        show(cases.follows(claim));
        addClickListener(click -> {
            if (!Notices.attempt(() -> {
                if (follows) cases.unfollow(claim);
                else cases.follow(claim);
            })) return;
            show(!follows);
            Notices.done(follows ? "You follow this claim: it is under “I follow”." : "You follow it no longer.");
        });
    }

    private void show(boolean now) {
        follows = now;
        setText(now ? "Unfollow" : "Follow");
    }
}
