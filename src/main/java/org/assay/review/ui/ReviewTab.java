package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.spi.ClaimTab;

@org.springframework.stereotype.Component
class ReviewTab implements ClaimTab<Component> {

    static final int ORDER = 300;

    private final ReviewServices services;

    ReviewTab(ReviewServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String label(ClaimDetail claim) {
        int open = services.account().may(Permission.READ) ? services.threads().open(claim.id()) : 0;
        return open == 0 ? "Review" : "Review (" + open + " open)";
    }

    @Override
    public boolean visible(ClaimDetail claim) {
        return true;
    }

    @Override
    public Component content(ClaimDetail claim, Runnable changed) {
        return new ReviewPanel(claim, services, changed);
    }
}
