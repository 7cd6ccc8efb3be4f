package org.assay.review;

import static org.assay.account.Permission.COMMENT;
import static org.assay.account.Permission.PROPOSE;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.Listing;
import org.assay.kernel.PersonId;
import org.assay.kernel.Slice;
import org.assay.review.Waiting.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is open beside {@link MyTurn}: the whole desk's, what one waits for, and what one follows. */
@Service
public class OpenCases {

    private static final Set<ClaimState> OPEN = EnumSet.of(ClaimState.OPEN, ClaimState.IN_CHECK, ClaimState.PROPOSED);

    private final ClaimCatalogue claims;
    private final ThreadTurns turns;
    private final PolicyRows policies;
    private final JdbcClient database;
    private final CurrentAccount account;
    private final Clock clock;

    OpenCases(
            ClaimCatalogue claims,
            ThreadTurns turns,
            PolicyRows policies,
            JdbcClient database,
            CurrentAccount account,
            Clock clock) {
        this.policies = policies;
        this.claims = claims;
        this.turns = turns;
        this.database = database;
        this.account = account;
        this.clock = clock;
    }

    /** All claims of the desk that are neither decided nor dismissed, the most urgent first. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Listing<ClaimSummary> onDesk(int limit) {
        return claims.list(
                new ClaimFilter(null, OPEN, null, null, null, null, null, null),
                new Slice(0, limit, "priority", true));
    }

    /** What others have to do before the person who asks can go on. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<Waiting> awaited() {
        PersonId me = account.person();
        List<Waiting> awaited = new ArrayList<>();
        if (account.may(PROPOSE)) {
            awaited.addAll(lines(Reason.AWAITS_DECISION, """
                    select p.claim_id, p.proposed_at from verdict_proposal p join claim c on c.id = p.claim_id
                    where c.desk_id = :desk and c.state = 'PROPOSED' and c.removed_at is null and p.author_id = :me
                        and not exists (select 1 from verdict_proposal n where n.supersedes = p.id)
                        and not exists (select 1 from verdict_withdrawal w where w.proposal_id = p.id)
                    """));
            awaited.addAll(lines(Reason.AWAITS_WRITER, """
                    select k.claim_id, min(k.proposed_at) from correction_proposal k join claim c on c.id = k.claim_id
                    where k.desk_id = :desk and k.state = 'OPEN' and c.removed_at is null and k.author_id = :me
                    group by k.claim_id
                    """));
        }
        if (account.may(COMMENT)) awaited.addAll(turns.awaitedBy(me));
        List<Waiting> dated = new ArrayList<>(turns.dated(awaited));
        dated.sort(MyTurn.URGENT);
        return dated;
    }

    /**
     * What needs a sign-off by the legal desk, as the desk's policy says: what waits for it first, then what will come
     * to it. Not what is signed off.
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<ClaimSummary> legalLane() {
        String lane = policies.current(account.desk()).policy().rule(Requirement.LEGAL_SIGN_OFF).sql();
        List<ClaimId> ids = database.sql("select c.id from claim c where c.desk_id = ? and c.removed_at is null"
                        + " and c.state in ('OPEN', 'IN_CHECK', 'PROPOSED') and (" + lane + """
                        ) and not exists (select 1 from review_decision d join verdict_proposal p on p.id = d.proposal_id
                            where c.state = 'PROPOSED' and d.claim_id = c.id and d.decision = 'SIGN_OFF'
                            and not exists (select 1 from verdict_proposal n where n.supersedes = p.id))
                        order by case when c.state = 'PROPOSED' then 0 else 1 end, c.priority_rank desc, c.state_since
                        fetch first 500 rows only""")
                .param(account.desk().value())
                .query((row, n) -> new ClaimId(row.getObject(1, UUID.class)))
                .list();
        Map<ClaimId, Integer> place = new HashMap<>();
        for (int at = 0; at < ids.size(); at++) place.put(ids.get(at), at);
        List<ClaimSummary> found = new ArrayList<>(claims.of(ids));
        found.sort(java.util.Comparator.comparing(claim -> place.get(claim.id())));
        return found;
    }

    private List<Waiting> lines(Reason reason, String sql) {
        Map<ClaimId, Instant> since = new HashMap<>();
        database.sql(sql)
                .param("desk", account.desk().value())
                .param("me", account.person().value())
                .query(row -> {
                    since.put(
                            new ClaimId(row.getObject(1, UUID.class)),
                            row.getObject(2, java.time.OffsetDateTime.class).toInstant());
                });
        return claims.of(since.keySet()).stream()
                .map(claim -> new Waiting(claim, reason, since.get(claim.id())))
                .toList();
    }

    /** The claims that the person who asks follows or, while they are open, helps with; the last to change first. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<ClaimSummary> followed() {
        List<ClaimId> ids = database.sql("""
                        select c.id from claim c where c.desk_id = :desk and c.removed_at is null
                            and (c.id in (select f.claim_id from claim_follow f where f.person_id = :me and f.desk_id = :desk)
                                or c.state in ('OPEN', 'IN_CHECK', 'PROPOSED') and c.id in
                                    (select h.claim_id from claim_helper h where h.person_id = :me and h.desk_id = :desk))
                        order by c.state_since desc fetch first 500 rows only
                        """)
                .param("me", account.person().value())
                .param("desk", account.desk().value())
                .query((row, n) -> new ClaimId(row.getObject(1, UUID.class)))
                .list();
        List<ClaimSummary> followed = new ArrayList<>(claims.of(ids));
        followed.sort(java.util.Comparator.comparing(ClaimSummary::stateSince).reversed());
        return followed;
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public boolean follows(ClaimId claim) {
        return database.sql("select count(*) from claim_follow where person_id = ? and claim_id = ?")
                        .params(account.person().value(), claim.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Following what one follows changes nothing. It concerns its person alone, so the trail says nothing of it. */
    @Requires({READ, READ_OWN})
    @Transactional
    public void follow(ClaimId claim) {
        claims.get(claim);
        if (follows(claim)) return;
        database.sql("insert into claim_follow (person_id, claim_id, desk_id, since) values (?, ?, ?, ?)")
                .params(
                        account.person().value(),
                        claim.value(),
                        account.desk().value(),
                        ThreadRows.time(clock.instant()))
                .update();
    }

    @Requires({READ, READ_OWN})
    @Transactional
    public void unfollow(ClaimId claim) {
        database.sql("delete from claim_follow where person_id = ? and claim_id = ?")
                .params(account.person().value(), claim.value())
                .update();
    }

    /** When claims are to be done: each by its own time, or else by its document's; left out are those without either. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Map<ClaimId, Instant> due(Collection<ClaimId> of) {
        return turns.due(of);
    }
}
