package org.assay.verdict.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimDetail;
import org.assay.claim.spi.ClaimTab;
import org.assay.verdict.Scales;
import org.assay.verdict.Verdicts;

@org.springframework.stereotype.Component
class VerdictTab implements ClaimTab<Component> {

    /** What the parts of this tab work with. */
    record Services(
            Verdicts verdicts,
            Scales scales,
            ClaimCatalogue claims,
            ClaimDesk desk,
            People people,
            CurrentAccount account,
            Clock clock) {}

    private final Services services;

    VerdictTab(
            Verdicts verdicts,
            Scales scales,
            ClaimCatalogue claims,
            ClaimDesk desk,
            People people,
            CurrentAccount account,
            Clock clock) {
        services = new Services(verdicts, scales, claims, desk, people, account, clock);
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String label(ClaimDetail claim) {
        return "Verdict";
    }

    @Override
    public boolean visible(ClaimDetail claim) {
        return true;
    }

    @Override
    public Component content(ClaimDetail claim, Runnable changed) {
        return new VerdictPanel(claim, services, changed);
    }
}
