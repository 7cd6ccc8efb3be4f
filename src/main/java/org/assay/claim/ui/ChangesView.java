package org.assay.claim.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.AnchorDetail;
import org.assay.claim.AnchorId;
import org.assay.claim.Anchors;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.document.VersionSummary;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.PageHeader;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/** What became of each claim in the newest version: what is certain counted, what is not to be decided; and the versions. */
@Route(DocumentNavigation.CHANGES)
@Requires({Permission.READ, Permission.READ_OWN})
@StyleSheet("assay/changes.css")
class ChangesView extends Div implements BeforeEnterObserver, HasDynamicTitle, AnchorCard.Decisions {

    // More are shown once these are decided: each card compares two passages.
    private static final int AT_ONCE = 60;
    private static final int LISTED = 500;
    private static final List<AnchorState> OPEN =
            List.of(AnchorState.CHANGED, AnchorState.AMBIGUOUS, AnchorState.ORPHANED);

    private final transient Documents documents;
    private final transient Anchors anchors;
    private final transient DocumentNews news;
    private final transient CurrentAccount account;
    private final Div list = new Div();
    private final List<AnchorCard> cards = new ArrayList<>();
    private final List<AnchorId> decided = new ArrayList<>();
    private final Map<VersionId, String> texts = new HashMap<>();
    private @Nullable DocumentDetail document;
    private @Nullable Runnable stopFollowing;

    ChangesView(Documents documents, Anchors anchors, DocumentNews news, CurrentAccount account) {
        this.documents = documents;
        this.anchors = anchors;
        this.news = news;
        this.account = account;
        addClassNames("assay-view", "assay-changes");
        list.addClassName("assay-changes-list");
        key(Key.KEY_J, () -> step(1));
        key(Key.KEY_K, () -> step(-1));
        key(Key.KEY_C, () -> current().ifPresent(AnchorCard::confirm));
        key(Key.KEY_N, () -> current().ifPresent(AnchorCard::another));
        key(Key.KEY_X, () -> current().ifPresent(AnchorCard::letGo));
        Shortcuts.addShortcutListener(this, this::undo, Key.KEY_Z, KeyModifier.CONTROL).listenOn(this);
    }

    private void key(Key key, Runnable work) {
        Shortcuts.addShortcutListener(list, work::run, key).listenOn(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            document = documents.get(new DocumentId(
                    Ids.parse(event.getRouteParameters().get("document").orElse(""))));
        } catch (Refusal hidden) {
            throw new NotFoundException("no such document");
        }
        show();
        if (!cards.isEmpty()) cards.getFirst().focus();
    }

    private DocumentDetail document() {
        if (document == null) throw new IllegalStateException("no document is open");
        return document;
    }

    @Override
    public String getPageTitle() {
        return document == null ? "What changed" : "What changed · " + document.title();
    }

    private void show() {
        removeAll();
        list.removeAll();
        cards.clear();
        DocumentDetail here = document();
        List<AnchorDetail> all = anchors.of(here.currentVersion());
        PageHeader header = new PageHeader("What changed")
                .sentence("%s · version %d".formatted(here.title(), here.versionNumber()));
        Anchor back = new Anchor(DocumentNavigation.to(here.id()), "Open the text");
        back.addClassName("assay-link-button");
        header.addActions(back);
        if (account.may(Permission.IMPORT)) {
            header.addActions(new Button("Add a version…", click -> new AddVersionDialog(documents, here.id()).open()));
        }
        add(header, summary(all));
        List<AnchorDetail> waiting = all.stream().filter(AnchorDetail::waits).toList();
        if (!waiting.isEmpty() && account.may(Permission.MARK)) {
            Paragraph keys = new Paragraph("Keys: J and K go through the list, C confirms the place, N shows another,"
                    + " X lets go, Ctrl+Z takes the last decision back.");
            keys.addClassName("assay-muted");
            list.add(keys);
        }
        int room = AT_ONCE;
        for (AnchorState state : OPEN) {
            List<AnchorDetail> these =
                    waiting.stream().filter(anchor -> anchor.found() == state).toList();
            if (these.isEmpty()) continue;
            list.add(new H2(heading(state) + " · " + these.size()));
            for (AnchorDetail anchor : these.stream().limit(Math.max(0, room)).toList()) list.add(card(anchor));
            if (these.size() > room) list.add(new Paragraph("The others are shown once some of these are decided."));
            room -= these.size();
        }
        List<AnchorDetail> settled =
                all.stream().filter(anchor -> anchor.decision() != null).toList();
        if (!settled.isEmpty()) {
            Details folded = new Details("Decided · " + settled.size());
            folded.setWidthFull();
            // Built when it is opened: there may be hundreds.
            folded.addOpenedChangeListener(opened -> {
                folded.removeAll();
                if (opened.isOpened()) settled.stream().limit(AT_ONCE).map(this::card).forEach(folded::add);
            });
            list.add(folded);
        }
        for (AnchorState state : List.of(AnchorState.MOVED, AnchorState.EXACT)) certain(all, state);
        add(list, versions());
    }

