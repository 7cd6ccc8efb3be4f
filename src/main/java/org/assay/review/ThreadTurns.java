package org.assay.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.PersonId;
import org.assay.review.Waiting.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The discussions in which a person is in turn, as {@link Attention} keeps them, and those in which others are. */
@Component
class ThreadTurns {

    private static final int MOST = 500;

    private static final String MINE = """
            from review_turn u join review_thread t on t.id = u.thread_id join claim c on c.id = t.claim_id
            where u.desk_id = ? and u.person_id = ? and t.state = 'OPEN' and c.removed_at is null
            """;

    private final JdbcClient database;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;

    ThreadTurns(JdbcClient database, ClaimCatalogue claims, CurrentAccount account) {
        this.database = database;
        this.claims = claims;
        this.account = account;
    }

    private record Turn(ThreadId thread, ClaimId claim, Reason reason, Instant since) {}

    int count(PersonId person) {
        return database.sql("select count(*) " + MINE)
                .params(account.desk().value(), person.value())
                .query(Integer.class)
                .single();
    }

    List<Waiting> of(PersonId person) {
        return lines(database.sql("select t.id, t.claim_id, u.reason, u.since " + MINE
                        + " order by u.since fetch first " + MOST + " rows only")
                .params(account.desk().value(), person.value())
                .query((row, n) -> new Turn(
                        new ThreadId(row.getObject("id", UUID.class)),
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        Reason.valueOf(row.getString("reason")),
                        ThreadRows.instant(row, "since")))
                .list());
    }

    /** Open threads in which a person wrote and others, not they, are in turn. */
    List<Waiting> awaitedBy(PersonId person) {
        return lines(database.sql("""
                        select t.id, t.claim_id, min(u.since) as since
                        from review_turn u join review_thread t on t.id = u.thread_id join claim c on c.id = t.claim_id
                        where u.desk_id = :desk and t.state = 'OPEN' and c.removed_at is null
                            and exists (select 1 from review_comment k where k.thread_id = t.id and k.author_id = :me)
                            and not exists (select 1 from review_turn m where m.thread_id = t.id and m.person_id = :me)
                        group by t.id, t.claim_id order by min(u.since) fetch first 500 rows only
                        """)
                .param("desk", account.desk().value())
                .param("me", person.value())
                .query((row, n) -> new Turn(
                        new ThreadId(row.getObject("id", UUID.class)),
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        Reason.AWAITS_REPLY,
                        ThreadRows.instant(row, "since")))
                .list());
    }

    private List<Waiting> lines(List<Turn> turns) {
        Map<ClaimId, ClaimSummary> found = claims.of(turns.stream().map(Turn::claim).distinct().toList()).stream()
                .collect(Collectors.toMap(ClaimSummary::id, claim -> claim));
        return turns.stream()
                .filter(turn -> found.containsKey(turn.claim()))
                .map(turn -> new Waiting(found.get(turn.claim()), turn.reason(), turn.since(), null, turn.thread()))
                .toList();
    }

    List<Waiting> dated(List<Waiting> waiting) {
        Map<ClaimId, Instant> due = due(waiting.stream().map(each -> each.claim().id()).distinct().toList());
        return waiting.stream().map(each -> each.dueBy(due.get(each.claim().id()))).toList();
    }

    /** When claims are to be done: each by its own time, or else by its document's; left out are those without such a time. */
    Map<ClaimId, Instant> due(Collection<ClaimId> all) {
        Map<ClaimId, Instant> due = new HashMap<>();
        List<UUID> ids = all.stream().map(ClaimId::value).toList();
        for (int from = 0; from < ids.size(); from += MOST) {
            database.sql("select c.id, coalesce(p.due_at, d.deadline) as due from claim c"
                            + " join document d on d.id = c.document_id left join claim_plan p on p.claim_id = c.id"
                            + " where c.id in (:ids) and coalesce(p.due_at, d.deadline) is not null")
                    .param("ids", new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + MOST))))
                    .query(row -> {
                        due.put(new ClaimId(row.getObject(1, UUID.class)), ThreadRows.instant(row, "due"));
                    });
        }
        return due;
    }
}
