package org.assay.claim;

import static org.assay.account.Permission.EDIT_CLAIM;
import static org.assay.account.Permission.MARK;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.Requires;
import org.assay.document.DisposeSentences;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.TextUnit;
import org.assay.document.VersionId;
import org.assay.kernel.Conflict;
import org.assay.text.TextSpan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person does in the reading room, kept so that they can take it back and do it again: each method does what the
 * service of its name does, and remembers it in the same transaction. Kept for each person and document, across reloads
 * and restarts, the last {@value DeedStore#REMEMBERED}.
 */
@Service
public class Deeds {

    private final Claims claims;
    private final Passages passages;
    private final ClaimDesk desk;
    private final ClaimCatalogue catalogue;
    private final Anchors anchors;
    private final Documents documents;
    private final DeedStore store;
    private final DeedTurns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deeds(
            Claims claims,
            Passages passages,
            ClaimDesk desk,
            ClaimCatalogue catalogue,
            Anchors anchors,
            Documents documents,
            DeedStore store,
            DeedTurns turns,
            TransactionTemplate transaction,
            Clock clock) {
        this.claims = claims;
        this.passages = passages;
        this.desk = desk;
        this.catalogue = catalogue;
        this.anchors = anchors;
        this.documents = documents;
        this.store = store;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As {@link Claims#mark}; marking what is marked already is no deed. */
    @Requires(MARK)
    @Transactional
    public ClaimId mark(DocumentId document, MarkClaim command) {
        boolean known = passages.claimAt(command.version(), command.span()).isPresent();
        List<Deed.Run> before = store.accounted(command.version(), command.span());
        ClaimId claim = claims.mark(command);
        if (!known) remember(document, claim, new Deed.Mark(command.version(), before));
        return claim;
    }

    /** @return the deed, for {@link #undo(DocumentId, UUID)} */
    @Requires(MARK)
    @Transactional
    public UUID unmark(DocumentId document, ClaimId claim) {
        claims.unmark(claim);
        return remember(document, claim, new Deed.Unmark());
    }

    @Requires(MARK)
    @Transactional
    public void addPassage(DocumentId document, ClaimId claim, VersionId version, TextSpan span) {
        boolean known = passages.claimAt(version, span).isPresent();
        passages.add(claim, version, span);
        if (!known) remember(document, claim, new Deed.Passage(version, span));
    }

    /** @return the occurrence that stands from now on */
    @Requires(MARK)
    @Transactional
    public OccurrenceId resize(DocumentId document, VersionId version, OccurrenceId occurrence, TextSpan span) {
        TextSpan was = passages.span(occurrence);
        ClaimId claim = passages.claimOf(occurrence);
        OccurrenceId after = passages.resize(occurrence, span);
        if (!after.equals(occurrence)) remember(document, claim, new Deed.Ends(version, was, span));
        return after;
    }

    @Requires(MARK)
    @Transactional
    public void dispose(DocumentId document, DisposeSentences command) {
        List<TextUnit> before = documents.dispose(command);
        if (before.isEmpty()) return;
        store.add(
                document,
                null,
                new Deed.Dispositions(command.version(), DeedStore.runs(before), command.disposition()),
                clock.instant());
    }

    /** @return the deed, for {@link #undo(DocumentId, UUID)} */
    @Requires(MARK)
    @Transactional
    public UUID dismiss(DocumentId document, ClaimId claim, Dismissal reason) {
        desk.dismiss(claim, reason);
        return remember(document, claim, new Deed.Dismissed(reason));
    }

    /**
     * As {@link Anchors#place}.
     *
     * @return the deed, for {@link #undo(DocumentId, UUID)}
     */
    @Requires(MARK)
    @Transactional
    public UUID place(DocumentId document, AnchorId anchor, TextSpan span) {
        anchors.place(anchor, span);
        return remember(document, anchors.get(anchor).claim(), new Deed.Place(anchor, span));
    }

    /** As {@link Anchors#letGo}; answers the deed. */
    @Requires(MARK)
    @Transactional
    public UUID letGo(DocumentId document, AnchorId anchor) {
        anchors.letGo(anchor);
        return remember(document, anchors.get(anchor).claim(), new Deed.LetGo(anchor));
    }

    /** As {@link Claims#edit}. */
    @Requires(EDIT_CLAIM)
    @Transactional
    public long edit(EditClaim command) {
        ClaimDetail detail = catalogue.get(command.claim());
        long version = claims.edit(command);
        EditClaim after = EditClaim.of(catalogue.get(command.claim()));
        if (version != command.version()) {
            remember(detail.document(), command.claim(), new Deed.Wording(EditClaim.of(detail), after));
        }
        return version;
    }

    /**
     * Takes back what the person signed in did last on a document.
     *
     * @return what it was; empty where there is nothing
     * @throws Conflict {@code DEED_…_CHANGED} where somebody else has changed it since; it stays as they left it, and
     *     the deed before is next. Whatever else forbids it, as {@code CLAIM_HAS_VERDICT}, leaves the deed where it is
     */
    @Requires(MARK)
    public Optional<DeedSummary> undo(DocumentId document) {
        documents.require(document);
        return store.next(document, true).map(kept -> turn(kept, true));
    }

    /** Takes one particular deed back, if that has not happened yet. */
    @Requires(MARK)
    public Optional<DeedSummary> undo(DocumentId document, UUID deed) {
        documents.require(document);
        return store.byId(deed).map(kept -> turn(kept, true));
    }

    /** Does again what was taken back last. */
    @Requires(MARK)
    public Optional<DeedSummary> redo(DocumentId document) {
        documents.require(document);
        return store.next(document, false).map(kept -> turn(kept, false));
    }

    private DeedSummary turn(DeedStore.Kept kept, boolean back) {
        try {
            transaction.executeWithoutResult(status -> {
                // The row is locked from here on: pressed twice at once, it is turned once.
                if (store.turn(kept.id(), back, clock.instant())) turns.turn(kept, back);
            });
        } catch (Conflict conflict) {
            // What was done to a text that has a newer version is past undoing, too.
            boolean past = conflict.code().startsWith("DEED_") || conflict.code().equals("VERSION_PAST");
            if (past) transaction.executeWithoutResult(status -> store.forget(kept.id()));
            throw conflict;
        }
        return new DeedSummary(kept.id(), kept.deed().kind().name(), kept.number());
    }

    private UUID remember(DocumentId document, ClaimId claim, Deed deed) {
        return store.add(document, claim, deed, clock.instant());
    }
}
