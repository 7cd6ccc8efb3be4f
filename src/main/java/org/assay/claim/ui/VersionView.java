package org.assay.claim.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.VersionSummary;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.PageHeader;
import org.assay.text.marker.TextMarker;

/** An earlier version as it was, with the marks as they were then. Only to be read. */
@Route(DocumentNavigation.VERSION)
@Requires({Permission.READ, Permission.READ_OWN})
@StyleSheet("assay/reader.css")
@StyleSheet("assay/changes.css")
class VersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Documents documents;
    private String title = "Version";

    VersionView(Documents documents) {
        this.documents = documents;
        addClassName("assay-reader");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DocumentDetail document;
        VersionSummary version;
        try {
            document = documents.get(new DocumentId(
                    Ids.parse(event.getRouteParameters().get("document").orElse(""))));
            version = documents.version(
                    document.id(),
                    event.getRouteParameters().get("number").flatMap(Numbers::of).orElse(0));
        } catch (Refusal hidden) {
            throw new NotFoundException("no such version");
        }
        title = "Version %d · %s".formatted(version.number(), document.title());
        PageHeader header = new PageHeader(document.title())
                .sentence("Version %d of %d, added %s, as it was. Only to be read."
                        .formatted(
                                version.number(),
                                document.versionNumber(),
                                Dates.moment(version.addedAt(), Dates.zone())));
        Anchor newest = new Anchor(DocumentNavigation.to(document.id()), "Open the newest version");
        newest.addClassName("assay-link-button");
        Anchor changes = new Anchor(DocumentNavigation.changes(document.id()), "What changed");
        changes.addClassName("assay-link-button");
        header.addActions(changes, newest);
        TextMarker marker = new TextMarker();
        marker.allowMarking(false);
        marker.open(version.id().value());
        marker.onChoose(chosen ->
                UI.getCurrent().navigate(DocumentNavigation.to(document.id()) + "?claim=" + chosen.claim()));
        removeAll();
        Div text = new Div(header, marker);
        text.addClassNames("assay-reader-text", "assay-version");
        add(text);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
