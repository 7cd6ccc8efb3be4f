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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimPage;
import org.assay.claim.Claims;
import org.assay.claim.MarkClaim;
import org.assay.claim.OccurrenceId;
import org.assay.claim.Passages;
import org.assay.document.Disposition;
import org.assay.document.DisposeSentences;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.SentencesDisposed;
import org.assay.document.TextUnit;
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

    private final Documents documents;
    private final Claims claims;
    private final Passages passages;
    private final ClaimPage page;
    private final DocumentNews news;
    private final Readers readers;
    private final CurrentAccount account;
    private final TextMarker marker = new TextMarker();
    private final ReaderHeader header;
    private final ClaimPanel panel;
    private final Undo undo = new Undo();
    private @Nullable DocumentDetail document;
    private @Nullable Runnable stopFollowing;

    ReaderView(
            Documents documents,
            Claims claims,
            Passages passages,
            ClaimPage page,
            DocumentNews news,
            Readers readers,
            CurrentAccount account,
            ReaderHeader header,
            ClaimPanel panel) {
        this.documents = documents;
        this.claims = claims;
        this.passages = passages;
        this.page = page;
        this.news = news;
        this.readers = readers;
        this.account = account;
        this.header = header;
        this.panel = panel;
        addClassName("assay-reader");
        Div text = new Div(header, marker);
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
        marker.onUndo(asked -> Notices.attempt(() -> undo.undo()
                .ifPresentOrElse(
                        deed -> Notices.done("Taken back: " + deed.name()),
                        () -> Notices.done("There is nothing to take back."))));
        marker.onRedo(asked -> Notices.attempt(() -> undo.redo()
                .ifPresent(deed -> Notices.done("Done again: " + deed.name()))));
        marker.onKeys(asked -> KeysDialog.open(marker));
        marker.onRefused(Notices::refused);
        marker.onPlace(this::at);
        header.onGo(at -> marker.openAt(new TextSpan(at, at + 1)));
        panel.onClose(() -> {
            close();
            marker.focusText();
        });
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
            marker.open(document.currentVersion().value());
            shown = document.currentVersion().value();
        }
        Optional<ClaimId> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("claim")
                .flatMap(ReaderView::claimId);
        asked.ifPresentOrElse(claim -> choose(claim, false), () -> panel.showNothing(document, mayMark));
    }

    private @Nullable UUID shown;

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
        panel.showNothing(document(), account.may(Permission.MARK));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, DocumentNavigation.to(document().id()));
    }

    private void mark(MarkRequest request) {
        try {
            VersionId version = document().currentVersion();
            if (request.claim() != null) {
                ClaimId claim = new ClaimId(request.claim());
                OccurrenceId added = passages.add(claim, version, request.span());
                confirm(request.pending(), request.span(), claim);
                undo.did("passage", () -> passages.takeBack(added), () -> passages.bringBack(added));
                return;
            }
            ClaimId claim = claims.mark(MarkClaim.at(version, request.span()));
            confirm(request.pending(), request.span(), claim);
            undo.did("mark", () -> claims.unmark(claim), () -> claims.markAgain(claim));
            choose(claim, true);
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
        OccurrenceId before = new OccurrenceId(request.occurrence());
        try {
            TextSpan was = passages.span(before);
            OccurrenceId after = passages.resize(before, request.span());
            page.claimOf(document().currentVersion(), after.value())
                    .ifPresent(claim -> confirm(request.pending(), request.span(), claim));
            if (!after.equals(before)) resized(after, was, request.span());
        } catch (Refusal refusal) {
            marker.refuse(request.pending());
            Notices.refused(refusal);
        }
    }

    /** Each undo and redo of new ends makes another occurrence of the ends before. */
    private void resized(OccurrenceId after, TextSpan was, TextSpan now) {
        Deque<OccurrenceId> standing = new ArrayDeque<>(List.of(after));
        undo.did(
                "new ends",
                () -> standing.push(passages.resize(standing.pop(), was)),
                () -> standing.push(passages.resize(standing.pop(), now)));
    }

    private void panelClaimOf(UUID occurrence) {
        page.claimOf(document().currentVersion(), occurrence).ifPresent(this::unmark);
    }

    private void unmark(ClaimId claim) {
        boolean went = Notices.attempt(() -> claims.unmark(claim));
        if (!went) return;
        undo.did("unmark", () -> claims.markAgain(claim), () -> claims.unmark(claim));
        if (panel.shows(claim)) close();
        Notices.undoable("The mark is gone.", () -> Notices.attempt(() -> undo.undo()));
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
            DisposeSentences command = new DisposeSentences(document().currentVersion(), span, disposition);
            List<TextUnit> before = documents.dispose(command);
            marker.confirmDisposition(request.pending());
            undo.did("disposition", () -> putBack(before), () -> documents.dispose(command));
        } catch (Refusal refusal) {
            marker.refuseDisposition(request.pending());
            Notices.refused(refusal);
        }
    }

    private void putBack(List<TextUnit> before) {
        before.forEach(unit -> documents.dispose(
                new DisposeSentences(document().currentVersion(), unit.span(), unit.disposition())));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        // The account is the session's; the event comes on the thread of whoever committed.
        stopFollowing = news.follow(document().id(), event -> ui.access(() -> learn(event)));
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

    private void show(List<Readers.Seen> others) {
        List<PageReader> shown = others.stream()
                .map(seen -> PageReader.of(seen.person().value(), seen.name(), seen.at()))
                .toList();
        marker.readers(shown);
        header.readers(shown);
    }

    private void learn(DomainEvent event) {
        if (event instanceof SentencesDisposed disposed) {
            if (!disposed.version().equals(document().currentVersion())) return;
            marker.apply(new PageChanges(
                    page.revision(disposed.version()),
                    null,
                    List.of(),
                    List.of(),
                    disposed.disposed().stream().map(ClaimPage::ledger).toList()));
        } else if (event instanceof ClaimEvent changed) {
            List<PageMark> now = page.marks(document().currentVersion(), changed.claim());
            List<UUID> gone = page.gone(document().currentVersion(), changed.claim());
            marker.apply(new PageChanges(page.revision(document().currentVersion()), null, now, gone, List.of()));
            if (panel.shows(changed.claim())) panel.learn(event);
        }
        document = documents.get(document().id());
        header.progress(document.progress());
    }
}
