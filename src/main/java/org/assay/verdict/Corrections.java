package org.assay.verdict;

import static org.assay.account.Permission.ANSWER_CORRECTION;
import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.PROPOSE;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Occurrence;
import org.assay.claim.OccurrenceId;
import org.assay.claim.PassagePlace;
import org.assay.claim.Whereabouts;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.assay.text.Rewording;
import org.assay.text.TextQuote;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections that are proposed to a text's writer before it is published; what readers are told of a mistake afterwards
 * is another thing. Each is written for the words of one version and answered once. What a newer version has made of an
 * accepted one is told by {@link CorrectionFindings}.
 */
@Service
public class Corrections {

    public static final int LONGEST_REPLACEMENT = 10_000;
    public static final int LONGEST_REASON = 4_000;

    private final CorrectionRows rows;
    private final CorrectionFindings findings;
    private final ClaimCatalogue claims;
    private final Whereabouts whereabouts;
    private final Documents documents;
    private final People people;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            CorrectionRows rows,
            CorrectionFindings findings,
            ClaimCatalogue claims,
            Whereabouts whereabouts,
            Documents documents,
            People people,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.claims = claims;
        this.whereabouts = whereabouts;
        this.documents = documents;
        this.people = people;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes other words for a passage of a claim. Several corrections may stand on one claim.
     *
     * @throws Refusal {@code CORRECTION_SAME}, {@code CORRECTION_REASON_EMPTY}, {@code SEVERITY_UNCHOSEN}, {@code
     *     FIELD_LONG}
     * @throws Conflict {@code CLAIM_CLOSED}; {@code CORRECTION_PASSAGE_PAST} where the passage that its author saw is no
     *     longer the one that stands, {@code CORRECTION_PASSAGE_WAITS} where nobody has said yet where it does
     */
    @Requires(PROPOSE)
    @Transactional
    public CorrectionId propose(ProposeCorrection command) {
        ClaimDetail claim = claims.get(command.claim());
        boolean closed = claim.removed()
                || claim.occurrences().isEmpty()
                || claim.state() == ClaimState.DISMISSED
                || claim.state() == ClaimState.RETRACTED
                || claim.state() == ClaimState.MERGED;
        if (closed) throw new Conflict("CLAIM_CLOSED");
        if (command.severity() == null) throw Refusal.of("severity", "SEVERITY_UNCHOSEN");
        String replacement = text("replacement", command.replacement(), LONGEST_REPLACEMENT);
        String reason = text("reason", command.reason(), LONGEST_REASON);
        if (reason.isEmpty()) throw Refusal.of("reason", "CORRECTION_REASON_EMPTY");
        documents.hold(claim.document());
        PassagePlace place = whereabouts.of(claim.id(), passage(claim, command.passage()));
        if (place.standing() != PassagePlace.Standing.MARKED || place.place() == null) {
            throw new Conflict("CORRECTION_PASSAGE_WAITS", claim.number());
        }
        boolean seen = command.passage() == null || command.passage().equals(place.passage());
        if (!seen) throw new Conflict("CORRECTION_PASSAGE_PAST", claim.number());
        VersionText text = documents.text(place.current());
        TextQuote quote = TextQuote.of(text.text(), place.place());
        if (new Rewording(quote.exact(), replacement).isNothing()) throw Refusal.of("replacement", "CORRECTION_SAME");
        CorrectionDetail correction = new CorrectionDetail(
                new CorrectionId(Ids.next()),
                claim.id(),
                claim.document(),
                text.version(),
                text.number(),
                place.place(),
                quote,
                replacement,
                reason,
                command.severity(),
                CorrectionState.OPEN,
                CorrectionTurn.ANSWER,
                account.person(),
                clock.instant(),
                null,
                null);
        rows.insert(correction, place.passage(), account.desk());
        events.publishEvent(new CorrectionProposed(
                account.desk(),
                account.person(),
                correction.proposedAt(),
                claim.id(),
                claim.document(),
                correction.id(),
                List.of(
                        Change.of("correction", null, correction.id()),
                        Change.of("wording", quote.exact(), replacement),
                        Change.of("severity", null, correction.severity()),
                        Change.of("reason", null, reason))));
        return correction.id();
    }

