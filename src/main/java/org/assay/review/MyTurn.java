package org.assay.review;

import static org.assay.account.Permission.ANSWER_CORRECTION;
import static org.assay.account.Permission.ASSIGN;
import static org.assay.account.Permission.COMMENT;
import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.PROPOSE;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;
import static org.assay.account.Permission.SIGN_OFF;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.PersonId;
import org.assay.kernel.Slice;
import org.assay.review.Waiting.Reason;
import org.assay.verdict.Corrections;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the person who asks: the most urgent first, then what has waited longest. */
@Service
public class MyTurn {

    private static final String TO_DECIDE = """
            c.state = 'PROPOSED' and exists (select 1 from verdict_proposal p where p.claim_id = c.id
                and not exists (select 1 from verdict_proposal n where n.supersedes = p.id)
                and not exists (select 1 from verdict_withdrawal w where w.proposal_id = p.id)
                and not exists (select 1 from proposal_party a
                    where a.proposal_id = p.id and a.person_id = :me and a.part = 'AUTHOR')
                and not exists (select 1 from review_decision v
                    where v.proposal_id = p.id and v.reviewer_id = :me and v.counts = true)
                and not exists (select 1 from second_check s
                    where s.claim_id = c.id and s.checker_id = :me and s.pending = true))""";

    private static final String TO_SIGN_OFF = "not " + decidedOn("SIGN_OFF") + " and " + TO_DECIDE;

    private static final String OUTDATED = "c.state in ('APPROVED', 'PUBLISHED') and c.approval_outdated = true";

    /** The author of what was approved is in turn, too. */
    private static final String OWN_OUTDATED = OUTDATED + " and " + """
            exists (select 1 from verdict_proposal p join proposal_party a on a.proposal_id = p.id
                where p.claim_id = c.id and a.person_id = :me and a.part = 'AUTHOR'
                and not exists (select 1 from verdict_proposal n where n.supersedes = p.id))""";

    private static final String SENT_BACK =
            "c.state = 'IN_CHECK' and c.lead_id = :me and " + decidedOn("REQUEST_CHANGES");

    private static final String TO_ANSWER = """
            exists (select 1 from correction_proposal k join document o on o.id = k.document_id
                where k.claim_id = c.id and k.state = 'OPEN'
                and (o.writer_id = :me or (o.writer_id is null and :all = true)))""";

    private static final String NOT_TAKEN_UP = """
            exists (select 1 from correction_proposal k
                where k.claim_id = c.id and k.turn = 'LOOK' and k.author_id = :me)""";

