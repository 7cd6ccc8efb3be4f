package org.assay.report.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.claim.spi.ClaimTab;
import org.assay.report.Publications;

/** What readers are told of a claim. */
@org.springframework.stereotype.Component
class PublicationTab implements ClaimTab<Component> {

    private final Publications publications;
    private final CurrentAccount account;

    PublicationTab(Publications publications, CurrentAccount account) {
        this.publications = publications;
        this.account = account;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String label(ClaimDetail claim) {
        return "Publication";
    }

    @Override
    public boolean visible(ClaimDetail claim) {
        if (!account.may(Permission.READ)) return false;
        boolean settled = claim.state() == ClaimState.APPROVED
                || claim.state() == ClaimState.PUBLISHED
                || claim.state() == ClaimState.RETRACTED;
        return settled || claim.underReview();
    }

    @Override
    public Component content(ClaimDetail claim, Runnable changed) {
        return new PublicationPanel(claim.id(), publications, account, changed);
    }
}