    private static OccurrenceId passage(ClaimDetail claim, @Nullable OccurrenceId seen) {
        if (seen != null) return seen;
        return claim.occurrences().stream()
                .filter(passage -> passage.document().equals(claim.document()))
                .map(Occurrence::id)
                .findFirst()
                .orElseThrow(() -> new Conflict("CLAIM_CLOSED"));
    }

    /**
     * Takes one's own correction back, as long as the writer has not answered.
     *
     * @throws Conflict {@code NOT_YOUR_CORRECTION}, {@code CORRECTION_ANSWERED}
     */
    @Requires(PROPOSE)
    @Transactional
    public void withdraw(CorrectionId id) {
        CorrectionDetail correction = get(id);
        if (!correction.author().equals(account.person())) throw new Conflict("NOT_YOUR_CORRECTION");
        if (correction.state() == CorrectionState.WITHDRAWN) return;
        close(correction, CorrectionState.WITHDRAWN);
        rows.pass(id, CorrectionTurn.NOBODY, clock.instant());
        events.publishEvent(new CorrectionWithdrawn(
                account.desk(),
                account.person(),
                clock.instant(),
                correction.claim(),
                correction.document(),
                id,
                List.of(Change.of("correction", id, null))));
    }

    /**
     * The writer's answer, given once. Where a newer version has come already, an accepted correction is looked for in it.
     *
     * @throws Refusal {@code ANSWER_UNCHOSEN}; {@code ANSWER_REASON_EMPTY} where it is not accepted
     * @throws Conflict {@code ANSWER_NOT_WRITER} where the document is another writer's; {@code CORRECTION_ANSWERED},
     *     {@code CORRECTION_WITHDRAWN} where somebody was quicker
     */
    @Requires(ANSWER_CORRECTION)
    @Transactional
    public void answer(AnswerCorrection command) {
        CorrectionDetail correction = get(command.correction());
        if (command.answer() == null) throw Refusal.of("answer", "ANSWER_UNCHOSEN");
        String reason = text("reason", command.reason() == null ? "" : command.reason(), LONGEST_REASON);
        if (reason.isEmpty() && command.answer() != CorrectionReply.ACCEPTED) {
            throw Refusal.of("reason", "ANSWER_REASON_EMPTY");
        }
        if (!isWriter(correction.document())) throw new Conflict("ANSWER_NOT_WRITER");
        // A version that is being added right now is either there when this goes on, or finds the answer there.
        documents.hold(correction.document());
        CorrectionState state = CorrectionState.valueOf(command.answer().name());
        close(correction, state);
        CorrectionDetail.Answer answer =
                new CorrectionDetail.Answer(command.answer(), reason, account.person(), clock.instant());
        rows.answer(correction.id(), answer);
        rows.pass(correction.id(), CorrectionTurn.after(answer.given()), answer.at());
        events.publishEvent(new CorrectionAnswered(
                account.desk(),
                account.person(),
                answer.at(),
                correction.claim(),
                correction.document(),
                correction.id(),
                List.of(
                        Change.of("correction", correction.id(), correction.id()),
                        Change.of("answer", null, answer.given()),
                        Change.of("reason", null, reason))));
        if (state == CorrectionState.ACCEPTED) findings.judge(List.of(correction));
    }

