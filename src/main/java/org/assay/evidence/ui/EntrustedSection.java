package org.assay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.assay.account.Role;
import org.assay.evidence.ConfidentialReaders;
import org.assay.kernel.ui.DeskSection;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.Notices;

/** Where an administrator chooses who reads what is confidential. */
@org.springframework.stereotype.Component
class EntrustedSection implements DeskSection {

    private final ConfidentialReaders readers;

    EntrustedSection(ConfidentialReaders readers) {
        this.readers = readers;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component content() {
        return new Choice(readers);
    }

    @StyleSheet("assay/contacts.css")
    static final class Choice extends Div {

        private final transient ConfidentialReaders readers;
        private final CheckboxGroup<Role> roles = new CheckboxGroup<>("Roles");
        private long version;

        Choice(ConfidentialReaders readers) {
            this.readers = readers;
            addClassName("assay-entrusted");
            roles.setItems(Role.values());
            roles.setItemLabelGenerator(role -> role == Role.ADMIN ? "Administrator" : Labels.of(role));
            Button save = new Button("Save who reads it", click -> save());
            add(
                    new H2("Confidential contacts"),
                    new Paragraph("These roles read names and words of confidential contacts, and so does whoever wrote "
                            + "them down. A role added now reads what is written from now on; a role taken away reads "
                            + "none any more."),
                    roles,
                    save);
            read();
        }

        private void read() {
            ConfidentialReaders.Choice now = readers.current();
            version = now.version();
            roles.setValue(now.roles());
        }

        private void save() {
            if (Notices.attempt(() -> readers.choose(roles.getValue(), version))) {
                Notices.done("Saved.");
            }
            read();
        }
    }
}
