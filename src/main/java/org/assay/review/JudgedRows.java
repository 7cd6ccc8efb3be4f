package org.assay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimKind;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.assay.review.Judgement.LetGo;
import org.assay.review.RequirementResult.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the requirements stood at each decision, kept with it. */
@Component
class JudgedRows {

    private final JdbcClient database;

    JudgedRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * An approval and the case as it was then.
     *
     * @param given how many had approved with it
     * @param judgement null for a decision from before there were policies
     */
    record Approved(ClaimId claim, UUID decision, int given, @Nullable Judgement judgement) {}

    void save(DecisionId decision, Gates.Gate gate) {
        Judgement case_ = gate.judgement();
        database.sql("insert into review_judged (decision_id, policy_id, kind, priority, risk, roots, approvals)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(decision.value())
                .param(gate.policy().id())
                .param(case_.kind().name())
                .param(case_.priority().name())
                .param(case_.risk().name())
                .param(case_.roots())
                .param(gate.approvalsNeeded())
                .update();
        List<Object> values = new ArrayList<>();
        for (RequirementResult result : gate.results()) {
            values.add(decision.value());
            values.add(result.requirement().name());
            values.add(case_.facts().get(result.requirement()).name());
            values.add(result.standing().name());
            values.add(result.weight().name());
            values.add(result.reason());
            values.add(result.overriddenBy() == null ? null : result.overriddenBy().value());
        }
        database.sql("insert into review_judged_requirement (decision_id, requirement, fact, standing, weight, reason,"
                        + " overridden_by) values (?, ?, ?, ?, ?, ?, ?)"
                        + ", (?, ?, ?, ?, ?, ?, ?)".repeat(gate.results().size() - 1))
                .params(values)
                .update();
    }

    /** Empty for a decision from before there were policies, and for a sign-off. */
    List<RequirementResult> of(DecisionId decision) {
        return database.sql("select requirement, standing, weight, reason, overridden_by"
                        + " from review_judged_requirement where decision_id = ?")
                .param(decision.value())
                .query((row, n) -> new RequirementResult(
                        Requirement.valueOf(row.getString("requirement")),
                        Standing.valueOf(row.getString("standing")),
                        Weight.valueOf(row.getString("weight")),
                        row.getString("reason"),
                        person(row)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(RequirementResult::requirement))
                .toList();
    }

    /** The approvals that settled a proposal of a desk since then, newest first. */
    List<Approved> since(DeskId desk, Instant moment, int most) {
        record Row(UUID decision, ClaimId claim, int given, @Nullable ClaimKind kind, Priority priority, Risk risk, int roots) {}
        List<Row> rows = database.sql("""
                        select d.id, d.claim_id, j.kind, j.priority, j.risk, j.roots,
                            (select count(*) from review_decision o where o.proposal_id = d.proposal_id
                                and o.counts = true) as given
                        from review_decision d left join review_judged j on j.decision_id = d.id
                        where d.desk_id = ? and d.decision = 'APPROVE' and d.settles = true and d.decided_at >= ?
                        order by d.decided_at desc fetch first ? rows only
                        """)
                .params(desk.value(), ThreadRows.time(moment), most)
                .query((row, n) -> row.getString("kind") == null
                        ? new Row(row.getObject("id", UUID.class), claim(row), row.getInt("given"), null, Priority.LOW, Risk.NONE, 0)
                        : new Row(
                                row.getObject("id", UUID.class),
                                claim(row),
                                row.getInt("given"),
                                ClaimKind.valueOf(row.getString("kind")),
                                Priority.valueOf(row.getString("priority")),
                                Risk.valueOf(row.getString("risk")),
                                row.getInt("roots")))
                .list();
        Map<UUID, Map<Requirement, Standing>> facts = new HashMap<>();
        Map<UUID, Map<Requirement, LetGo>> letGo = new HashMap<>();
        details(rows.stream().map(Row::decision).toList(), facts, letGo);
        return rows.stream()
                .map(row -> new Approved(
                        row.claim(),
                        row.decision(),
                        row.given(),
                        row.kind() == null
                                ? null
                                : new Judgement(
                                        row.kind(),
                                        row.priority(),
                                        row.risk(),
                                        facts.getOrDefault(row.decision(), Map.of()),
                                        row.roots(),
                                        letGo.getOrDefault(row.decision(), Map.of()),
                                        false)))
                .toList();
    }

    private void details(
            Collection<UUID> decisions,
            Map<UUID, Map<Requirement, Standing>> facts,
            Map<UUID, Map<Requirement, LetGo>> letGo) {
        if (decisions.isEmpty()) return;
        database.sql("select decision_id, requirement, fact, standing, reason, overridden_by"
                        + " from review_judged_requirement where decision_id in (:decisions)")
                .param("decisions", decisions)
                .query(row -> {
                    UUID decision = row.getObject("decision_id", UUID.class);
                    Requirement requirement = Requirement.valueOf(row.getString("requirement"));
                    facts.computeIfAbsent(decision, first -> new EnumMap<>(Requirement.class))
                            .put(requirement, Standing.valueOf(row.getString("fact")));
                    String reason = row.getString("reason");
                    if (reason != null) {
                        letGo.computeIfAbsent(decision, first -> new LinkedHashMap<>())
                                .put(requirement, new LetGo(reason, person(row)));
                    }
                });
    }

    private static ClaimId claim(ResultSet row) throws SQLException {
        return new ClaimId(Objects.requireNonNull(row.getObject("claim_id", UUID.class)));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        UUID id = row.getObject("overridden_by", UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
