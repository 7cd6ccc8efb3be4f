package org.assay.claim.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.AnchorId;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimMarked;
import org.assay.claim.ClaimPage;
import org.assay.claim.ClaimUnmarked;
import org.assay.claim.Deeds;
import org.assay.claim.MarkClaim;
import org.assay.claim.OccurrenceId;
import org.assay.document.Disposition;
import org.assay.document.DisposeSentences;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.SentencesDisposed;
import org.assay.document.TextUnit;
import org.assay.document.VersionAdded;
import org.assay.document.VersionId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Notices;
import org.assay.text.TextSpan;
import org.assay.text.marker.PageChanges;
import org.assay.text.marker.PageMark;
import org.assay.text.marker.PageReader;
import org.assay.text.marker.TextMarker;
import org.assay.text.marker.TextMarker.DisposeRequest;
import org.assay.text.marker.TextMarker.MarkRequest;
import org.assay.text.marker.TextMarker.ResizeRequest;
import org.jspecify.annotations.Nullable;

/** The page that a checker lives in: the document, and beside it the claim that is open. */
@Route(DocumentNavigation.READER)
@PermitAll
@StyleSheet("assay/reader.css")
class ReaderView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern PASSAGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final Documents documents;
    private final Deeds deeds;
    private final ClaimPage page;
    private final DocumentNews news;
    private final Readers readers;
    private final CurrentAccount account;
    private final TextMarker marker = new TextMarker();
    private final ReaderKeys keys;
    private final ToldAloud aloud;
    private final ReaderHeader header;
    private final Placing placing;
    private final ClaimPanel panel;
    /** Marked on this page and confirmed to it, but not yet heard of as news. */
    private final Set<ClaimId> markedHere = new HashSet<>();
    private @Nullable DocumentDetail document;
    private @Nullable Runnable stopFollowing;

    ReaderView(
            Documents documents,
            Deeds deeds,
            ClaimPage page,
            DocumentNews news,
            Readers readers,
            CurrentAccount account,
            ReaderKeys keys,
            ToldAloud aloud,
            ReaderHeader header,
            Placing placing,
            ClaimPanel panel) {
        this.documents = documents;
        this.deeds = deeds;
        this.page = page;
        this.news = news;
        this.readers = readers;
        this.account = account;
        this.keys = keys;
        this.aloud = aloud;
        this.header = header;
        this.placing = placing;
        this.panel = panel;
        addClassName("assay-reader");
        Div text = new Div(header, placing, marker);
        text.addClassName("assay-reader-text");
        add(text, panel);
        listen();
    }

    private void listen() {
        marker.onMark(this::mark);
        marker.onUnmark(request -> panelClaimOf(request.occurrence()));
        marker.onChoose(chosen -> {
            choose(new ClaimId(chosen.claim()), true);
            if (chosen.aspect() != null) panel.turnTo(chosen.aspect().name());
        });
        marker.onChoiceCleared(cleared -> close());
        marker.onResize(this::resize);
        marker.onDispose(this::dispose);
        marker.onUndo(asked -> Turns.turn(deeds, document().id(), true));
        marker.onRedo(asked -> Turns.turn(deeds, document().id(), false));
        marker.onKeys(keys::keep);
        marker.onTake(claim -> {
            choose(new ClaimId(claim), true);
            panel.take();
        });
        marker.onRefused(Notices::refused);
        marker.onPlace(this::at);
        header.onGo(at -> marker.openAt(new TextSpan(at, at + 1)));
        panel.onClose(() -> {
            close();
            marker.focusText();
        });
        panel.onLeave(marker::focusText);
        panel.onUnmark(this::unmark);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DocumentId id;
        try {
            id = new DocumentId(
                    Ids.parse(event.getRouteParameters().get("document").orElse("")));
            document = documents.get(id);
        } catch (Refusal hidden) {
            throw new NotFoundException("no such document");
        }
        boolean mayMark = account.may(Permission.MARK);
        header.show(document);
        if (!document.currentVersion().value().equals(shown)) {
            marker.allowMarking(mayMark);
            marker.keys(keys.chosen());
            marker.open(document.currentVersion().value());
            shown = document.currentVersion().value();
        }
        Optional<ClaimId> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("claim")
                .flatMap(ReaderView::claimId);
        placing.ask(document, event.getLocation().getQueryParameters());
        openPassage(event.getLocation().getQueryParameters());
        asked.ifPresentOrElse(claim -> choose(claim, false), panel::showNothing);
        if (event.getLocation().getQueryParameters().getSingleParameter("thread").isPresent()) panel.open("REVIEW");
    }

    /** A link to a passage: {@code ?passage=START-END&version=ID}. Whoever meddles with it gets the document. */
    private void openPassage(QueryParameters asked) {
        Matcher passage = PASSAGE.matcher(asked.getSingleParameter("passage").orElse(""));
        if (!passage.matches()) return;
        String version = asked.getSingleParameter("version").orElse("");
        if (!version.isEmpty() && !version.equals(document().currentVersion().toString())) {
            Notices.done("This link leads into another version of the text. Look for the passage in this one.");
            return;
        }
        int start = Integer.parseInt(passage.group(1));
        int end = Integer.parseInt(passage.group(2));
        if (end > start) marker.openAt(new TextSpan(start, end));
    }

    private @Nullable UUID shown;

    static String placing(DocumentId document) {
        return DocumentNavigation.to(document);
    }

    /** The address of the reader for marking by hand where a claim stands in the newest version. */
    static QueryParameters placing(AnchorId anchor) {
        return QueryParameters.of("place", anchor.toString());
    }

    private static Optional<ClaimId> claimId(String text) {
        try {
            return Optional.of(ClaimId.of(text));
        } catch (Refusal malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return document == null ? "Document" : document.title();
    }

    private DocumentDetail document() {
        if (document == null) throw new IllegalStateException("no document is open");
        return document;
    }

    private void choose(ClaimId claim, boolean byPerson) {
        if (panel.shows(claim)) return;
        if (!panel.open(claim)) return;
        addClassName("assay-reader-with-claim");
        marker.choose(claim.value());
        // The address names the open claim, so that it can be sent on and survives a reload.
        if (byPerson) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, DocumentNavigation.to(document().id()) + "?claim=" + claim);
        }
    }

    private void close() {
        removeClassName("assay-reader-with-claim");
        marker.choose(null);
        panel.showNothing();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, DocumentNavigation.to(document().id()));
    }

    private void mark(MarkRequest request) {
        try {
            VersionId version = document().currentVersion();
            if (placing.isAsked()) {
                confirm(request.pending(), request.span(), placing.place(document().id(), request.span()));
                UI.getCurrent().navigate(DocumentNavigation.changes(document().id()));
                return;
            }
            if (request.claim() != null) {
                ClaimId claim = new ClaimId(request.claim());
                deeds.addPassage(document().id(), claim, version, request.span());
                confirm(request.pending(), request.span(), claim);
                return;
            }
            ClaimId claim = deeds.mark(document().id(), MarkClaim.at(version, request.span()));
            markedHere.add(claim);
            confirm(request.pending(), request.span(), claim);
            // After this answer: that the mark is stored need not wait for the panel to be built.
            UI.getCurrent().access(() -> choose(claim, true));
        } catch (Refusal refusal) {
            marker.refuse(request.pending());
            Notices.refused(refusal);
        } catch (RuntimeException unexpected) {
            // What was drawn must not stay on the page when it is not stored.
            marker.refuse(request.pending());
            throw unexpected;
        }
    }

    private void confirm(int pending, TextSpan span, ClaimId claim) {
        List<PageMark> drawn = page.marks(document().currentVersion(), claim);
        drawn.stream()
                .filter(mark -> mark.spans().contains(PageMark.Span.of(span)))
                .findFirst()
                .ifPresentOrElse(mark -> marker.confirm(pending, mark), () -> marker.refuse(pending));
    }

    private void resize(ResizeRequest request) {
        VersionId version = document().currentVersion();
        try {
            OccurrenceId after = deeds.resize(
                    document().id(), version, new OccurrenceId(request.occurrence()), request.span());
            page.claimOf(version, after.value())
                    .ifPresent(claim -> confirm(request.pending(), request.span(), claim));
        } catch (Refusal refusal) {
            marker.refuse(request.pending());
            Notices.refused(refusal);
        }
    }

    private void panelClaimOf(UUID occurrence) {
        page.claimOf(document().currentVersion(), occurrence).ifPresent(this::unmark);
    }

    private void unmark(ClaimId claim) {
        DocumentId here = document().id();
        Notices.attempt(() -> {
            UUID deed = deeds.unmark(here, claim);
            if (panel.shows(claim)) close();
            Notices.undoable("The mark is gone.", () -> Notices.attempt(() -> deeds.undo(here, deed)));
        });
    }

    private void dispose(DisposeRequest request) {
        try {
            List<TextUnit> units = documents.units(document().currentVersion());
            if (request.to() > units.size()) throw new Refusal("SENTENCE_UNKNOWN");
            TextSpan span = new TextSpan(
                    units.get(request.from()).span().start(),
                    units.get(request.to() - 1).span().end());
            Disposition disposition =
                    request.disposition() == null ? Disposition.UNSEEN : Disposition.valueOf(request.disposition());
            deeds.dispose(document().id(), new DisposeSentences(document().currentVersion(), span, disposition));
            marker.confirmDisposition(request.pending());
        } catch (Refusal refusal) {
            marker.refuseDisposition(request.pending());
            Notices.refused(refusal);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        // The account is the session's; the event comes on the thread of whoever committed.
        stopFollowing = news.follow(document().id(), new DocumentNews.Reader() {
            @Override
            public void learn(DomainEvent event) {
                ui.accessLater(() -> ReaderView.this.learn(event), () -> {}).run();
            }

            @Override
            public void count() {
                ui.accessLater(ReaderView.this::count, () -> {}).run();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopFollowing != null) stopFollowing.run();
        if (document != null) readers.leave(document.id(), this);
    }

    private void at(int offset) {
        UI ui = UI.getCurrent();
        DocumentId here = document().id();
        Account me = account.get();
        readers.at(here, this, me.person(), me.displayName(), offset, others -> ui.accessLater(
                        () -> show(others), () -> readers.leave(here, this))
                .run());
    }

    /** The newer text comes in the place of the older one; the panel, and what is typed in it, stays. */
    private void turnTo(VersionAdded added) {
        document = documents.get(document().id());
        header.show(document);
        marker.open(document.currentVersion().value());
        shown = document.currentVersion().value();
        Notices.done("Version %d has come. This is the newest text now; “What changed” says what became of each claim."
                .formatted(added.number()));
    }

    private void show(List<Readers.Seen> others) {
        List<PageReader> shown = others.stream()
                .map(seen -> PageReader.of(seen.person().value(), seen.name(), seen.at()))
                .toList();
        marker.readers(shown);
        header.readers(shown);
    }

    private void learn(DomainEvent event) {
        if (event instanceof VersionAdded added) turnTo(added);
        List<PageMark> now = List.of();
        if (event instanceof SentencesDisposed disposed) {
            if (!disposed.version().equals(document().currentVersion())) return;
            marker.apply(new PageChanges(
                    page.revision(disposed.version()),
                    null,
                    List.of(),
                    List.of(),
                    disposed.disposed().stream().map(ClaimPage::ledger).toList()));
        } else if (event instanceof ClaimMarked marked && markedHere.contains(marked.claim())) {
            // The answer to the click brought it.
            markedHere.remove(marked.claim());
        } else if (event instanceof ClaimEvent changed) {
            PageChanges changes = page.changes(document().currentVersion(), changed);
            now = changes.upsert();
            marker.apply(changes);
            if (panel.shows(changed.claim())) {
                if (event instanceof ClaimUnmarked) close();
                else panel.learn(event);
            }
        }
        if (!event.actor().equals(account.person())) marker.announce(aloud.of(event, now));
    }

    private void count() {
        document = documents.get(document().id());
        header.progress(document.progress());
        header.waiting(document);
    }
}
