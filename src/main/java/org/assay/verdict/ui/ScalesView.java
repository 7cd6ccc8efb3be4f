package org.assay.verdict.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.assay.kernel.ui.Icon;
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
    private final CurrentAccount account;
    private final List<ScaleForm> forms = new ArrayList<>();
    private final Div list = new Div();
    private final Div beginning = new Div();
    private final Button another = new Button("New scale", Icon.of("plus"), click -> begin());

    ScalesView(Scales scales, CurrentAccount account) {
        this.scales = scales;
        this.account = account;
        addClassNames("assay-view", "assay-scales");
        another.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        list.addClassName("assay-scales");
        add(
                new PageHeader("Rating scales", another)
                        .sentence("What a verdict can say. Verdicts that were given keep the words they were given with."),
                beginning,
                list);
        readAgain();
    }

    private void begin() {
        another.setEnabled(false);
        beginning.add(ScaleForm.ofNew(
                scales,
                account,
                () -> {
                    end();
                    readAgain();
                },
                this::end));
    }

    private void end() {
        beginning.removeAll();
        another.setEnabled(true);
    }

    /** A scale that became the first one changes the others, too; what is being typed there stays. */
    private void readAgain() {
        for (Scale scale : scales.list()) {
            forms.forEach(form -> form.learn(scale));
            if (forms.stream().noneMatch(form -> form.shows(scale))) add(scale);
        }
    }

    private void add(Scale scale) {
        ScaleForm form = new ScaleForm(scale, scales, account, this::readAgain);
        forms.add(form);
        list.add(form);
    }
}