    private Component summary(List<AnchorDetail> all) {
        Div counts = new Div();
        counts.addClassName("assay-changes-counts");
        counts.getElement().setAttribute("role", "status");
        if (document().versionNumber() == 1) {
            counts.add(new Span("This is the first version. When the next draft comes, add it here: every claim is looked for in it."));
            return counts;
        }
        long waiting = all.stream().filter(AnchorDetail::waits).count();
        counts.add(new Span(waiting == 0 ? "Nothing waits for a decision." : waiting + " of " + all.size() + " claims wait for a decision."));
        return counts;
    }

    private static String heading(AnchorState state) {
        return switch (state) {
            case EXACT -> "Where they were";
            case MOVED -> "Moved with the same words";
            case CHANGED -> "Changed";
            case AMBIGUOUS -> "In several places";
            case ORPHANED -> "Not found";
        };
    }

    private void certain(List<AnchorDetail> all, AnchorState state) {
        List<AnchorDetail> these =
                all.stream().filter(anchor -> anchor.found() == state).toList();
        if (these.isEmpty()) return;
        UnorderedList claims = new UnorderedList();
        for (AnchorDetail anchor : these.stream().limit(LISTED).toList()) {
            claims.add(new ListItem(new Anchor(
                    DocumentNavigation.to(document().id()) + "?claim=" + anchor.claim(),
                    "#" + anchor.number() + " " + anchor.statement())));
        }
        Details folded = new Details(heading(state) + " · " + these.size(), claims);
        folded.setWidthFull();
        list.add(folded);
    }

    private AnchorCard card(AnchorDetail anchor) {
        AnchorCard card = new AnchorCard(
                anchor,
                document().id(),
                text(anchor.originVersion()),
                text(document().currentVersion()),
                account.may(Permission.MARK),
                this);
        if (anchor.waits()) {
            cards.add(card);
            // Also where the focus is on a button in it: a key is about the claim that the person is at.
            card.getElement().addEventListener("focusin", focused -> at = Math.max(0, cards.indexOf(card)));
        }
        return card;
    }

    private String text(VersionId version) {
        return texts.computeIfAbsent(version, unread -> documents.text(unread).text());
    }

    private Component versions() {
        int newest = document().versionNumber();
        UnorderedList all = new UnorderedList();
        for (VersionSummary version : documents.versions(document().id())) {
            String added = Dates.moment(version.addedAt(), Dates.zone());
            ListItem line = new ListItem(new Span("Version %d · %s · %s".formatted(version.number(), added, version.fileName())));
            if (version.number() != newest) {
                line.add(
                        new Anchor(DocumentNavigation.version(document().id(), version.number()), "Read as it was"),
                        new Anchor(
                                DocumentNavigation.compare(document().id(), version.number(), newest),
                                "Compare with the newest"));
            }
            all.add(line);
        }
        all.addClassName("assay-changes-versions");
        return new Div(new H2("Versions"), all);
    }

    private java.util.Optional<AnchorCard> current() {
        return cards.stream().findFirst().map(first -> cards.get(Math.min(at, cards.size() - 1)));
    }

    private int at;

    private void step(int by) {
        if (cards.isEmpty()) return;
        at = Math.clamp(at + by, 0, cards.size() - 1);
        cards.get(at).focus();
    }

    @Override
    public void place(AnchorDetail anchor, TextSpan span) {
        decide(anchor, "Claim %d stands there now.", () -> anchors.place(anchor.id(), span));
    }

    @Override
    public void letGo(AnchorDetail anchor) {
        decide(anchor, "Claim %d was let go.", () -> anchors.letGo(anchor.id()));
    }

    @Override
    public void reconsider(AnchorDetail anchor) {
        takeBack(anchor.id());
    }

    private void decide(AnchorDetail anchor, String sentence, Runnable decision) {
        if (Notices.attempt(decision)) {
            decided.add(anchor.id());
            Notices.undoable(sentence.formatted(anchor.number()), () -> takeBack(anchor.id()));
        }
        again();
    }

    private void undo() {
        if (!decided.isEmpty()) takeBack(decided.getLast());
        else Notices.done("There is nothing to take back.");
    }

    private void takeBack(AnchorId anchor) {
        decided.remove(anchor);
        Notices.attempt(() -> anchors.reconsider(anchor));
        again();
    }

    /** Shows how things stand now, and goes on with the card that has come into the place of the one decided. */
    private void again() {
        document = documents.get(document().id());
        show();
        step(0);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        stopFollowing = news.follow(document().id(), event -> ui.access(() -> {
            if (event.actor().equals(account.person())) return;
            document = documents.get(document().id());
            show();
        }));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopFollowing != null) stopFollowing.run();
    }
}
