package org.assay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Blindfold;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimId;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.verdict.Rating;
import org.assay.verdict.ScaleId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second checks in their table, and with them what their checkers may not see yet. */
@Component
class SecondRows implements Blindfold {

    /** @param judgement null until it is given */
    record Row(UUID id, ClaimId claim, PersonId checker, Instant askedAt, @Nullable Judged judgement) {}

    record Judged(ScaleId scale, String code, String label, String tone, @Nullable Integer value, String reason, Instant at) {}

    private static final String SELECT = "select * from second_check where withdrawn_at is null and ";

    private final JdbcClient database;
    private final CurrentAccount account;

    SecondRows(JdbcClient database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    /** Ends with the decision: from then on nobody's judgement can be swayed, and everybody works on the claim again. */
    @Override
    public Set<UUID> verdicts() {
        return account.find()
                .map(me -> (Set<UUID>) new HashSet<>(database.sql("""
                                select s.claim_id from second_check s join claim c on c.id = s.claim_id
                                where s.checker_id = ? and s.pending = true and s.desk_id = ?
                                    and c.state in ('IN_CHECK', 'PROPOSED')
                                """)
                        .params(me.person().value(), me.desk().value())
                        .query(UUID.class)
                        .list()))
                .orElse(Set.of());
    }

    /** The newest that was not withdrawn. */
    Optional<Row> of(ClaimId claim) {
        return database.sql(SELECT + "claim_id = ? order by asked_at desc, id desc fetch first 1 rows only")
                .param(claim.value())
                .query(SecondRows::row)
                .optional();
    }

    /** All that were judged on a desk, oldest first. */
    List<Row> judged(DeskId desk) {
        return database.sql(SELECT + "desk_id = ? and judged_at is not null order by judged_at, id")
                .param(desk.value())
                .query(SecondRows::row)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where one is pending */
    void insert(ClaimId claim, PersonId checker, Instant at) {
        database.sql("insert into second_check (id, desk_id, claim_id, checker_id, asked_by, asked_at, pending)"
                        + " values (?, ?, ?, ?, ?, ?, true)")
                .params(
                        Ids.next(),
                        account.desk().value(),
                        claim.value(),
                        checker.value(),
                        account.person().value(),
                        ThreadRows.time(at))
                .update();
    }

    /** Whether it was still to be judged. */
    boolean judge(UUID id, ScaleId scale, Rating rating, String reason, Instant at) {
        return database.sql("""
                        update second_check set scale_id = ?, rating_code = ?, rating_label = ?, rating_tone = ?,
                            rating_value = ?, reason = ?, judged_at = ?, pending = null where id = ? and pending = true
                        """)
                .param(scale.value())
                .param(rating.code())
                .param(rating.label())
                .param(rating.tone())
                .param(rating.value())
                .param(reason)
                .param(ThreadRows.time(at))
                .param(id)
                .update() == 1;
    }

    boolean withdraw(UUID id, Instant at) {
        return database.sql("update second_check set withdrawn_at = ?, pending = null where id = ? and pending = true")
                .params(ThreadRows.time(at), id)
                .update() == 1;
    }

    private static Row row(ResultSet row, int ignored) throws SQLException {
        OffsetDateTime judged = row.getObject("judged_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new PersonId(row.getObject("checker_id", UUID.class)),
                ThreadRows.instant(row, "asked_at"),
                judged == null
                        ? null
                        : new Judged(
                                new ScaleId(row.getObject("scale_id", UUID.class)),
                                row.getString("rating_code"),
                                row.getString("rating_label"),
                                row.getString("rating_tone"),
                                row.getObject("rating_value", Integer.class),
                                row.getString("reason"),
                                judged.toInstant()));
    }
}
