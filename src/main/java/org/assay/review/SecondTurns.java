package org.assay.review;

import static org.assay.account.Permission.ASSIGN;
import static org.assay.account.Permission.PROPOSE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.review.Waiting.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second checks that wait for their checker, and claims for which the policy wants one and nobody is asked. */
@Component
class SecondTurns {

    private static final String ASKED = """
            from second_check s join claim c on c.id = s.claim_id
            where s.desk_id = ? and s.checker_id = ? and s.pending = true
                and c.removed_at is null and c.state in ('IN_CHECK', 'PROPOSED')
            """;

    private static final String WANTED = """
            from claim c where c.desk_id = ? and c.removed_at is null and c.state in ('IN_CHECK', 'PROPOSED')
                and not exists (select 1 from second_check s where s.claim_id = c.id and s.withdrawn_at is null) and\s""";

    private final JdbcClient database;
    private final PolicyRows policies;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;

    SecondTurns(JdbcClient database, PolicyRows policies, ClaimCatalogue claims, CurrentAccount account) {
        this.database = database;
        this.policies = policies;
        this.claims = claims;
        this.account = account;
    }

    int count() {
        int count = 0;
        if (account.may(PROPOSE)) {
            count += database.sql("select count(*) " + ASKED)
                    .params(account.desk().value(), account.person().value())
                    .query(Integer.class)
                    .single();
        }
        if (account.may(ASSIGN)) {
            count += database.sql("select count(*) " + WANTED + "(" + lane() + ")")
                    .param(account.desk().value())
                    .query(Integer.class)
                    .single();
        }
        return count;
    }

    List<Waiting> list() {
        List<Waiting> waiting = new ArrayList<>();
        if (account.may(PROPOSE)) {
            waiting.addAll(lines(
                    Reason.SECOND_CHECK,
                    database.sql("select c.id, s.asked_at as since " + ASKED)
                            .params(account.desk().value(), account.person().value())));
        }
        if (account.may(ASSIGN)) {
            waiting.addAll(lines(
                    Reason.APPOINT_SECOND,
                    database.sql("select c.id, c.state_since as since " + WANTED + "(" + lane() + ")")
                            .param(account.desk().value())));
        }
        return waiting;
    }

    private String lane() {
        return policies.current(account.desk()).policy().rule(Requirement.SECOND_CHECK).sql();
    }

    private List<Waiting> lines(Reason reason, JdbcClient.StatementSpec query) {
        Map<ClaimId, Instant> since = new HashMap<>();
        query.query(row -> {
            since.put(new ClaimId(row.getObject(1, UUID.class)), ThreadRows.instant(row, "since"));
        });
        return claims.of(since.keySet()).stream()
                .map(claim -> new Waiting(claim, reason, since.get(claim.id())))
                .toList();
    }
}
