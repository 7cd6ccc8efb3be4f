package org.assay.claim;

import static org.assay.account.Permission.EDIT_CLAIM;
import static org.assay.account.Permission.MARK;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.document.Disposition;
import org.assay.document.DisposeSentences;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.document.VersionText;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
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
    private final OccurrenceRecords occurrences;
    private final Claimants claimants;
    private final ClaimWords words;
    private final Documents documents;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            ClaimStore store,
            OccurrenceRecords occurrences,
            Claimants claimants,
            ClaimWords words,
            Documents documents,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.occurrences = occurrences;
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
        TextQuote quote = TextQuote.of(text.text(), command.span());
        if (quote.exact().isBlank()) throw Refusal.of("start", "PASSAGE_BLANK");
        if (quote.exact().length() > LONGEST_PASSAGE) throw Refusal.of("end", "PASSAGE_LONG", LONGEST_PASSAGE);
        Optional<ClaimId> first = marked(command.version(), command.span());
        if (first.isPresent()) return first.get();
        int number = store.nextNumber();
        // Who marks on this desk at the same moment has waited for the number: look once more.
        first = marked(command.version(), command.span());
        if (first.isPresent()) return first.get();

        Instant now = clock.instant();
        UUID person = account.person().value();
        DocumentId document = text.document();
        String statement = command.statement() == null || command.statement().isBlank()
                ? shortened(oneLine(quote.exact()))
                : checkedStatement(command.statement());
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
            Claimant claimant = checked(command.claimant());
            claim.claimedBy(claimants.known(claimant));
            changes.add(Change.of("claimant", null, claimant.name()));
        }
        store.add(claim);
        occurrences.save(new OccurrenceRecord(
                Ids.next(),
                claim.id(),
                document.value(),
                command.version().value(),
                command.span(),
                quote,
                person,
                now));
        words.index(claim.id(), statement, quote.exact(), command.claimant());
        ClaimId id = new ClaimId(claim.id());
        documents.dispose(new DisposeSentences(command.version(), command.span(), Disposition.CLAIM));
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
                : checked(command.claimant());
        EditClaim tidy = tidy(command, after);
        UUID claimant = after == null ? null : after.equals(before) ? claim.claimantId() : claimants.known(after);
        Instant now = clock.instant();
        List<Change> changes = claim.edit(tidy, claimant, Change.of("claimant", named(before), named(after)), now);
        if (changes.isEmpty()) return claim.version();
        String exact = occurrences.findByClaimIdOrderByStartOffset(claim.id()).stream()
                .map(occurrence -> occurrence.asOccurrence().quote().exact())
                .collect(Collectors.joining(" "));
        words.index(claim.id(), tidy.statement(), exact + " " + String.join(" ", tidy.tags()), after);
        DocumentId document = new DocumentId(claim.documentId());
        store.touch(document);
        events.publishEvent(
                new ClaimEdited(account.desk(), account.person(), now, command.claim(), document, changes));
        return store.write(claim, command.version());
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
        List<OccurrenceRecord> passages = occurrences.findByClaimIdOrderByStartOffset(claim.id());
        passages.forEach(OccurrenceRecord::takeBack);
        store.write(claim, claim.version());
        passages.forEach(this::unaccount);
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
        List<OccurrenceRecord> passages = occurrences.findByClaimIdOrderByStartOffset(claim.id());
        for (OccurrenceRecord passage : passages) {
            if (marked(new VersionId(passage.versionId()), passage.span()).isPresent()) {
                throw new Conflict("PASSAGE_TAKEN", claim.number());
            }
        }
        Instant now = clock.instant();
        claim.bringBack(now);
        passages.forEach(OccurrenceRecord::bringBack);
        store.write(claim, claim.version());
        for (OccurrenceRecord passage : passages) {
            documents.dispose(
                    new DisposeSentences(new VersionId(passage.versionId()), passage.span(), Disposition.CLAIM));
        }
        DocumentId document = new DocumentId(claim.documentId());
        store.touch(document);
        events.publishEvent(new ClaimMarkRestored(account.desk(), account.person(), now, id, document));
    }

    private Optional<ClaimId> marked(VersionId version, TextSpan span) {
        return occurrences
                .findByVersionIdAndStartOffsetAndEndOffsetAndStanding(version.value(), span.start(), span.end(), true)
                .map(standing -> new ClaimId(standing.claimId()));
    }

    /** Sentences that only this passage made claims are unread again; those under another mark, or disposed, are not. */
    private void unaccount(OccurrenceRecord passage) {
        VersionId version = new VersionId(passage.versionId());
        List<TextSpan> marked = occurrences.findByVersionIdAndStanding(passage.versionId(), true).stream()
                .map(OccurrenceRecord::span)
                .toList();
        documents.units(version).stream()
                .filter(unit -> unit.disposition() == Disposition.CLAIM && unit.span().overlaps(passage.span()))
                .filter(unit -> marked.stream().noneMatch(unit.span()::overlaps))
                .forEach(unit -> documents.dispose(new DisposeSentences(version, unit.span(), Disposition.UNSEEN)));
    }

    private static EditClaim tidy(EditClaim command, @Nullable Claimant claimant) {
        Set<String> tags = command.tags().stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        if (tags.size() > MOST_TAGS) throw Refusal.of("tags", "TAGS_MANY", MOST_TAGS);
        if (tags.stream().anyMatch(tag -> tag.length() > 60)) throw Refusal.of("tags", "TAG_LONG", 60);
        String place = command.saidAt() == null || command.saidAt().isBlank() ? null : command.saidAt().strip();
        if (place != null && place.length() > 300) throw Refusal.of("saidAt", "FIELD_LONG", "place", 300);
        return new EditClaim(
                command.claim(),
                command.version(),
                checkedStatement(command.statement()),
                command.kind(),
                command.priority(),
                command.risk(),
                command.saidOn(),
                place,
                claimant,
                tags);
    }

    private static String checkedStatement(String statement) {
        String stripped = statement.strip();
        if (stripped.isEmpty()) throw Refusal.of("statement", "STATEMENT_EMPTY");
        if (stripped.length() > LONGEST_STATEMENT) throw Refusal.of("statement", "STATEMENT_LONG", LONGEST_STATEMENT);
        return stripped.replace("\0", "");
    }

    private static Claimant checked(Claimant claimant) {
        String name = claimant.name().strip();
        if (name.isEmpty()) throw Refusal.of("claimant", "CLAIMANT_EMPTY");
        if (name.length() > 300) throw Refusal.of("claimant", "FIELD_LONG", "name", 300);
        String role = claimant.role() == null || claimant.role().isBlank() ? null : claimant.role().strip();
        if (role != null && role.length() > 300) throw Refusal.of("claimant", "FIELD_LONG", "role", 300);
        return new Claimant(name, claimant.type(), role);
    }

    private static @Nullable String named(
            @Nullable Claimant claimant) {
        if (claimant == null) return null;
        return claimant.role() == null ? claimant.name() : claimant.name() + ", " + claimant.role();
    }

    private static String oneLine(String passage) {
        return passage.replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String statement) {
        if (statement.length() <= LONGEST_STATEMENT) return statement;
        int end = LONGEST_STATEMENT - 1;
        if (Character.isHighSurrogate(statement.charAt(end - 1))) end--;
        return statement.substring(0, end) + "…";
    }
}
