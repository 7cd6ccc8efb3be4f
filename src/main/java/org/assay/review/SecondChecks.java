package org.assay.review;

import static org.assay.account.Permission.ASSIGN;
import static org.assay.account.Permission.PROPOSE;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.assay.review.SecondCheckDetail.Judgement;
import org.assay.verdict.Rating;
import org.assay.verdict.Scale;
import org.assay.verdict.ScaleId;
import org.assay.verdict.Scales;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second person judges a claim without seeing the first's verdict, and the first proposes without seeing the second's.
 * Once both have judged, both are shown; where they differ, whoever decides has to say why.
 */
@Service
public class SecondChecks {

    private static final Set<ClaimState> WORK = EnumSet.of(ClaimState.IN_CHECK, ClaimState.PROPOSED);
    private static final int LONGEST_REASON = 2_000;

    private final SecondRows rows;
    private final ClaimCatalogue claims;
    private final Verdicts verdicts;
    private final Scales scales;
    private final People people;
    private final ThreadRows threads;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondChecks(
            SecondRows rows,
            ClaimCatalogue claims,
            Verdicts verdicts,
            Scales scales,
            People people,
            ThreadRows threads,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.verdicts = verdicts;
        this.scales = scales;
        this.people = people;
        this.threads = threads;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks somebody to judge a claim that is being checked. From now on they see no verdict on it.
     *
     * @throws Refusal {@code SECOND_CHECKER} where they check it themselves, wrote a verdict on it, or do not check here
     * @throws Conflict {@code SECOND_PENDING} where somebody is asked already, {@code SECOND_STATE} where nobody checks it
     */
    @Requires(ASSIGN)
    @Transactional
    public void ask(ClaimId id, PersonId checker) {
        threads.hold(id);
        ClaimDetail claim = claims.get(id);
        if (!WORK.contains(claim.state())) throw new Conflict("SECOND_STATE");
        if (candidates(claim).stream().noneMatch(each -> each.person().equals(checker))) {
            throw Refusal.of("checker", "SECOND_CHECKER");
        }
        if (rows.of(id).filter(row -> row.judgement() == null).isPresent()) throw new Conflict("SECOND_PENDING");
        Instant now = clock.instant();
        try {
            rows.insert(id, checker, now);
        } catch (DuplicateKeyException quicker) {
            throw new Conflict("SECOND_PENDING");
        }
        publish(new SecondCheckAsked(
                account.desk(), account.person(), now, id, claim.document(), List.of(Change.of("checker", null, checker))));
    }

    /** Asks them no more. Where they have judged already, nothing changes. */
    @Requires(ASSIGN)
    @Transactional
    public void withdraw(ClaimId id) {
        ClaimDetail claim = claims.get(id);
        Optional<SecondRows.Row> row = rows.of(id);
        Instant now = clock.instant();
        if (row.isEmpty() || !rows.withdraw(row.get().id(), now)) return;
        publish(new SecondCheckWithdrawn(
                account.desk(),
                account.person(),
                now,
                id,
                claim.document(),
                List.of(Change.of("checker", row.get().checker(), null))));
    }

    /**
     * The judgement of whoever was asked, once and for all.
     *
     * @throws Conflict {@code SECOND_NOT_YOURS} for anybody else, and for whoever has judged
     * @throws Refusal {@code RATING_UNKNOWN}, {@code REASON_MISSING}, {@code COMMENT_LONG}
     */
    @Requires(PROPOSE)
    @Transactional
    public void judge(ClaimId id, @Nullable ScaleId on, String code, String typed) {
        ClaimDetail claim = claims.get(id);
        SecondRows.Row row = rows.of(id)
                .filter(each -> each.checker().equals(account.person()) && each.judgement() == null)
                .orElseThrow(() -> new Conflict("SECOND_NOT_YOURS"));
        Scale scale = (on == null ? scales.knowing(code) : scales.list().stream().filter(each -> each.id().equals(on)).findFirst())
                .orElseThrow(() -> Refusal.of("rating", "RATING_UNKNOWN", code));
        Rating rating = scale.rating(code).orElseThrow(() -> Refusal.of("rating", "RATING_UNKNOWN", code));
        String reason = Storable.of(typed).strip();
        if (reason.isEmpty()) throw Refusal.of("reason", "REASON_MISSING");
        if (reason.length() > LONGEST_REASON) throw Refusal.of("reason", "COMMENT_LONG", LONGEST_REASON);
        Instant now = clock.instant();
        if (!rows.judge(row.id(), scale.id(), rating, reason, now)) throw new Conflict("SECOND_NOT_YOURS");
        // Not what they judged: whoever has yet to propose reads the trail, too.
        publish(new SecondCheckJudged(
                account.desk(), account.person(), now, id, claim.document(), List.of(Change.of("secondCheck", null, row.id()))));
    }

    /** The claim's second check, as far as the person who asks may see it. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Optional<SecondCheckDetail> of(ClaimId id) {
        claims.get(id);
        return rows.of(id).map(row -> {
            Optional<VerdictDetail> verdict = verdicts.current(id);
            SecondRows.Judged judged = row.judgement();
            boolean shown = judged != null && (verdict.isPresent() || row.checker().equals(account.person()));
            return new SecondCheckDetail(
                    row.checker(),
                    row.askedAt(),
                    judged != null,
                    shown
                            ? new Judgement(judged.code(), judged.label(), judged.tone(), judged.reason(), judged.at())
                            : null,
                    judged == null || verdict.isEmpty() ? null : agree(verdict.get(), judged));
        });
    }

    /** Who could judge a claim: whoever checks here, and neither checks it nor wrote a verdict on it. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<Account> candidates(ClaimId id) {
        return candidates(claims.get(id));
    }

    private List<Account> candidates(ClaimDetail claim) {
        Set<PersonId> authors = verdicts.of(claim.id()).stream()
                .flatMap(verdict -> verdict.authors().stream())
                .collect(Collectors.toSet());
        return people.withPermission(PROPOSE).stream()
                .filter(person -> !person.person().equals(claim.lead()) && !authors.contains(person.person()))
                .toList();
    }

    static boolean agree(VerdictDetail verdict, SecondRows.Judged judged) {
        return verdict.scale().equals(judged.scale()) && verdict.ratingCode().equals(judged.code());
    }

    private void publish(Object event) {
        events.publishEvent(event);
    }
}
