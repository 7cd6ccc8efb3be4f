package org.assay.review;

import static org.assay.account.Permission.ASSIGN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims in check to which nothing has happened for longer than the desk's limit, for the lead editor. Whatever anybody
 * does to one, a comment included, ends it.
 */
@Component
class IdleTurns {

    // What was done last to a claim is the newest entry of its trail.
    private static final String IDLE = """
            from claim c where c.desk_id = :desk and c.removed_at is null and c.state = 'IN_CHECK'
                and c.state_since < :limit
                and not exists (select 1 from audit_event a where a.subject_id = c.id and a.happened_at >= :limit)
            """;

    private final JdbcClient database;
    private final PolicyRows policies;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;
    private final Clock clock;

    IdleTurns(
            JdbcClient database, PolicyRows policies, ClaimCatalogue claims, CurrentAccount account, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.claims = claims;
        this.account = account;
        this.clock = clock;
    }

    int count() {
        if (!account.may(ASSIGN)) return 0;
        Policy policy = policies.current(account.desk()).policy();
        if (!isForMe(policy)) return 0;
        return select("select count(*) ", policy).query(Integer.class).single();
    }

    List<Waiting> list() {
        if (!account.may(ASSIGN)) return List.of();
        Policy policy = policies.current(account.desk()).policy();
        if (!isForMe(policy)) return List.of();
        Map<ClaimId, Instant> since = new HashMap<>();
        select("""
                select c.id, coalesce((select max(a.happened_at) from audit_event a where a.subject_id = c.id),
                    c.state_since) as last_at\s""", policy)
                .query(row -> {
                    since.put(new ClaimId(row.getObject(1, UUID.class)), ThreadRows.instant(row, "last_at"));
                });
        return claims.of(since.keySet()).stream()
                .map(claim -> new Waiting(claim, Waiting.Reason.IDLE, since.get(claim.id())))
                .toList();
    }

    private boolean isForMe(Policy policy) {
        if (policy.idleDays() == null) return false;
        return policy.leadEditor() == null || policy.leadEditor().equals(account.person());
    }

    private JdbcClient.StatementSpec select(String what, Policy policy) {
        Instant limit = clock.instant().minus(Duration.ofDays(policy.idleDays()));
        return database.sql(what + IDLE).param("desk", account.desk().value()).param("limit", ThreadRows.time(limit));
    }
}
