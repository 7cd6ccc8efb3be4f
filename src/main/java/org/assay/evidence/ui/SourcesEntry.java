package org.assay.evidence.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.kernel.ui.NavigationEntry;

@org.springframework.stereotype.Component
class SourcesEntry implements NavigationEntry {

    private final CurrentAccount account;

    SourcesEntry(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public String label() {
        return "Sources";
    }

    @Override
    public String icon() {
        return "source";
    }

    @Override
    public Class<? extends Component> view() {
        return SourcesView.class;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean visible() {
        return account.may(Permission.READ);
    }
}
