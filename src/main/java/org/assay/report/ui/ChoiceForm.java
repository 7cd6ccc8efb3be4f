package org.assay.report.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assay.report.ReportChoice;
import org.assay.report.ReportLanguage;
import org.assay.report.ReportPart;
import org.assay.report.ReportTemplate;

/** Template, language, and what is left out. */
final class ChoiceForm extends Div {

    private final Select<ReportTemplate> template = new Select<>();
    private final Select<ReportLanguage> language = new Select<>();
    private final CheckboxGroup<ReportPart> left = new CheckboxGroup<>("Leave out");
    private final BiConsumer<ReportChoice, ReportLanguage> changed;
    private Set<ReportPart> never = Set.of();
    private boolean showing;

    ChoiceForm(BiConsumer<ReportChoice, ReportLanguage> changed) {
        this.changed = changed;
        addClassName("assay-form");
        template.setLabel("Template");
        template.setItems(ReportTemplate.values());
        template.setItemLabelGenerator(ReportTemplate::words);
        language.setLabel("Language");
        language.setItems(ReportLanguage.values());
        language.setItemLabelGenerator(ReportLanguage::own);
        left.setItems(ReportPart.values());
        left.setItemLabelGenerator(ReportPart::words);
        left.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        left.setHelperText("Greyed: this template always leaves it out, or is made for it.");
        template.addValueChangeListener(change -> tell());
        language.addValueChangeListener(change -> tell());
        left.addValueChangeListener(change -> tell());
        template.setWidthFull();
        language.setWidthFull();
        add(template, language, left);
    }

    void show(ReportChoice choice, ReportLanguage tongue) {
        showing = true;
        template.setValue(choice.template());
        language.setValue(tongue);
        never = choice.template().never();
        left.setItemEnabledProvider(part ->
                !choice.template().never().contains(part) && !choice.template().always().contains(part));
        Set<ReportPart> shown = EnumSet.noneOf(ReportPart.class);
        shown.addAll(choice.left());
        left.setValue(shown);
        showing = false;
    }

    private void tell() {
        if (showing) return;
        ReportTemplate chosen = template.getValue();
        // What the earlier template never told was nobody's wish.
        Set<ReportPart> wished = new HashSet<>(left.getValue());
        wished.removeAll(never);
        wished.removeAll(chosen.always());
        ReportChoice choice = new ReportChoice(chosen, wished);
        show(choice, language.getValue());
        changed.accept(choice, language.getValue());
    }
}
