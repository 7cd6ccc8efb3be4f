package org.assay.claim.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.kernel.ui.NavigationEntry;

@org.springframework.stereotype.Component
class ClaimsEntry implements NavigationEntry {

    private final CurrentAccount account;

    ClaimsEntry(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public String label() {
        return "Claims";
    }

    @Override
    public String icon() {
        return "claim";
    }

    @Override
    public Class<? extends Component> view() {
        return ClaimsView.class;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visible() {
        return account.may(Permission.READ) || account.may(Permission.READ_OWN);
    }
}
