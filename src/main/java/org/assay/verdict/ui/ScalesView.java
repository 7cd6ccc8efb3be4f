package org.assay.verdict.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.ui.PageHeader;
import org.assay.verdict.Scale;
import org.assay.verdict.Scales;

/** The desk's rating scales, for its administrators. */
@Route(ScalesView.ROUTE)
@PageTitle("Rating scales")
@PermitAll
@Requires(Permission.MANAGE_DESK)
@StyleSheet("assay/verdict.css")
class ScalesView extends Div {

    static final String ROUTE = "desk/scales";

    private final Scales scales;
    private final List<ScaleForm> forms = new ArrayList<>();

    ScalesView(Scales scales, CurrentAccount account) {
        this.scales = scales;
        addClassNames("assay-view", "assay-scales");
        add(new PageHeader("Rating scales")
                .sentence("What a verdict can say. Verdicts that were given keep the words they were given with."));
        for (Scale scale : scales.list()) {
            ScaleForm form = new ScaleForm(scale, scales, account, this::readAgain);
            forms.add(form);
            add(form);
        }
    }

    /** A scale that became the first one changes the others, too; what is being typed there stays. */
    private void readAgain() {
        for (Scale scale : scales.list()) forms.forEach(form -> form.learn(scale));
    }
}
