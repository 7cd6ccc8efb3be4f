package org.assay.report.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.kernel.ui.NavigationEntry;

@org.springframework.stereotype.Component
class OtherChecksEntry implements NavigationEntry {

    private final CurrentAccount account;

    OtherChecksEntry(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public String label() {
        return "Other houses";
    }

    @Override
    public String icon() {
        return "external";
    }

    @Override
    public Class<? extends Component> view() {
        return OtherChecksView.class;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public boolean visible() {
        return account.may(Permission.READ);
    }
}
