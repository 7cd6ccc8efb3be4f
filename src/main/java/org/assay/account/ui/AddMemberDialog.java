package org.assay.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.assay.account.AddMember;
import org.assay.account.Desks;
import org.assay.account.InvitationLink;
import org.assay.account.Role;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;

/** Somebody new. What was typed stays until it is stored. */
final class AddMemberDialog extends Dialog {

    private final TextField displayName = new TextField("Name");
    private final TextField username = new TextField("User name");
    private final RolesField roles = new RolesField(Set.of(Role.CHECKER));
    private final Button save = new Button("Add and make a link");

    AddMemberDialog(Desks desks, Consumer<InvitationLink> added) {
        setHeaderTitle("Add somebody to the desk");
        setWidth("30rem");
        setMaxWidth("100%");
        displayName.setHelperText("As it should stand in reports");
        displayName.setMaxLength(200);
        displayName.setAutofocus(true);
        username.setHelperText("For signing in. Of somebody from another desk, the one they have");
        username.setMaxLength(64);
        FormLayout form = new FormLayout(displayName, username, roles);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        Button cancel = new Button("Cancel", click -> close());
        save.addClickListener(click -> save(desks, added));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        getFooter().add(cancel, save);
    }

    private void save(Desks desks, Consumer<InvitationLink> added) {
        try {
            displayName.setInvalid(false);
            username.setInvalid(false);
            InvitationLink link =
                    desks.addMember(new AddMember(username.getValue(), displayName.getValue(), roles.getValue()));
            close();
            added.accept(link);
        } catch (Refusal refusal) {
            save.setEnabled(true);
            String sentence = Sentences.of(getLocale(), refusal);
            switch (String.valueOf(refusal.field())) {
                case "displayName" -> wrong(displayName, sentence);
                case "roles" -> {
                    roles.setErrorMessage(sentence);
                    roles.setInvalid(true);
                }
                default -> wrong(username, sentence);
            }
        }
    }

    private static void wrong(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }
}
