package org.assay.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.spi.ClaimTab;
import org.assay.report.OtherCheck;
import org.assay.report.OtherChecks;

/** At a claim: what other houses have checked that reads like it. There only where something was found. */
@org.springframework.stereotype.Component
class OtherChecksTab implements ClaimTab<Component> {

    private final OtherChecks checks;
    private final CurrentAccount account;

    OtherChecksTab(OtherChecks checks, CurrentAccount account) {
        this.checks = checks;
        this.account = account;
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public String label(ClaimDetail claim) {
        return "Other houses";
    }

    @Override
    public boolean visible(ClaimDetail claim) {
        return account.may(Permission.READ) && !checks.like(claim.id()).isEmpty();
    }

    @Override
    public Component content(ClaimDetail claim, Runnable changed) {
        return new Found(checks.like(claim.id()));
    }

    @StyleSheet("assay/other-checks.css")
    private static final class Found extends Div {

        private Found(Iterable<OtherCheck> found) {
            Paragraph what = new Paragraph("These read alike, which is no proof that they are the same claim. What others say is"
                    + " a place to look, not evidence.");
            what.addClassName("assay-muted");
            UnorderedList list = new UnorderedList();
            list.addClassName("assay-other-list");
            found.forEach(check -> list.add(new ListItem(new OtherCheckCard(check))));
            add(what, list);
        }
    }
}
