package org.assay.claim;

import static org.assay.account.Permission.MARK;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.document.VersionText;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.NotFound;
import org.assay.text.AnchorState;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of each mark in a newer version, and what people decide where that is not certain. Nothing is decided about
 * a version that has a newer one: its undecided marks are looked for anew there.
 */
@Service
public class Anchors {

    private final AnchorStore store;
    private final Passages passages;
    private final ClaimMarks marks;
    private final Documents documents;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Anchors(
            AnchorStore store,
            Passages passages,
            ClaimMarks marks,
            Documents documents,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passages = passages;
        this.marks = marks;
        this.documents = documents;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /** What became of every mark of the version before, in the reading order there; empty for a first version. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<AnchorDetail> of(VersionId version) {
        marks.documentOf(version);
        return store.of(version);
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public AnchorDetail get(AnchorId id) {
        AnchorDetail anchor = store.find(id).orElseThrow(() -> new NotFound(id.subject()));
        marks.documentOf(anchor.originVersion());
        return anchor;
    }

    /** How many marks each state was found for; every state is there. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Map<AnchorState, Integer> counts(VersionId version) {
        Map<AnchorState, Integer> counts = new EnumMap<>(AnchorState.class);
        for (AnchorState state : AnchorState.values()) counts.put(state, 0);
        of(version).forEach(anchor -> counts.merge(anchor.found(), 1, Integer::sum));
        return counts;
    }

    /** How many marks of a document wait for a decision. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public int waiting(DocumentId document) {
        documents.require(document);
        return store.waiting("a.document_id = ?", document.value());
    }

    /** What of a claim waits for a decision about its place; a claim of several passages may wait with several. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<AnchorDetail> waitingOf(ClaimId claim) {
        List<AnchorDetail> waiting = store.waitingOf(claim);
        waiting.forEach(anchor -> marks.documentOf(anchor.originVersion()));
        return waiting;
    }

    /** Whether a claim waits for a decision about its place. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public boolean isWaiting(ClaimId claim) {
        return store.waiting("a.claim_id = ?", claim.value()) > 0;
    }

    /** Those of some claims that wait for a decision about their place. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Set<ClaimId> waitingAmong(Collection<ClaimId> claims) {
        return claims.isEmpty() ? Set.of() : store.waitingAmong(account.desk(), claims);
    }

    /**
     * Says where a claim stands. Where its words are others than before, an approval of it is outdated.
     *
     * @return where it stands from now on
     * @throws Conflict {@code ANCHOR_DECIDED} where somebody was quicker, {@code VERSION_PAST} where a newer version has
     *     come, {@code PASSAGE_OF_ANOTHER} where just this passage is marked already
     * @throws org.assay.kernel.Refusal as {@link Claims#mark}
     */
    @Requires(MARK)
    @Transactional
    public OccurrenceId place(AnchorId id, TextSpan span) {
        AnchorDetail anchor = undecided(id);
        VersionText text = documents.text(documents.hold(marks.documentOf(anchor.originVersion())));
        TextQuote quote = Passages.quote(text, span);
        AnchorDecision decision = decision(anchor, span);
        OccurrenceId placed = passages.follow(store.originOf(id), anchor, text, span, quote, clock.instant());
        decide(anchor, decision, placed);
        told(anchor, text.document(), Change.of("passage", anchor.quote().exact(), quote.exact()));
        return placed;
    }

    /** Says that the text no longer holds a claim. The claim stays, with all that hangs on it. */
    @Requires(MARK)
    @Transactional
    public void letGo(AnchorId id) {
        AnchorDetail anchor = undecided(id);
        decide(anchor, AnchorDecision.LET_GO, null);
        told(
                anchor,
                marks.documentOf(anchor.originVersion()),
                Change.of("passage", anchor.quote().exact(), null));
    }

    /**
     * Takes a decision back; the mark waits again.
     *
     * @throws Conflict {@code ANCHOR_CHANGED} where the mark has been given other ends or taken back since
     */
    @Requires(MARK)
    @Transactional
    public void reconsider(AnchorId id) {
        AnchorDetail anchor = get(id);
        if (anchor.decision() == null) return;
        DocumentId document = hold(anchor);
        boolean placed = anchor.decision() != AnchorDecision.LET_GO;
        if (placed && anchor.occurrence() == null) throw new Conflict("ANCHOR_CHANGED");
        String was = placed ? passages.exact(anchor.occurrence()) : null;
        if (!store.undecide(anchor)) throw new Conflict("ANCHOR_CHANGED");
        if (placed) passages.unfollow(store.originOf(id), anchor.occurrence(), clock.instant());
        told(anchor, document, Change.of("passage", was, anchor.quote().exact()));
    }

    private AnchorDetail undecided(AnchorId id) {
        AnchorDetail anchor = get(id);
        hold(anchor);
        AnchorDetail now = get(id);
        if (!now.waits()) throw new Conflict("ANCHOR_DECIDED", now.number());
        return now;
    }

    /** @throws Conflict where the version that the anchor is about has a newer one */
    private DocumentId hold(AnchorDetail anchor) {
        DocumentId document = marks.documentOf(anchor.originVersion());
        if (!documents.hold(document).equals(store.versionOf(anchor.id()))) throw new Conflict("VERSION_PAST");
        return document;
    }

    private void decide(AnchorDetail anchor, AnchorDecision decision, @Nullable OccurrenceId placed) {
        Instant now = clock.instant();
        if (!store.decide(anchor, decision, placed, account.person(), now)) {
            throw new Conflict("ANCHOR_DECIDED", anchor.number());
        }
    }

    private static AnchorDecision decision(AnchorDetail anchor, TextSpan span) {
        for (int each = 0; each < anchor.candidates().size(); each++) {
            if (!anchor.candidates().get(each).place().equals(span)) continue;
            return each == 0 ? AnchorDecision.CONFIRMED : AnchorDecision.CHOSEN;
        }
        return AnchorDecision.MARKED;
    }

    private void told(AnchorDetail anchor, DocumentId document, Change change) {
        passages.touch(document);
        events.publishEvent(new ClaimEdited(
                account.desk(),
                account.person(),
                clock.instant(),
                anchor.claim(),
                document,
                List.of(change)));
    }
}