    /** The most urgent first, then what is due first, then what has waited longest. */
    static final Comparator<Waiting> URGENT = Comparator.comparing((Waiting each) -> each.claim().priority())
            .reversed()
            .thenComparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Waiting::since);

    private final ClaimCatalogue claims;
    private final Verdicts verdicts;
    private final Corrections corrections;
    private final JdbcClient database;
    private final ThreadTurns turns;
    private final IdleTurns idle;
    private final SecondTurns seconds;
    private final AssignedTurns assigned;
    private final PolicyRows policies;
    private final CurrentAccount account;

    MyTurn(
            ClaimCatalogue claims,
            Verdicts verdicts,
            Corrections corrections,
            JdbcClient database,
            ThreadTurns turns,
            IdleTurns idle,
            SecondTurns seconds,
            AssignedTurns assigned,
            PolicyRows policies,
            CurrentAccount account) {
        this.claims = claims;
        this.verdicts = verdicts;
        this.corrections = corrections;
        this.database = database;
        this.turns = turns;
        this.idle = idle;
        this.seconds = seconds;
        this.assigned = assigned;
        this.policies = policies;
        this.account = account;
    }

    /** At most five hundred. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<Waiting> list() {
        List<Waiting> waiting = new ArrayList<>();
        PersonId me = account.person();
        if (account.may(DECIDE) || account.may(SIGN_OFF)) {
            List<ClaimSummary> proposed = in(EnumSet.of(ClaimState.PROPOSED));
            Map<ClaimId, VerdictDetail> proposals =
                    verdicts.currentOf(proposed.stream().map(ClaimSummary::id).toList());
            Set<ClaimId> signed = decided("SIGN_OFF", null);
            Set<ClaimId> approved = decided("APPROVE", me);
            Policy policy = policies.current(account.desk()).policy();
            for (ClaimSummary claim : proposed) {
                VerdictDetail proposal = proposals.get(claim.id());
                if (proposal == null || proposal.authors().contains(me) || approved.contains(claim.id())) continue;
                boolean legal = policy.asks(Requirement.LEGAL_SIGN_OFF, claim) && !signed.contains(claim.id());
                if (account.may(DECIDE)) waiting.add(new Waiting(claim, Reason.DECIDE, claim.stateSince()));
                else if (legal) waiting.add(new Waiting(claim, Reason.SIGN_OFF, claim.stateSince()));
            }
        }
        if (account.may(DECIDE) || account.may(PROPOSE)) {
            List<ClaimSummary> outdated = in(EnumSet.of(ClaimState.APPROVED, ClaimState.PUBLISHED)).stream()
                    .filter(ClaimSummary::approvalOutdated)
                    .toList();
            Map<ClaimId, VerdictDetail> approved =
                    account.may(DECIDE) ? Map.of() : verdicts.currentOf(outdated.stream().map(ClaimSummary::id).toList());
            outdated.stream()
                    .filter(claim -> account.may(DECIDE) || isAuthor(approved.get(claim.id()), me))
                    .forEach(claim -> waiting.add(new Waiting(claim, Reason.APPROVAL_OUTDATED, claim.stateSince())));
        }
        if (account.may(PROPOSE)) {
            Set<ClaimId> sentBack = sentBack();
            claims.list(mine(me), Slice.first(Slice.MAXIMUM)).items().stream()
                    .filter(claim -> sentBack.contains(claim.id()))
                    .forEach(claim -> waiting.add(new Waiting(claim, Reason.REVISE, claim.stateSince())));
        }
        if (account.may(PROPOSE)) waiting.addAll(toRecheck(ledBy(me)));
        // Where nobody answers for it, whoever may say who does.
        if (account.may(ASSIGN)) waiting.addAll(toRecheck(ClaimFilter.ALL.onlyUnled()));
        if (account.may(PROPOSE)) {
            Map<ClaimId, Instant> notTakenUp = corrections.notTakenUp();
            claims.of(notTakenUp.keySet())
                    .forEach(claim -> waiting.add(
                            new Waiting(claim, Reason.CORRECTION_NOT_TAKEN_UP, notTakenUp.get(claim.id()))));
        }
        if (account.may(ANSWER_CORRECTION)) {
            Map<ClaimId, Instant> toAnswer = corrections.waiting();
            claims.of(toAnswer.keySet())
                    .forEach(claim ->
                            waiting.add(new Waiting(claim, Reason.ANSWER_CORRECTION, toAnswer.get(claim.id()))));
        }
        if (account.may(COMMENT)) waiting.addAll(turns.of(me));
        waiting.addAll(idle.list());
        waiting.addAll(seconds.list());
        waiting.addAll(assigned.list());
        List<Waiting> dated = new ArrayList<>(turns.dated(waiting));
        dated.sort(URGENT);
        return dated;
    }

    private List<Waiting> toRecheck(ClaimFilter whose) {
        List<ClaimSummary> rotten = claims.list(whose.onlyToRecheck(), Slice.first(Slice.MAXIMUM)).items();
        Map<ClaimId, Instant> since = claims.toRecheck(rotten);
        return rotten.stream()
                .map(claim -> new Waiting(claim, Reason.RECHECK, since.getOrDefault(claim.id(), claim.stateSince())))
                .toList();
    }

    private static boolean isAuthor(@Nullable VerdictDetail verdict, PersonId person) {
        return verdict != null && verdict.authors().contains(person);
    }

    /** How long {@link #list} would be, without reading what is in it: every screen shows it. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public int count() {
        List<String> reasons = new ArrayList<>();
        if (account.may(DECIDE)) reasons.add(TO_DECIDE);
        else if (account.may(SIGN_OFF)) reasons.add(TO_SIGN_OFF + " and " + inTheLegalLane());
        if (account.may(DECIDE)) reasons.add(OUTDATED);
        else if (account.may(PROPOSE)) reasons.add(OWN_OUTDATED);
        if (account.may(PROPOSE)) reasons.add(SENT_BACK);
        int toAnswer = idle.count()
                + seconds.count()
                + assigned.count()
                + (account.may(COMMENT) ? turns.count(account.person()) : 0)
                + (account.may(ANSWER_CORRECTION) ? count(TO_ANSWER) : 0)
                + (account.may(PROPOSE) ? count(NOT_TAKEN_UP) : 0)
                + (account.may(PROPOSE) ? (int) claims.count(ledBy(account.person()).onlyToRecheck()) : 0)
                + (account.may(ASSIGN) ? (int) claims.count(ClaimFilter.ALL.onlyUnled().onlyToRecheck()) : 0);
        if (reasons.isEmpty()) return toAnswer;
        // A claim may wait for one person's decision and answer; the list names it for each.
        return toAnswer + count("(" + String.join(") or (", reasons) + ")");
    }

    private int count(String reason) {
        String sight = account.may(READ)
                ? ""
                : " and exists (select 1 from document d where d.id = c.document_id and d.writer_id = :me)";
        return database.sql("select count(*) from claim c where c.desk_id = :desk and c.removed_at is null" + sight
                        + " and (" + reason + ")")
                .param("desk", account.desk().value())
                .param("me", account.person().value())
                .param("all", account.may(READ))
                .query(Integer.class)
                .single();
    }

    private static ClaimFilter ledBy(PersonId me) {
        return new ClaimFilter(null, Set.of(), null, null, null, me, null, null);
    }

    private static ClaimFilter mine(PersonId me) {
        return new ClaimFilter(null, EnumSet.of(ClaimState.IN_CHECK), null, null, null, me, null, null);
    }

    private List<ClaimSummary> in(Set<ClaimState> states) {
        return claims.list(
                        new ClaimFilter(null, states, null, null, null, null, null, null),
                        new Slice(0, Slice.MAXIMUM, "since", false))
                .items();
    }

    /** Claims whose newest proposal was sent back. */
    private Set<ClaimId> sentBack() {
        return Set.copyOf(database.sql("""
                        select d.claim_id from review_decision d
                        where d.desk_id = ? and d.decision = 'REQUEST_CHANGES' and not exists
                            (select 1 from verdict_proposal n where n.supersedes = d.proposal_id)
                        """)
                .param(account.desk().value())
                .query((row, n) -> new ClaimId(row.getObject(1, java.util.UUID.class)))
                .list());
    }

    /** Claims on whose newest proposal anybody decided so, or just one person. */
    private Set<ClaimId> decided(String decision, @Nullable PersonId by) {
        return Set.copyOf(database.sql("""
                        select distinct d.claim_id from review_decision d
                        where d.desk_id = :desk and d.decision = :decision
                            and not exists (select 1 from verdict_proposal n where n.supersedes = d.proposal_id)
                        """ + (by == null ? "" : " and d.reviewer_id = :by"))
                .param("desk", account.desk().value())
                .param("decision", decision)
                .param("by", by == null ? account.person().value() : by.value())
                .query((row, n) -> new ClaimId(row.getObject(1, java.util.UUID.class)))
                .list());
    }

    private String inTheLegalLane() {
        return "(" + policies.current(account.desk()).policy().rule(Requirement.LEGAL_SIGN_OFF).sql() + ")";
    }

    private static String decidedOn(String decision) {
        return """
                exists (select 1 from review_decision d where d.claim_id = c.id and d.decision = '%s'
                    and not exists (select 1 from verdict_proposal n where n.supersedes = d.proposal_id))"""
                .formatted(decision);
    }
}
