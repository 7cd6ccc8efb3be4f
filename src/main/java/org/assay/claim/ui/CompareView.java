package org.assay.claim.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimPage;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.VersionSummary;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.PageHeader;
import org.assay.text.WordChanges;
import org.assay.text.WordChanges.Kind;

/** The words deleted and added from one version to another, with the claims of both, in one column or in two. */
@Route(DocumentNavigation.COMPARE)
@Requires({Permission.READ, Permission.READ_OWN})
@StyleSheet("assay/changes.css")
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_RUNS = 6_000;

    private final transient Documents documents;
    private final transient ClaimPage page;
    private String title = "Compare";

    CompareView(Documents documents, ClaimPage page) {
        this.documents = documents;
        this.page = page;
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
        String before = documents.text(older.id()).text();
        String after = documents.text(newer.id()).text();
        List<WordChanges.Run> runs = WordChanges.between(before, after);
        long deleted = runs.stream().filter(run -> run.kind() == Kind.DELETED).count();
        long added = runs.stream().filter(run -> run.kind() == Kind.ADDED).count();
        PageHeader header = new PageHeader(document.title())
                .sentence("Version %d to version %d · %s, %s. Long stretches that stayed are left out."
                        .formatted(
                                older.number(),
                                newer.number(),
                                count(deleted, "deletion"),
                                count(added, "addition")));
        Anchor changes = new Anchor(DocumentNavigation.changes(document.id()), "What changed");
        changes.addClassName("assay-link-button");
        header.addActions(changes);
        removeAll();
        add(header, choice(document, older, newer, two));
        ComparedText left = new ComparedText(document.id(), before, page.marks(older.id()).marks());
        ComparedText right = new ComparedText(document.id(), after, page.marks(newer.id()).marks());
        List<WordChanges.Run> shown = runs.subList(0, Math.min(MOST_RUNS, runs.size()));
        if (deleted + added == 0) add(new Paragraph("The words are the same."));
        add(two ? beside(left, right, shown, older, newer) : one(left, right, shown));
        if (runs.size() > MOST_RUNS) {
            add(new Paragraph("There are more changes than one page shows. Read the two versions themselves for the rest."));
        }
    }

    private static String count(long number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    /** Which two versions, and how they are set. */
    private Div choice(DocumentDetail document, VersionSummary older, VersionSummary newer, boolean two) {
        List<VersionSummary> versions = documents.versions(document.id());
        Select<VersionSummary> from = select("From", versions, older);
        Select<VersionSummary> to = select("To", versions, newer);
        String columns = two ? "?columns=2" : "";
        from.addValueChangeListener(chosen -> go(document, chosen.getValue(), newer, columns));
        to.addValueChangeListener(chosen -> go(document, older, chosen.getValue(), columns));
        String here = DocumentNavigation.compare(document.id(), older.number(), newer.number());
        Anchor set = new Anchor(two ? here : here + "?columns=2", two ? "In one column" : "In two columns");
        set.addClassName("assay-link-button");
        Div choice = new Div(from, to, set);
        choice.addClassName("assay-compare-choice");
        return choice;
    }

    private static void go(DocumentDetail document, VersionSummary older, VersionSummary newer, String columns) {
        UI.getCurrent().navigate(DocumentNavigation.compare(document.id(), older.number(), newer.number()) + columns);
    }

    private static Select<VersionSummary> select(String label, List<VersionSummary> versions, VersionSummary chosen) {
        Select<VersionSummary> select = new Select<>();
        select.setLabel(label);
        select.setItems(versions);
        select.setItemLabelGenerator(version -> "Version %d, %s"
                .formatted(version.number(), Dates.moment(version.addedAt(), Dates.zone())));
        select.setValue(versions.stream()
                .filter(version -> version.number() == chosen.number())
                .findFirst()
                .orElseThrow());
        return select;
    }

    private static Div one(ComparedText left, ComparedText right, List<WordChanges.Run> runs) {
        Div text = cell();
        for (int at = 0; at < runs.size(); at++) {
            WordChanges.Run run = runs.get(at);
            if (run.kind() == Kind.DELETED) left.draw(text.getElement(), run.older(), run.older() + run.text().length(), run.kind());
            else right.draw(text.getElement(), run.newer(), run.newer() + run.text().length(), run.kind());
        }
        Div column = new Div(text);
        column.addClassName("assay-compare-one");
        return column;
    }

    /** Row by row, so that what stayed stands beside itself. */
    private static Div beside(
            ComparedText left,
            ComparedText right,
            List<WordChanges.Run> runs,
            VersionSummary older,
            VersionSummary newer) {
        Div table = new Div(new H2("Version " + older.number()), new H2("Version " + newer.number()));
        table.addClassName("assay-compare-two");
        Div before = cell();
        Div after = cell();
        table.add(before, after);
        for (int at = 0; at < runs.size(); at++) {
            WordChanges.Run run = runs.get(at);
            int newerEnd = run.newer() + run.text().length();
            switch (run.kind()) {
                case DELETED ->
                    left.draw(before.getElement(), run.older(), run.older() + run.text().length(), run.kind());
                case ADDED -> right.draw(after.getElement(), run.newer(), newerEnd, run.kind());
                case KEPT -> {
                    int olderEnd = at + 1 < runs.size() ? runs.get(at + 1).older() : left.length();
                    int cut = run.text().lastIndexOf('\n') + 1;
                    int olderCut = cut == 0 ? run.older() : sameLetters(left, run.older(), olderEnd, run.text().substring(0, cut));
                    left.draw(before.getElement(), run.older(), olderCut, run.kind());
                    right.draw(after.getElement(), run.newer(), run.newer() + cut, run.kind());
                    if (cut > 0) {
                        before = cell();
                        after = cell();
                        table.add(before, after);
                    }
                    left.draw(before.getElement(), olderCut, olderEnd, run.kind());
                    right.draw(after.getElement(), run.newer() + cut, newerEnd, run.kind());
                }
            }
        }
        return table;
    }

    /** How far the older text has to be read for the same words: the white space may differ. */
    private static int sameLetters(ComparedText text, int start, int end, String words) {
        long left = words.chars().filter(letter -> !Character.isWhitespace(letter)).count();
        String older = text.between(start, end);
        int at = 0;
        while (at < older.length() && (left > 0 || Character.isWhitespace(older.charAt(at)))) {
            if (!Character.isWhitespace(older.charAt(at++))) left--;
        }
        return start + at;
    }

    private static Div cell() {
        Div text = new Div();
        text.addClassNames("assay-compare-text", "assay-serif");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
