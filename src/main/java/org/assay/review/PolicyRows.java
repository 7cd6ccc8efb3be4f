package org.assay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The policies of desks in their table. */
@Component
class PolicyRows {

    private static final String SELECT =
            "select id, number, policy, reason, decided_by, decided_at from review_policy where desk_id = ?"
                    + " order by number desc";

    private final JdbcClient database;
    private final JsonMapper json;

    PolicyRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    PolicyRevision current(DeskId desk) {
        return database.sql(SELECT + " fetch first 1 rows only")
                .param(desk.value())
                .query(this::revision)
                .optional()
                .orElse(PolicyRevision.OWN);
    }

    /** Newest first. */
    List<PolicyRevision> all(DeskId desk) {
        return database.sql(SELECT).param(desk.value()).query(this::revision).list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the number is taken */
    void insert(DeskId desk, int number, Policy policy, String reason, PersonId by, Instant at) {
        database.sql("insert into review_policy (id, desk_id, number, policy, reason, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        desk.value(),
                        number,
                        json.writeValueAsString(policy),
                        reason,
                        by.value(),
                        ThreadRows.time(at))
                .update();
    }

    private PolicyRevision revision(ResultSet row, int ignored) throws SQLException {
        return new PolicyRevision(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                json.readValue(row.getString("policy"), Policy.class),
                row.getString("reason"),
                new PersonId(row.getObject("decided_by", UUID.class)),
                ThreadRows.instant(row, "decided_at"));
    }
}