    /**
     * Takes note that a correction was not taken up as proposed, and lets it be: it is nobody's turn from then on, until
     * another version makes something else of it.
     *
     * @throws Conflict {@code CORRECTION_NOT_YOURS_TO_LET_BE} for anybody but its author and who decides on the desk;
     *     {@code CORRECTION_NOTHING_TO_LET_BE} where the writer is in turn, or nobody
     */
    @Requires(PROPOSE)
    @Transactional
    public void letBe(CorrectionId id) {
        CorrectionDetail correction = get(id);
        if (!mayLetBe(correction)) throw new Conflict("CORRECTION_NOT_YOURS_TO_LET_BE");
        documents.hold(correction.document());
        if (get(id).turn() != CorrectionTurn.LOOK) throw new Conflict("CORRECTION_NOTHING_TO_LET_BE");
        Instant now = clock.instant();
        rows.pass(id, CorrectionTurn.NOBODY, now);
        events.publishEvent(new CorrectionNoted(
                account.desk(),
                account.person(),
                now,
                correction.claim(),
                correction.document(),
                id,
                List.of(Change.of("correction", id, id), Change.of("turn", CorrectionTurn.LOOK, CorrectionTurn.NOBODY))));
    }

    /** Whether the person who asks may let a correction be that was not taken up. */
    @Requires({READ, READ_OWN})
    public boolean mayLetBe(CorrectionDetail correction) {
        return account.may(PROPOSE) && (correction.author().equals(account.person()) || account.may(DECIDE));
    }

    /** Whoever is quicker closes it; the other is told. */
    private void close(CorrectionDetail correction, CorrectionState state) {
        if (rows.close(correction.id(), state)) return;
        CorrectionDetail now = get(correction.id());
        CorrectionDetail.Answer answer = now.answer();
        if (answer == null) throw new Conflict("CORRECTION_WITHDRAWN");
        String who = people.names(List.of(answer.by())).getOrDefault(answer.by(), "Somebody");
        throw new Conflict("CORRECTION_ANSWERED", who);
    }

    /** Whether it is for the person who asks to answer the corrections of a document. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public boolean isMine(DocumentId document) {
        return account.may(ANSWER_CORRECTION) && isWriter(document);
    }

    /** Whose text it is; where nobody is named, whoever may answer at all. */
    private boolean isWriter(DocumentId document) {
        PersonId writer = documents.get(document).writer();
        return writer == null || writer.equals(account.person());
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public CorrectionDetail get(CorrectionId id) {
        CorrectionDetail correction =
                rows.byId(id, account.desk()).orElseThrow(() -> new NotFound(id.subject()));
        try {
            documents.require(correction.document());
        } catch (NotFound hidden) {
            throw new NotFound(id.subject());
        }
        return correction;
    }

    /** All corrections proposed with a claim, oldest first. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<CorrectionDetail> of(ClaimId claim) {
        claims.get(claim);
        return rows.ofClaims(List.of(claim), account.desk());
    }

    /** All corrections proposed to a document, oldest first. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<CorrectionDetail> of(DocumentId document) {
        documents.require(document);
        return rows.ofDocument(document);
    }

    /** Those of many claims of the desk at once; left out are those withdrawn. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Map<ClaimId, List<CorrectionDetail>> ofAll(Collection<ClaimId> claims) {
        return rows.ofClaims(List.copyOf(claims), account.desk()).stream()
                .filter(correction -> correction.state() != CorrectionState.WITHDRAWN)
                .collect(Collectors.groupingBy(CorrectionDetail::claim));
    }

    /** The claims with corrections that wait for the person who asks, and since when. */
    @Requires(ANSWER_CORRECTION)
    @Transactional(readOnly = true)
    public Map<ClaimId, Instant> waiting() {
        return rows.waitingFor(account.person(), account.desk(), account.may(READ));
    }

    /** The claims with corrections of the asking person's own that were not taken up, and since when. */
    @Requires(PROPOSE)
    @Transactional(readOnly = true)
    public Map<ClaimId, Instant> notTakenUp() {
        return rows.notTakenUp(account.person(), account.desk());
    }

    private static String text(String field, String typed, int longest) {
        String tidy = Storable.of(typed).strip();
        if (tidy.length() > longest) throw Refusal.of(field, "FIELD_LONG", field, longest);
        return tidy;
    }
}
