package org.assay.claim;

import static org.assay.account.Permission.MARK;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.document.DisposeSentences;
import org.assay.document.Disposition;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.document.VersionText;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Subject;
import org.assay.text.Anchor;
import org.assay.text.AnchorState;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passages of claims: a claim of several has one occurrence for each. */
@Service
public class Passages {

    private final ClaimStore store;
    private final AnchorStore anchors;
    private final OccurrenceRecords occurrences;
    private final Claimants claimants;
    private final ClaimWords words;
    private final Documents documents;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passages(
            ClaimStore store,
            AnchorStore anchors,
            OccurrenceRecords occurrences,
            Claimants claimants,
            ClaimWords words,
            Documents documents,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.anchors = anchors;
        this.occurrences = occurrences;
        this.claimants = claimants;
        this.words = words;
        this.documents = documents;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a further passage to a claim. Adding one that it has changes nothing.
     *
     * @throws Conflict {@code PASSAGE_OF_ANOTHER} where just this passage is another claim's
     * @throws Refusal as {@link Claims#mark}
     */
    @Requires(MARK)
    @Transactional
    public OccurrenceId add(ClaimId id, VersionId version, TextSpan span) {
        ClaimRecord claim = open(id);
        VersionText text = documents.text(version);
        TextQuote quote = quote(text, span);
        Optional<OccurrenceRecord> there = standing(version, span);
        if (there.isPresent()) {
            if (!there.get().claimId().equals(claim.id())) throw new Conflict("PASSAGE_OF_ANOTHER");
            return new OccurrenceId(there.get().getId());
        }
        OccurrenceId added = store(claim.id(), text, span, quote, clock.instant());
        told(claim, new DocumentId(text.document().value()), Change.of("passage", null, span));
        return added;
    }

    /** Takes one passage of several from its claim; {@link #bringBack} undoes it. */
    @Requires(MARK)
    @Transactional
    public void takeBack(OccurrenceId id) {
        OccurrenceRecord occurrence = get(id);
        ClaimRecord claim = open(new ClaimId(occurrence.claimId()));
        if (!occurrence.stands()) return;
        VersionId current = current(occurrence);
        long others = last(claim.id()).size() - 1;
        if (others == 0) throw new Conflict("PASSAGE_LAST");
        occurrence.takeBack(clock.instant());
        store.flush();
        unaccount(occurrence, current);
        told(claim, new DocumentId(occurrence.documentId()), Change.of("passage", occurrence.span(), null));
    }

    @Requires(MARK)
    @Transactional
    public void bringBack(OccurrenceId id) {
        OccurrenceRecord occurrence = get(id);
        ClaimRecord claim = open(new ClaimId(occurrence.claimId()));
        if (occurrence.stands()) return;
        if (!revive(List.of(occurrence))) throw new Conflict("PASSAGE_OF_ANOTHER");
        told(claim, new DocumentId(occurrence.documentId()), Change.of("passage", null, occurrence.span()));
    }

    /**
     * Gives a mark other ends. The old occurrence is kept as history.
     *
     * @return the occurrence that stands from now on
     */
    @Requires(MARK)
    @Transactional
    public OccurrenceId resize(OccurrenceId id, TextSpan span) {
        OccurrenceRecord before = get(id);
        ClaimRecord claim = open(new ClaimId(before.claimId()));
        if (!before.stands()) throw new NotFound(new Subject("passage", id.value()));
        if (before.span().equals(span)) return id;
        VersionId version = new VersionId(before.versionId());
        VersionText text = documents.text(version);
        TextQuote quote = quote(text, span);
        VersionId current = current(before);
        if (standing(version, span).isPresent()) throw new Conflict("PASSAGE_OF_ANOTHER");
        before.takeBack(clock.instant());
        store.flush();
        OccurrenceId resized = store(claim.id(), text, span, quote, clock.instant());
        get(resized).inherits(before);
        anchors.resized(before.getId(), resized.value(), before.claimId());
        unaccount(before, current);
        told(claim, text.document(), Change.of("passage", before.span(), span));
        return resized;
    }

    /** Where an occurrence is. */
    @Requires(MARK)
    @Transactional(readOnly = true)
    public TextSpan span(OccurrenceId id) {
        return get(id).span();
    }

    static TextQuote quote(VersionText text, TextSpan span) {
        TextQuote quote = TextQuote.of(text.text(), span);
        if (quote.exact().isBlank()) throw Refusal.of("start", "PASSAGE_BLANK");
        if (quote.exact().length() > Claims.LONGEST_PASSAGE) {
            throw Refusal.of("end", "PASSAGE_LONG", Claims.LONGEST_PASSAGE);
        }
        return quote;
    }

    Optional<ClaimId> claimAt(VersionId version, TextSpan span) {
        return standing(version, span).map(there -> new ClaimId(there.claimId()));
    }

    Optional<OccurrenceId> standingOf(ClaimId claim, VersionId version, TextSpan span) {
        return standing(version, span)
                .filter(there -> there.claimId().equals(claim.value()))
                .map(there -> new OccurrenceId(there.getId()));
    }

    ClaimId claimOf(OccurrenceId id) {
        return new ClaimId(get(id).claimId());
    }

    OccurrenceId store(UUID claim, VersionText text, TextSpan span, TextQuote quote, Instant now) {
        UUID id = Ids.next();
        occurrences.save(new OccurrenceRecord(
                id,
                claim,
                text.document().value(),
                text.version().value(),
                span,
                quote,
                account.person().value(),
                now));
        store.flush();
        documents.dispose(new DisposeSentences(text.version(), span, Disposition.CLAIM));
        return new OccurrenceId(id);
    }

    void takeBackAll(UUID claim, Instant now) {
        List<OccurrenceRecord> standing = last(claim);
        Map<UUID, VersionId> current = new HashMap<>();
        standing.forEach(occurrence -> current.computeIfAbsent(occurrence.documentId(), held -> current(occurrence)));
        standing.forEach(occurrence -> occurrence.takeBack(now));
        store.flush();
        standing.forEach(occurrence -> unaccount(occurrence, current.get(occurrence.documentId())));
    }

    /** Brings those back that went with the claim's mark, not those that had gone before. */
    boolean bringBackAll(UUID claim, Instant removedAt) {
        return revive(of(claim).stream()
                .filter(occurrence -> occurrence.takenBackAt(removedAt))
                .toList());
    }

    String words(UUID claim) {
        return of(claim).stream()
                .filter(OccurrenceRecord::isLast)
                .map(occurrence -> occurrence.asOccurrence().quote().exact())
                .collect(Collectors.joining(" "));
    }

    /** Marks where a claim stands in a newer version of its text, by a person's word. */
    OccurrenceId follow(
            UUID origin, AnchorDetail anchor, VersionText text, TextSpan span, TextQuote quote, Instant now) {
        OccurrenceRecord before = get(new OccurrenceId(origin));
        if (standing(text.version(), span).isPresent()) throw new Conflict("PASSAGE_OF_ANOTHER");
        boolean changesWords = !sameWords(anchor.quote().exact(), quote.exact());
        Double score = anchor.candidates().stream()
                .filter(each -> each.place().equals(span))
                .map(Anchor.Candidate::score)
                .findFirst()
                .orElse(null);
        OccurrenceId placed = store(before.claimId(), text, span, quote, now);
        get(placed).follows(before, (changesWords ? AnchorState.CHANGED : AnchorState.MOVED).name(), score, changesWords);
        before.followedBy(placed.value());
        store.flush();
        reindex(before.claimId());
        return placed;
    }

    void unfollow(UUID origin, OccurrenceId placed, Instant now) {
        OccurrenceRecord before = get(new OccurrenceId(origin));
        OccurrenceRecord after = get(placed);
        before.followedBy(null);
        after.takeBack(now);
        store.flush();
        unaccount(after, new VersionId(after.versionId()));
        reindex(before.claimId());
    }

    String exact(OccurrenceId id) {
        return get(id).asOccurrence().quote().exact();
    }

    void touch(DocumentId document) {
        store.touch(document);
    }

    private void reindex(UUID id) {
        ClaimRecord claim = store.get(new ClaimId(id));
        words.index(
                id,
                claim.statement(),
                words(id) + " " + String.join(" ", claim.tags()),
                claimants.byId(claim.claimantId()).orElse(null));
    }

    private static boolean sameWords(String one, String other) {
        return one.replaceAll("\\s+", " ").strip().equals(other.replaceAll("\\s+", " ").strip());
    }

    /** Holds the document, too. */
    private VersionId current(OccurrenceRecord occurrence) {
        return documents.hold(new DocumentId(occurrence.documentId()));
    }

    private List<OccurrenceRecord> last(UUID claim) {
        return of(claim).stream()
                .filter(OccurrenceRecord::stands)
                .filter(OccurrenceRecord::isLast)
                .toList();
    }

    private boolean revive(List<OccurrenceRecord> gone) {
        gone.forEach(this::current);
        for (OccurrenceRecord occurrence : gone) {
            if (standing(new VersionId(occurrence.versionId()), occurrence.span()).isPresent()) return false;
        }
        gone.forEach(OccurrenceRecord::bringBack);
        store.flush();
        gone.forEach(occurrence -> documents.dispose(new DisposeSentences(
                new VersionId(occurrence.versionId()), occurrence.span(), Disposition.CLAIM)));
        return true;
    }

    /** Sentences that only this passage made claims are unread again; those under another mark, or disposed, are not. */
    private void unaccount(OccurrenceRecord passage, VersionId current) {
        VersionId version = new VersionId(passage.versionId());
        // A text that has a newer version stays as it was then.
        if (!version.equals(current)) return;
        List<TextSpan> marked = occurrences.findByVersionIdAndStanding(passage.versionId(), true).stream()
                .map(OccurrenceRecord::span)
                .toList();
        documents.units(version).stream()
                .filter(unit -> unit.disposition() == Disposition.CLAIM && unit.span().overlaps(passage.span()))
                .filter(unit -> marked.stream().noneMatch(unit.span()::overlaps))
                .forEach(unit -> documents.dispose(new DisposeSentences(version, unit.span(), Disposition.UNSEEN)));
    }

    private ClaimRecord open(ClaimId id) {
        ClaimRecord claim = store.get(id);
        if (claim.removed() || claim.state() == ClaimState.RETRACTED || claim.state() == ClaimState.MERGED) {
            throw new Conflict("CLAIM_CLOSED");
        }
        return claim;
    }

    private OccurrenceRecord get(OccurrenceId id) {
        OccurrenceRecord occurrence = occurrences
                .findById(id.value())
                .orElseThrow(() -> new NotFound(new Subject("passage", id.value())));
        store.get(new ClaimId(occurrence.claimId()));
        return occurrence;
    }

    private List<OccurrenceRecord> of(UUID claim) {
        return occurrences.findByClaimIdOrderByStartOffset(claim);
    }

    private Optional<OccurrenceRecord> standing(VersionId version, TextSpan span) {
        return occurrences.findByVersionIdAndStartOffsetAndEndOffsetAndStanding(
                version.value(), span.start(), span.end(), true);
    }

    private void told(ClaimRecord claim, DocumentId document, Change passage) {
        store.touch(document);
        Change said = new Change(passage.field(), range(passage.before()), range(passage.after()));
        events.publishEvent(new ClaimEdited(
                account.desk(),
                account.person(),
                clock.instant(),
                new ClaimId(claim.id()),
                document,
                List.of(said)));
    }

    private static @Nullable String range(@Nullable String span) {
        return span == null ? null : span.replaceAll("\\D+", " ").strip().replace(' ', '–');
    }
}
