package org.assay.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.report.ReportPreset;
import org.assay.report.ReportPresets;
import org.assay.report.ReportQuery;

/** Kept ways to put reports together: to take, to keep another, to delete. */
final class PresetBar extends Div {

    private final ReportPresets presets;
    private final Supplier<ReportQuery> shown;
    private final Consumer<ReportPreset> taken;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph("None yet. Keep a choice that you will want again.");

    PresetBar(ReportPresets presets, Supplier<ReportQuery> shown, Consumer<ReportPreset> taken) {
        this.presets = presets;
        this.shown = shown;
        this.taken = taken;
        addClassName("assay-presets");
        none.addClassName("assay-muted");
        Button keep = new Button("Keep as preset…", Icon.of("plus"), click -> ask());
        add(new H2("Presets"), none, list, keep);
        refresh();
    }

    private void refresh() {
        List<ReportPreset> all = presets.all();
        none.setVisible(all.isEmpty());
        list.removeAll();
        all.forEach(preset -> list.add(item(preset)));
    }

    private ListItem item(ReportPreset preset) {
        String name = preset.name() + (preset.shared() ? " (the desk’s)" : "");
        Button take = new Button(name, click -> taken.accept(preset));
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        ListItem item = new ListItem(take);
        if (preset.removable()) {
            Button delete = new Button(Icon.of("close"), click -> {
                if (Notices.attempt(() -> presets.delete(preset.id()))) {
                    Notices.undoable("“" + preset.name() + "” is deleted.", () -> {
                        Notices.attempt(() ->
                                presets.keep(preset.name(), preset.shared(), preset.choice(), preset.language()));
                        refresh();
                    });
                }
                refresh();
            });
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
            delete.setAriaLabel("Delete the preset " + preset.name());
            item.add(delete);
        }
        return item;
    }

    private void ask() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Keep as preset");
        dialog.setWidth("26rem");
        dialog.setMaxWidth("100%");
        TextField name = new TextField("Name");
        name.setMaxLength(ReportPresets.LONGEST);
        name.setWidthFull();
        name.focus();
        Checkbox shared = new Checkbox("For everybody on the desk");
        Paragraph what = new Paragraph("It keeps the template, the language and what is left out, not the document or the claims.");
        what.addClassName("assay-muted");
        dialog.add(what, name, shared);
        Button keep = new Button("Keep", click -> {
            ReportQuery query = shown.get();
            boolean kept = Notices.attempt(
                    () -> presets.keep(name.getValue(), shared.getValue(), query.choice(), query.language()));
            if (!kept) return;
            dialog.close();
            refresh();
            Notices.done("Kept.");
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), keep);
        dialog.open();
    }
}
