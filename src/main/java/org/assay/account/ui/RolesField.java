package org.assay.account.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Set;
import org.assay.account.Role;

final class RolesField extends CheckboxGroup<Role> {

    RolesField(Set<Role> chosen) {
        super("Roles");
        setItems(Role.values());
        setItemLabelGenerator(RoleWords::name);
        setRenderer(new ComponentRenderer<>(role -> {
            Span purpose = new Span(" " + RoleWords.purpose(role));
            purpose.addClassName("assay-muted");
            return new Span(new Span(RoleWords.name(role)), purpose);
        }));
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        setValue(chosen);
    }
}
