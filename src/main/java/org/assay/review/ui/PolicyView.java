package org.assay.review.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.ui.PageHeader;
import org.assay.review.Agreements;
import org.assay.review.Policies;

/** What the desk asks before a verdict is approved. Administrators set it; editors, whom it binds, read it. */
@Route(PolicyView.ROUTE)
@PageTitle("Policy")
@PermitAll
@Requires({Permission.MANAGE_DESK, Permission.DECIDE})
@StyleSheet("assay/review.css")
@StyleSheet("assay/policy.css")
class PolicyView extends Div {

    static final String ROUTE = "desk/policy";

    private final Policies policies;
    private final Agreements agreements;
    private final ReviewServices services;
    private final Div content = new Div();

    PolicyView(Policies policies, Agreements agreements, ReviewServices services) {
        this.agreements = agreements;
        this.policies = policies;
        this.services = services;
        addClassNames("assay-view", "assay-policy");
        content.addClassName("assay-policy-content");
        add(
                new PageHeader("The desk’s policy")
                        .sentence("What a verdict needs before it is approved. What was decided stays as it was judged."),
                content);
        read();
    }

    private void read() {
        content.removeAll();
        if (services.account().may(Permission.MANAGE_DESK)) {
            content.add(new PolicyForm(policies, services, this::read));
        } else {
            content.add(PolicyReading.of(policies.current().policy(), services));
        }
        Div beside = new Div(
                new PolicyHistory(policies.history(), policies.current(), services), new AgreementPanel(agreements.current()));
        beside.addClassName("assay-policy-beside");
        content.add(beside);
    }
}
