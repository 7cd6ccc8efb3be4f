package org.assay.account.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.kernel.ui.NavigationEntry;

@org.springframework.stereotype.Component
class DeskEntry implements NavigationEntry {

    private final CurrentAccount current;

    DeskEntry(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public String label() {
        return "Desk";
    }

    @Override
    public String icon() {
        return "desk";
    }

    @Override
    public Class<? extends Component> view() {
        return DeskView.class;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean visible() {
        return current.may(Permission.MANAGE_DESK);
    }
}
