package org.assay.document.ui;

import com.vaadin.flow.component.UI;
import org.assay.account.People;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.kernel.ui.ActionMenu;
import org.assay.kernel.ui.Notices;

/** What can be done with a document in the list. */
final class DocumentActions extends ActionMenu {

    DocumentActions(
            DocumentId document,
            String title,
            Documents documents,
            People people,
            boolean mayCorrect,
            Runnable changed) {
        super("What to do with “" + title + "”");
        item("Open", () -> UI.getCurrent().navigate(DocumentNavigation.to(document)));
        if (mayCorrect) {
            item(
                    "Correct the details",
                    () -> Notices.attempt(() -> new CorrectDialog(documents, people, document, changed).open()));
        }
        item(
                "Download the original",
                () -> UI.getCurrent().getPage().open("/" + DocumentNavigation.original(document), "_blank"));
    }
}
