package org.assay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of guests' links. */
@Repository
class GuestRows {

    private static final String SELECT = """
            select g.id, g.desk_id, g.claim_id, g.person_id, g.question, g.created_by, g.created_at, g.expires_at,
                g.opened_at, g.withdrawn_at, g.answer, g.answered_at, g.thread_id
            from guest_pass g
            """;

    private final JdbcClient database;

    GuestRows(JdbcClient database) {
        this.database = database;
    }

    record Row(GuestPassDetail pass, DeskId desk, @Nullable ThreadId thread) {}

    void insert(DeskId desk, GuestPassDetail pass, String secretHash) {
        database.sql("""
                        insert into guest_pass (id, desk_id, claim_id, person_id, question, secret_hash, created_by,
                            created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        pass.id().value(),
                        desk.value(),
                        pass.claim().value(),
                        pass.guest().value(),
                        pass.question(),
                        secretHash,
                        pass.createdBy().value(),
                        ThreadRows.time(pass.createdAt()),
                        ThreadRows.time(pass.expiresAt()))
                .update();
    }

    List<Row> of(ClaimId claim) {
        return database.sql(SELECT + "where g.claim_id = ? order by g.created_at, g.id")
                .param(claim.value())
                .query(GuestRows::row)
                .list();
    }

    Optional<Row> byId(GuestPassId id, DeskId desk) {
        return database.sql(SELECT + "where g.id = ? and g.desk_id = ?")
                .params(id.value(), desk.value())
                .query(GuestRows::row)
                .optional();
    }

    Optional<Row> bySecret(String hash) {
        return database.sql(SELECT + "where g.secret_hash = ?").param(hash).query(GuestRows::row).optional();
    }

    Optional<Row> byBrowser(String hash) {
        return database.sql(SELECT + "where g.browser_hash = ?").param(hash).query(GuestRows::row).optional();
    }

    /** @return whether nobody had opened it before */
    boolean open(GuestPassId id, String browserHash, Instant now) {
        return database.sql("update guest_pass set opened_at = ?, browser_hash = ? where id = ? and opened_at is null")
                        .params(ThreadRows.time(now), browserHash, id.value())
                        .update()
                == 1;
    }

    /** @return whether it was good until now */
    boolean withdraw(GuestPassId id, Instant now) {
        return database.sql("update guest_pass set withdrawn_at = ? where id = ? and withdrawn_at is null")
                        .params(ThreadRows.time(now), id.value())
                        .update()
                == 1;
    }

    void answer(GuestPassId id, GuestAnswer answer, ThreadId thread, Instant now) {
        database.sql("update guest_pass set answer = ?, answered_at = ?, thread_id = ? where id = ?")
                .params(answer.name(), ThreadRows.time(now), thread.value(), id.value())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        UUID thread = row.getObject("thread_id", UUID.class);
        return new Row(
                new GuestPassDetail(
                        new GuestPassId(row.getObject("id", UUID.class)),
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("question"),
                        new PersonId(row.getObject("created_by", UUID.class)),
                        ThreadRows.instant(row, "created_at"),
                        ThreadRows.instant(row, "expires_at"),
                        row.getObject("opened_at") == null ? null : ThreadRows.instant(row, "opened_at"),
                        row.getObject("withdrawn_at") != null,
                        answer == null ? null : GuestAnswer.valueOf(answer),
                        row.getObject("answered_at") == null ? null : ThreadRows.instant(row, "answered_at")),
                new DeskId(row.getObject("desk_id", UUID.class)),
                thread == null ? null : new ThreadId(thread));
    }
}
