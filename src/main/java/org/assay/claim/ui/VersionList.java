package org.assay.claim.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.assay.account.People;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.VersionSummary;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.Dates;

/** The versions of a document, the newest first, each to be read as it was and compared with the one before. */
final class VersionList extends Div {

    VersionList(Documents documents, People people, DocumentDetail document) {
        List<VersionSummary> versions = documents.versions(document.id());
        Map<PersonId, String> names =
                people.names(versions.stream().map(VersionSummary::addedBy).distinct().toList());
        UnorderedList all = new UnorderedList();
        all.addClassName("assay-changes-versions");
        for (VersionSummary version : versions) {
            boolean newest = version.number() == document.versionNumber();
            ListItem line = new ListItem();
            Span what = new Span("Version " + version.number() + (newest ? ", the newest" : ""));
            what.addClassName("assay-strong");
            Span whence = new Span(String.join(
                    " · ",
                    Dates.moment(version.addedAt(), Dates.zone()),
                    names.getOrDefault(version.addedBy(), "somebody who left"),
                    version.fileName()));
            whence.addClassName("assay-muted");
            line.add(what, whence);
            DocumentId id = document.id();
            Div ways = new Div();
            if (!newest) ways.add(new Anchor(DocumentNavigation.version(id, version.number()), "Read as it was"));
            if (version.number() > 1) {
                ways.add(new Anchor(
                        DocumentNavigation.compare(id, version.number() - 1, version.number()),
                        "Compare with version " + (version.number() - 1)));
            }
            line.add(ways);
            all.add(line);
        }
        add(new H2("Versions"), all);
        if (versions.size() > 2) {
            add(new Anchor(
                    DocumentNavigation.compare(document.id(), 1, document.versionNumber()), "Compare any two versions"));
        }
    }
}
