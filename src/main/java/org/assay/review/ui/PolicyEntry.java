package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.kernel.ui.NavigationEntry;

@org.springframework.stereotype.Component
class PolicyEntry implements NavigationEntry {

    private final CurrentAccount account;

    PolicyEntry(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public String label() {
        return "Policy";
    }

    @Override
    public String icon() {
        return "approved";
    }

    @Override
    public Class<? extends Component> view() {
        return PolicyView.class;
    }

    @Override
    public int order() {
        return 93;
    }

    @Override
    public boolean visible() {
        return account.may(Permission.MANAGE_DESK) || account.may(Permission.DECIDE);
    }
}
