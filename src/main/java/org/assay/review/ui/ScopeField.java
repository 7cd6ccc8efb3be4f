package org.assay.review.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.assay.claim.ClaimKind;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.kernel.ui.Labels;
import org.assay.review.ClaimScope;

/** Which claims a rule is for. */
final class ScopeField extends Div {

    private final MultiSelectComboBox<ClaimKind> kinds = new MultiSelectComboBox<>("Kinds");
    private final Select<Priority> from = new Select<>();
    private final MultiSelectComboBox<Risk> risks = new MultiSelectComboBox<>("or with a risk of");

    /** @param of what the fields are about, for who does not see where they stand */
    ScopeField(String of, Runnable changed) {
        addClassName("assay-scope-field");
        kinds.setItems(ClaimKind.values());
        kinds.setItemLabelGenerator(Labels::of);
        kinds.setPlaceholder("All kinds");
        kinds.setAriaLabel("Kinds of claims: " + of);
        from.setItems(Priority.values());
        from.setLabel("Priority");
        from.setItemLabelGenerator(
                priority -> priority == null ? "Any" : Labels.of(priority) + (priority == Priority.URGENT ? "" : " or more"));
        from.setEmptySelectionAllowed(true);
        from.setEmptySelectionCaption("Any");
        from.setAriaLabel("Least priority: " + of);
        risks.setItems(Risk.HARM, Risk.LEGAL);
        risks.setItemLabelGenerator(Labels::of);
        risks.setPlaceholder("Any");
        risks.setAriaLabel("Risks: " + of);
        add(kinds, from, risks);
        kinds.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> changed.run());
        risks.addValueChangeListener(change -> changed.run());
    }

    void set(ClaimScope scope) {
        kinds.setValue(scope.kinds());
        from.setValue(scope.from());
        risks.setValue(scope.risks());
    }

    ClaimScope get() {
        return new ClaimScope(kinds.getValue(), from.getValue(), risks.getValue());
    }
}
