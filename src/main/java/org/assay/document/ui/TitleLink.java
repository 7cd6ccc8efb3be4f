package org.assay.document.ui;

import com.vaadin.flow.component.html.Anchor;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;

/** A document's title, leading to its page. */
final class TitleLink extends Anchor {

    TitleLink(DocumentId document, String title) {
        super(DocumentNavigation.to(document), title);
        // The title may be in any script; its own direction, not the page's.
        getElement().setAttribute("dir", "auto");
        // Followed by the router, without loading the page anew.
        getElement().setAttribute("router-link", true);
        addClassName("title");
    }
}
