package org.assay.claim;

import static org.assay.account.Permission.EDIT_CLAIM;
import static org.assay.account.Permission.MARK;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.text.TextQuote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marking passages as claims, and what is written about a claim. Where a claim stands is {@link ClaimDesk}'s. */
@Service
public class Claims {

    /** Code units a marked passage may have; longer ones are several claims. */
    public static final int LONGEST_PASSAGE = 10_000;

    public static final int LONGEST_STATEMENT = 4_000;
    public static final int MOST_TAGS = 30;

    private final ClaimStore store;
    private final Passages passages;
    private final Claimants claimants;
    private final ClaimWords words;
    private final Documents documents;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            ClaimStore store,
            Passages passages,
            Claimants claimants,
            ClaimWords words,
            Documents documents,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passages = passages;
        this.claimants = claimants;
        this.words = words;
        this.documents = documents;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Marks a passage as a claim. Marking the same passage again answers the first claim and changes nothing.
     *
     * @throws Refusal {@code SPAN_OUTSIDE_TEXT} or {@code SPAN_SPLITS_CHARACTER} where the passage is none of this
     *     version's, {@code PASSAGE_BLANK}, {@code PASSAGE_LONG} beyond {@value #LONGEST_PASSAGE} code units,
     *     {@code STATEMENT_LONG}
     */
    @Requires(MARK)
    @Transactional
    public ClaimId mark(MarkClaim command) {
        VersionText text = documents.text(command.version());
        TextQuote quote = Passages.quote(text, command.span());
        Optional<ClaimId> first = passages.claimAt(command.version(), command.span());
        if (first.isPresent()) return first.get();
        int number = store.nextNumber();
        // Who marks on this desk at the same moment has waited for the number: look once more.
        first = passages.claimAt(command.version(), command.span());
        if (first.isPresent()) return first.get();

        Instant now = clock.instant();
        UUID person = account.person().value();
        DocumentId document = text.document();
        String statement = command.statement() == null || command.statement().isBlank()
                ? ClaimWording.shortened(ClaimWording.oneLine(quote.exact()))
                : ClaimWording.statement(command.statement());
        ClaimRecord claim = new ClaimRecord(
                Ids.next(),
                account.desk().value(),
                number,
                document.value(),
                statement,
                Optional.ofNullable(command.kind()).orElse(ClaimKind.STATEMENT),
                Optional.ofNullable(command.priority()).orElse(Priority.NORMAL),
                command.candidate() ? ClaimState.CANDIDATE : ClaimState.OPEN,
                person,
                now);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("number", null, claim.number()));
        changes.add(Change.of("statement", null, statement));
        changes.add(Change.of("passage", null, command.span().start() + "–" + command.span().end()));
        if (command.claimant() != null) {
            Claimant claimant = ClaimWording.claimant(command.claimant());
            claim.claimedBy(claimants.known(claimant));
            changes.add(Change.of("claimant", null, claimant.name()));
        }
        store.add(claim);
        passages.store(claim.id(), text, command.span(), quote, now);
        words.index(claim.id(), statement, quote.exact(), command.claimant());
        ClaimId id = new ClaimId(claim.id());
        store.touch(document);
        events.publishEvent(new ClaimMarked(account.desk(), account.person(), now, id, document, List.copyOf(changes)));
        return id;
    }

    /**
     * Writes what the panel holds. Writing what stands there already changes nothing.
     *
     * @return the claim's version from now on
     * @throws org.assay.kernel.StaleVersion where somebody else wrote since {@link EditClaim#version}
     * @throws Conflict {@code CLAIM_CLOSED} where the claim was retracted or merged, or its mark taken back
     */
    @Requires(EDIT_CLAIM)
    @Transactional
    public long edit(EditClaim command) {
        ClaimRecord claim = store.seen(command.claim(), command.version());
        if (claim.removed() || claim.state() == ClaimState.RETRACTED || claim.state() == ClaimState.MERGED) {
            throw new Conflict("CLAIM_CLOSED");
        }
        Claimant before = claimants.byId(claim.claimantId()).orElse(null);
        Claimant after = command.claimant() == null || command.claimant().name().isBlank()
                ? null
                : ClaimWording.claimant(command.claimant());
        EditClaim tidy = ClaimWording.tidy(command, after);
        UUID claimant = after == null ? null : after.equals(before) ? claim.claimantId() : claimants.known(after);
        Instant now = clock.instant();
        List<Change> changes = claim.edit(tidy, claimant, Change.of("claimant", ClaimWording.named(before), ClaimWording.named(after)), now);
        if (changes.isEmpty()) return claim.version();
        // The claim before the document's count, as everywhere: two who take them in different orders wait for ever.
        store.write(claim, command.version());
        String exact = passages.words(claim.id());
        words.index(claim.id(), tidy.statement(), exact + " " + String.join(" ", tidy.tags()), after);
        DocumentId document = new DocumentId(claim.documentId());
        store.touch(document);
        events.publishEvent(
                new ClaimEdited(account.desk(), account.person(), now, command.claim(), document, changes));
        store.flush();
        return claim.version();
    }

    /**
     * How much a claim matters, whatever else is written into it meanwhile.
     *
     * @throws Conflict {@code CLAIM_CLOSED} where the claim was retracted or merged, or its mark taken back
     */
    @Requires(EDIT_CLAIM)
    @Transactional
    public void prioritise(ClaimId id, Priority priority) {
        ClaimRecord claim = store.get(id);
        if (claim.removed() || claim.state() == ClaimState.RETRACTED || claim.state() == ClaimState.MERGED) {
            throw new Conflict("CLAIM_CLOSED");
        }
        if (claim.priority() == priority) return;
        Change change = Change.of("priority", claim.priority(), priority);
        Instant now = clock.instant();
        claim.prioritise(priority, now);
        store.write(claim, claim.version());
        DocumentId document = new DocumentId(claim.documentId());
        store.touch(document);
        events.publishEvent(new ClaimEdited(account.desk(), account.person(), now, id, document, List.of(change)));
    }

    /**
     * Takes a mark back. The claim is kept with all that hangs on it, and {@link #markAgain} brings it back.
     *
     * @throws Conflict {@code CLAIM_HAS_VERDICT} where somebody has taken it into check or further: dismiss it instead
     */
    @Requires(MARK)
    @Transactional
    public void unmark(ClaimId id) {
        ClaimRecord claim = store.get(id);
        if (claim.removed()) return;
        if (claim.state() != ClaimState.CANDIDATE && claim.state() != ClaimState.OPEN) {
            throw new Conflict("CLAIM_HAS_VERDICT", claim.number());
        }
        Instant now = clock.instant();
        claim.remove(now);
        passages.takeBackAll(claim.id(), now);
        store.write(claim, claim.version());
        DocumentId document = new DocumentId(claim.documentId());
        store.touch(document);
        events.publishEvent(new ClaimUnmarked(account.desk(), account.person(), now, id, document));
    }

    /**
     * Brings a mark back that was taken back.
     *
     * @throws Conflict {@code PASSAGE_TAKEN} where the same passage has been marked anew since
     */
    @Requires(MARK)
    @Transactional
    public void markAgain(ClaimId id) {
        ClaimRecord claim = store.get(id);
        if (!claim.removed()) return;
        Instant now = clock.instant();
        if (!passages.bringBackAll(claim.id(), claim.removedAt())) throw new Conflict("PASSAGE_TAKEN", claim.number());
        claim.bringBack(now);
        store.write(claim, claim.version());
        DocumentId document = new DocumentId(claim.documentId());
        store.touch(document);
        events.publishEvent(new ClaimMarkRestored(account.desk(), account.person(), now, id, document));
    }
}
