package org.assay.review.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.assay.account.Role;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Labels;
import org.assay.review.ClaimScope;
import org.assay.review.PolicyRule;
import org.assay.review.Requirement;
import org.assay.review.Weight;

/** One requirement, and what the desk makes of it. */
final class RuleRow extends Div {

    private enum For {
        EVERY,
        SOME
    }

    private static final Role[] MAY_LET_GO = {Role.CHECKER, Role.EDITOR, Role.LEGAL, Role.ADMIN};

    private final Requirement requirement;
    private final Select<Weight> weight = new Select<>();
    private final Select<For> which = new Select<>();
    private final ScopeField scope;
    private final Select<Weight> elsewhere = new Select<>();
    private final MultiSelectComboBox<Role> mayOverride = new MultiSelectComboBox<>("May let it go, for a reason");
    private final Div some = new Div();

    RuleRow(Requirement requirement, Runnable changed) {
        this.requirement = requirement;
        addClassName("assay-rule");
        String name = RequirementList.sentence(requirement);
        Span title = new Span(name);
        title.addClassName("assay-rule-title");
        scope = new ScopeField(name, changed);
        if (requirement.isTheHouses()) {
            Paragraph fixed = new Paragraph("Always blocks: Assay itself holds it, and nobody lets it go.");
            fixed.addClassName("assay-muted");
            add(title, fixed);
            return;
        }
        weight.setLabel("Where it is not met");
        weight.setItems(Weight.values());
        weight.setItemLabelGenerator(RuleRow::word);
        weight.setAriaLabel("Where it is not met: " + name);
        which.setLabel("For");
        which.setItems(For.values());
        which.setItemLabelGenerator(each -> each == For.EVERY ? "Every claim" : "Some claims");
        which.setAriaLabel("For which claims: " + name);
        elsewhere.setLabel("For all others");
        elsewhere.setItems(Weight.values());
        elsewhere.setItemLabelGenerator(RuleRow::word);
        elsewhere.setAriaLabel("For all other claims: " + name);
        mayOverride.setItems(MAY_LET_GO);
        mayOverride.setItemLabelGenerator(role -> role == Role.ADMIN ? "Administrator" : Labels.of(role));
        mayOverride.setPlaceholder("Nobody");
        mayOverride.setAriaLabel("Who may let it go: " + name);
        Div head = new Div(weight, which, mayOverride);
        head.addClassName("assay-rule-fields");
        some.addClassName("assay-rule-some");
        some.add(scope, elsewhere);
        add(title, head, some);
        weight.addValueChangeListener(change -> arrange(changed));
        which.addValueChangeListener(change -> arrange(changed));
        elsewhere.addValueChangeListener(change -> changed.run());
        mayOverride.addValueChangeListener(change -> changed.run());
    }

    private void arrange(Runnable changed) {
        some.setVisible(which.getValue() == For.SOME);
        changed.run();
    }

    private static String word(Weight weight) {
        return switch (weight) {
            case OFF -> "Off";
            case ADVISES -> "Advises";
            case BLOCKS -> "Blocks";
        };
    }

    Requirement requirement() {
        return requirement;
    }

    /** A refusal of this rule is shown by its weight. */
    void blameIn(FormNotes notes) {
        if (!requirement.isTheHouses()) notes.field(requirement.name(), weight);
    }

    void set(PolicyRule rule) {
        if (requirement.isTheHouses()) return;
        weight.setValue(rule.weight());
        which.setValue(rule.scope().meansEvery() ? For.EVERY : For.SOME);
        scope.set(rule.scope());
        elsewhere.setValue(rule.elsewhere());
        mayOverride.setValue(rule.mayOverride());
        some.setVisible(which.getValue() == For.SOME);
    }

    PolicyRule get(PolicyRule otherwise) {
        if (requirement.isTheHouses()) return otherwise;
        boolean every = which.getValue() == For.EVERY;
        return new PolicyRule(
                weight.getValue(),
                every ? ClaimScope.EVERY : scope.get(),
                every ? Weight.OFF : elsewhere.getValue(),
                Set.copyOf(mayOverride.getValue()));
    }
}
