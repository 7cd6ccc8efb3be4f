package org.assay.verdict.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.kernel.ui.NavigationEntry;

@org.springframework.stereotype.Component
class ScalesEntry implements NavigationEntry {

    private final CurrentAccount account;

    ScalesEntry(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public String label() {
        return "Scales";
    }

    @Override
    public String icon() {
        return "scale";
    }

    @Override
    public Class<? extends Component> view() {
        return ScalesView.class;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean visible() {
        return account.may(Permission.MANAGE_DESK);
    }
}
