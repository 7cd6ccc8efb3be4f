package org.assay.document.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.document.DocumentNavigation;
import org.assay.kernel.ui.NavigationEntry;

@org.springframework.stereotype.Component
class DocumentsEntry implements NavigationEntry {

    private final CurrentAccount current;

    DocumentsEntry(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public String label() {
        return "Documents";
    }

    @Override
    public String icon() {
        return "document";
    }

    @Override
    public Class<? extends Component> view() {
        return DocumentsView.class;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visible() {
        return current.may(Permission.READ) || current.may(Permission.READ_OWN);
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(DocumentNavigation.LIST + "/");
    }
}
