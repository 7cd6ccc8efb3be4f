package org.assay.claim.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.ClaimNavigation;
import org.assay.claim.FilterAddress;
import org.assay.claim.SavedFilter;
import org.assay.claim.SavedFilters;
import org.assay.kernel.ui.ActionMenu;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;

/** The filters that one keeps or shares: to open, to keep the one in force, and to delete. */
final class SavedFilterMenu extends Div {

    private final SavedFilters saved;
    private final CurrentAccount account;
    private final Supplier<FilterAddress> inForce;

    SavedFilterMenu(SavedFilters saved, CurrentAccount account, Supplier<FilterAddress> inForce) {
        this.saved = saved;
        this.account = account;
        this.inForce = inForce;
        fill();
    }

    private void fill() {
        removeAll();
        List<SavedFilter> all = saved.list();
        ActionMenu menu = ActionMenu.of("Saved filters");
        for (SavedFilter each : all) {
            menu.item(
                    each.shared() ? "source" : "filter",
                    each.name(),
                    () -> UI.getCurrent().navigate(ClaimNavigation.filtered(each.filter())));
        }
        menu.item("plus", "Save this filter…", this::keep);
        if (all.stream().anyMatch(SavedFilter::mayDelete)) menu.item("trash", "Delete filters…", this::tidy);
        add(menu);
    }

    private void keep() {
        Dialog dialog = new Dialog("Save this filter");
        dialog.setWidth("26rem");
        dialog.setMaxWidth("100%");
        FormNotes notes = new FormNotes();
        TextField name = notes.field("name", new TextField("Name"));
        name.setMaxLength(SavedFilters.LONGEST_NAME);
        name.setWidthFull();
        Checkbox shared = new Checkbox("For everybody on this desk");
        shared.setVisible(account.may(Permission.COMMENT));
        dialog.add(name, shared, notes);
        Button save = new Button("Save", click -> {
            if (!notes.attempt(() -> saved.keep(name.getValue(), inForce.get(), shared.getValue()))) return;
            dialog.close();
            Notices.done("The filter is saved. It opens from “Saved filters” and from My turn.");
            fill();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
        dialog.open();
        name.focus();
    }

    private void tidy() {
        Dialog dialog = new Dialog("Delete filters");
        dialog.setWidth("30rem");
        dialog.setMaxWidth("100%");
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-saved-filters");
        saved.list().stream().filter(SavedFilter::mayDelete).forEach(each -> {
            Span name = new Span(each.name() + (each.shared() ? " (the desk’s)" : ""));
            ListItem line = new ListItem(name);
            Button delete = new Button("Delete", click -> {
                if (!Notices.attempt(() -> saved.forget(each.id()))) return;
                list.remove(line);
                if (list.getComponentCount() == 0) dialog.add(new Paragraph("No filter is left."));
                fill();
            });
            delete.setAriaLabel("Delete the filter " + each.name());
            delete.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            line.add(delete);
            list.add(line);
        });
        dialog.add(list);
        dialog.getFooter().add(new Button("Done", click -> dialog.close()));
        dialog.open();
    }
}
