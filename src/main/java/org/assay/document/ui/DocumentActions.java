package org.assay.document.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.assay.account.People;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;

/** What can be done with a document in the list. */
final class DocumentActions extends MenuBar {

    DocumentActions(
            DocumentId document,
            String title,
            Documents documents,
            People people,
            boolean mayCorrect,
            Runnable changed) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_SMALL);
        var more = addItem(Icon.of("more"));
        more.setAriaLabel("What to do with “" + title + "”");
        var menu = more.getSubMenu();
        menu.addItem("Open", click -> UI.getCurrent().navigate(DocumentNavigation.to(document)));
        if (mayCorrect) {
            menu.addItem(
                    "Correct the details",
                    click -> Notices.attempt(() -> new CorrectDialog(documents, people, document, changed).open()));
        }
        menu.addItem(
                "Download the original",
                click -> UI.getCurrent().getPage().open("/" + DocumentNavigation.original(document), "_blank"));
    }
}
