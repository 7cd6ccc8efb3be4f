package org.assay.review;

import static org.assay.account.Permission.ASSIGN;
import static org.assay.account.Permission.TAKE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimMoved;
import org.assay.kernel.Change;
import org.assay.kernel.Slice;
import org.assay.review.Waiting.Reason;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims that somebody else gave a checker, who has done nothing on them yet; and for those who assign, the claims whose
 * checker is not on the desk any more.
 */
@Component
class AssignedTurns {

    private static final String GIVEN = """
            from claim_plan p join claim c on c.id = p.claim_id
            where p.desk_id = :desk and p.assigned_to = :me and c.lead_id = :me and c.state = 'IN_CHECK'
                and c.removed_at is null and not exists (select 1 from audit_event a
                    where a.subject_id = c.id and a.actor_id = :me and a.happened_at >= p.assigned_at)
            """;

    private static final String GONE = """
            from claim c where c.desk_id = :desk and c.state = 'IN_CHECK' and c.removed_at is null
                and not exists (select 1 from membership m where m.desk_id = c.desk_id and m.person_id = c.lead_id)
            """;

    private final JdbcClient database;
    private final PlanRows plans;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;

    AssignedTurns(JdbcClient database, PlanRows plans, ClaimCatalogue claims, CurrentAccount account) {
        this.database = database;
        this.plans = plans;
        this.claims = claims;
        this.account = account;
    }

    @EventListener
    void moved(ClaimMoved event) {
        Optional<Change> lead = event.changes().stream()
                .filter(change -> change.field().equals("lead"))
                .findFirst();
        if (lead.isEmpty()) return;
        String to = lead.get().after();
        boolean given = to != null && !to.equals(event.actor().value().toString());
        plans.given(event.claim(), event.desk(), given ? UUID.fromString(to) : null, event.at());
    }

    int count() {
        int count = 0;
        if (account.may(TAKE)) count += select("select count(*) ", GIVEN).query(Integer.class).single();
        if (account.may(ASSIGN)) count += select("select count(*) ", GONE).query(Integer.class).single();
        return count;
    }

    List<Waiting> list() {
        List<Waiting> waiting = new ArrayList<>();
        if (account.may(TAKE)) waiting.addAll(lines(Reason.ASSIGNED, "select c.id, p.assigned_at as since ", GIVEN));
        if (account.may(ASSIGN)) waiting.addAll(lines(Reason.LEAD_GONE, "select c.id, c.state_since as since ", GONE));
        return waiting;
    }

    private List<Waiting> lines(Reason reason, String what, String which) {
        Map<ClaimId, Instant> since = new HashMap<>();
        select(what, which).query(row -> {
            since.put(new ClaimId(row.getObject(1, UUID.class)), ThreadRows.instant(row, "since"));
        });
        List<ClaimId> all = List.copyOf(since.keySet());
        List<Waiting> waiting = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Slice.MAXIMUM) {
            claims.of(all.subList(from, Math.min(all.size(), from + Slice.MAXIMUM)))
                    .forEach(claim -> waiting.add(new Waiting(claim, reason, since.get(claim.id()))));
        }
        return waiting;
    }

    private JdbcClient.StatementSpec select(String what, String which) {
        JdbcClient.StatementSpec statement = database.sql(what + which).param("desk", account.desk().value());
        return which.contains(":me") ? statement.param("me", account.person().value()) : statement;
    }
}
