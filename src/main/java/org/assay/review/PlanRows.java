package org.assay.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans of claims as they are stored; a claim without a row has none. Runs inside the caller's transaction. */
@Component
class PlanRows {

    private final JdbcClient database;

    PlanRows(JdbcClient database) {
        this.database = database;
    }

    /** Those of the desk's claims that have any; at most five hundred. */
    Map<ClaimId, PlanDetail> of(Collection<ClaimId> claims, DeskId desk) {
        Map<ClaimId, PlanDetail> plans = new HashMap<>();
        if (claims.isEmpty()) return plans;
        List<UUID> ids = claims.stream().map(ClaimId::value).toList();
        Map<ClaimId, Set<PersonId>> helpers = new HashMap<>();
        database.sql("select claim_id, person_id from claim_helper where desk_id = :desk and claim_id in (:ids)")
                .param("desk", desk.value())
                .param("ids", ids)
                .query(row -> {
                    helpers.computeIfAbsent(new ClaimId(row.getObject(1, UUID.class)), none -> new HashSet<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                });
        database.sql("select claim_id, due_at, version from claim_plan where desk_id = :desk and claim_id in (:ids)")
                .param("desk", desk.value())
                .param("ids", ids)
                .query(row -> {
                    ClaimId id = new ClaimId(row.getObject(1, UUID.class));
                    Instant due = row.getObject(2) == null ? null : ThreadRows.instant(row, "due_at");
                    plans.put(id, new PlanDetail(id, due, Set.copyOf(helpers.getOrDefault(id, Set.of())), row.getLong(3)));
                });
        return plans;
    }

    /** The caller holds the claim. */
    void due(ClaimId claim, DeskId desk, @Nullable Instant due) {
        begin(claim, desk);
        database.sql("update claim_plan set due_at = cast(? as timestamp with time zone), version = version + 1"
                        + " where claim_id = ?")
                .param(due == null ? null : ThreadRows.time(due))
                .param(claim.value())
                .update();
    }

    /** The caller holds the claim. */
    void helpers(ClaimId claim, DeskId desk, Set<PersonId> helpers) {
        begin(claim, desk);
        database.sql("delete from claim_helper where claim_id = ?").param(claim.value()).update();
        helpers.forEach(person -> database.sql("insert into claim_helper (claim_id, person_id, desk_id) values (?, ?, ?)")
                .params(claim.value(), person.value(), desk.value())
                .update());
        database.sql("update claim_plan set version = version + 1 where claim_id = ?").param(claim.value()).update();
    }

    /**
     * Who was given a claim by somebody else, which is no change of what was planned. The caller has just written the
     * claim, and so holds it.
     *
     * @param person null where whoever has it took it, or nobody has
     */
    void given(ClaimId claim, DeskId desk, @Nullable UUID person, Instant at) {
        // Most claims of a bulk action have a row or need none: one statement each, then.
        if (give(claim, person, at) > 0 || person == null) return;
        begin(claim, desk);
        give(claim, person, at);
    }

    private int give(ClaimId claim, @Nullable UUID person, Instant at) {
        return database.sql("update claim_plan set assigned_to = cast(? as uuid), assigned_at = cast(? as timestamp with time zone)"
                        + " where claim_id = ?")
                .param(person)
                .param(person == null ? null : ThreadRows.time(at))
                .param(claim.value())
                .update();
    }

    private void begin(ClaimId claim, DeskId desk) {
        int there = database.sql("select count(*) from claim_plan where claim_id = ?")
                .param(claim.value())
                .query(Integer.class)
                .single();
        if (there > 0) return;
        database.sql("insert into claim_plan (claim_id, desk_id, version) values (?, ?, 0)")
                .params(claim.value(), desk.value())
                .update();
    }
}
