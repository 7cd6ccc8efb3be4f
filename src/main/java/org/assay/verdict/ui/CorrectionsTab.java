package org.assay.verdict.ui;

import com.vaadin.flow.component.Component;
import org.assay.claim.ClaimDetail;
import org.assay.claim.spi.ClaimTab;

@org.springframework.stereotype.Component
class CorrectionsTab implements ClaimTab<Component> {

    private final CorrectionServices services;

    CorrectionsTab(CorrectionServices services) {
        this.services = services;
    }

    /** For a writer this is what they came for. */
    @Override
    public int order() {
        return services.mayAnswer() && !services.mayPropose() ? 90 : 250;
    }

    @Override
    public String label(ClaimDetail claim) {
        int count = services.corrections().of(claim.id()).size();
        return count == 0 ? "Corrections" : "Corrections (" + count + ")";
    }

    /** Nothing to read and nothing to do there: absent. */
    @Override
    public boolean visible(ClaimDetail claim) {
        return services.mayPropose() || !services.corrections().of(claim.id()).isEmpty();
    }

    @Override
    public Component content(ClaimDetail claim, Runnable changed) {
        return new CorrectionsPanel(claim, services, changed);
    }
}
