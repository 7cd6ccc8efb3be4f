package org.assay.claim.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.VersionSummary;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.PageHeader;
import org.assay.text.WordChanges;
import org.assay.text.WordChanges.Kind;
import org.jspecify.annotations.Nullable;

/** The words deleted and added from one version to another, in one column or in two. */
@Route(DocumentNavigation.COMPARE)
@Requires({Permission.READ, Permission.READ_OWN})
@StyleSheet("assay/changes.css")
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int KEPT_AROUND = 300;
    private static final int MOST_RUNS = 6_000;

    private final transient Documents documents;
    private String title = "Compare";

    CompareView(Documents documents) {
        this.documents = documents;
        addClassNames("assay-view", "assay-compare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DocumentDetail document;
        VersionSummary older;
        VersionSummary newer;
        RouteParameters parameters = event.getRouteParameters();
        try {
            document = documents.get(new DocumentId(Ids.parse(parameters.get("document").orElse(""))));
            older = version(document, parameters, "older");
            newer = version(document, parameters, "newer");
        } catch (Refusal hidden) {
            throw new NotFoundException("no such version");
        }
        boolean two = event.getLocation().getQueryParameters().getSingleParameter("columns").isPresent();
        title = "Versions %d and %d · %s".formatted(older.number(), newer.number(), document.title());
        show(document, older, newer, two);
    }

    private VersionSummary version(DocumentDetail document, RouteParameters parameters, String name) {
        return documents.version(
                document.id(), parameters.get(name).flatMap(Numbers::of).orElse(0));
    }

    private void show(DocumentDetail document, VersionSummary older, VersionSummary newer, boolean two) {
        List<WordChanges.Run> runs = WordChanges.between(
                documents.text(older.id()).text(), documents.text(newer.id()).text());
        long deleted = runs.stream().filter(run -> run.kind() == Kind.DELETED).count();
        long added = runs.stream().filter(run -> run.kind() == Kind.ADDED).count();
        PageHeader header = new PageHeader(document.title())
                .sentence("Version %d to version %d · %d deletions, %d additions. Long stretches that stayed are left out."
                        .formatted(older.number(), newer.number(), deleted, added));
        String here = DocumentNavigation.compare(document.id(), older.number(), newer.number());
        Anchor columns = new Anchor(two ? here : here + "?columns=2", two ? "In one column" : "In two columns");
        columns.addClassName("assay-link-button");
        Anchor changes = new Anchor(DocumentNavigation.changes(document.id()), "What changed");
        changes.addClassName("assay-link-button");
        header.addActions(columns, changes);
        removeAll();
        add(header);
        Div texts = new Div();
        texts.addClassName(two ? "assay-compare-two" : "assay-compare-one");
        if (two) {
            texts.add(
                    column("Version " + older.number(), runs, Kind.ADDED),
                    column("Version " + newer.number(), runs, Kind.DELETED));
        } else {
            texts.add(column("Changes", runs, null));
        }
        add(texts);
        if (runs.size() > MOST_RUNS) {
            add(new Paragraph("There are more changes than one page shows. Read the two versions themselves for the rest."));
        }
    }

    private static Div column(String heading, List<WordChanges.Run> runs, @Nullable Kind hidden) {
        Div text = new Div();
        text.addClassNames("assay-compare-text", "assay-serif");
        text.getElement().setAttribute("dir", "auto");
        for (WordChanges.Run run : runs.subList(0, Math.min(MOST_RUNS, runs.size()))) {
            if (run.kind() == hidden) continue;
            Element word = ChangedWords.word(shortened(run));
            text.getElement().appendChild(word);
        }
        return new Div(new H2(heading), text);
    }

    private static WordChanges.Run shortened(WordChanges.Run run) {
        String text = run.text();
        if (run.kind() != Kind.KEPT || text.length() <= 3 * KEPT_AROUND) return run;
        int from = text.lastIndexOf(' ', KEPT_AROUND) + 1;
        int to = text.indexOf(' ', text.length() - KEPT_AROUND);
        if (from <= 0 || to < 0) return run;
        return new WordChanges.Run(Kind.KEPT, text.substring(0, from) + "\n[…]\n" + text.substring(to));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
