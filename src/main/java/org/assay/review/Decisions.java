package org.assay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimId;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.verdict.ProposalId;
import org.assay.verdict.VerdictDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions in their table, which the database itself keeps from authors and from second thoughts. */
@Component
class Decisions {

    private static final String DETAIL = """
            select d.id, d.claim_id, d.proposal_id, d.decision, d.comment, d.digest, d.reviewer_id, d.decided_at
            from review_decision d
            """;

    private final JdbcClient database;
    private final CurrentAccount account;

    Decisions(JdbcClient database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    /**
     * @param settles whether no other settling decision on this proposal may follow
     * @throws org.springframework.dao.DataIntegrityViolationException where the reviewer is among the authors, or
     *     another decision settled the proposal already
     */
    DecisionId add(
            VerdictDetail proposal,
            Decision decision,
            @Nullable String comment,
            String digest,
            PersonId reviewer,
            Instant at,
            boolean settles) {
        party(proposal.id(), reviewer);
        UUID id = Ids.next();
        database.sql("""
                        insert into review_decision (id, desk_id, claim_id, proposal_id, decision, comment, digest,
                            reviewer_id, reviewer_part, decided_at, settles, counts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'REVIEWER', ?, ?, ?)
                        """)
                .param(id)
                .param(account.desk().value())
                .param(proposal.claim().value())
                .param(proposal.id().value())
                .param(decision.name())
                .param(comment)
                .param(digest)
                .param(reviewer.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(settles ? Boolean.TRUE : null)
                .param(decision == Decision.APPROVE ? Boolean.TRUE : null)
                .update();
        return new DecisionId(id);
    }

    /** Makes somebody one who judges the proposal; the key of that table keeps its authors from it. */
    void party(ProposalId proposal, PersonId reviewer) {
        boolean known = database.sql(
                                "select count(*) from proposal_party where proposal_id = ? and person_id = ? and part = 'REVIEWER'")
                        .params(proposal.value(), reviewer.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) return;
        database.sql("insert into proposal_party (proposal_id, person_id, part) values (?, ?, 'REVIEWER')")
                .params(proposal.value(), reviewer.value())
                .update();
    }

    /** An approval that was one of too few settles the proposal after all: fewer are asked for now. */
    void settle(DecisionId decision) {
        database.sql("update review_decision set settles = true where id = ?")
                .param(decision.value())
                .update();
    }

    /** Everybody's approvals of a proposal, oldest first: at most one a person. */
    List<DecisionDetail> approvalsOf(ProposalId proposal) {
        return database.sql(DETAIL + "where d.proposal_id = ? and d.decision = 'APPROVE' order by d.decided_at, d.id")
                .param(proposal.value())
                .query(Decisions::detail)
                .list();
    }

    Optional<DecisionDetail> byId(DecisionId id) {
        return database.sql(DETAIL + "where d.id = ? and d.desk_id = ?")
                .params(id.value(), account.desk().value())
                .query(Decisions::detail)
                .optional();
    }

    List<DecisionDetail> of(ClaimId claim) {
        return database.sql(DETAIL + "where d.claim_id = ? order by d.decided_at, d.id")
                .param(claim.value())
                .query(Decisions::detail)
                .list();
    }

    Optional<DecisionDetail> settling(ProposalId proposal) {
        return database.sql(DETAIL + "where d.proposal_id = ? and d.settles = true")
                .param(proposal.value())
                .query(Decisions::detail)
                .optional();
    }

    boolean signedOff(ProposalId proposal) {
        return database.sql("select count(*) from review_decision where proposal_id = ? and decision = 'SIGN_OFF'")
                        .param(proposal.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The newest approval of each claim. */
    Map<ClaimId, DecisionDetail> approvals(Collection<ClaimId> claims, DeskId desk) {
        if (claims.isEmpty()) return Map.of();
        Map<ClaimId, DecisionDetail> newest = new LinkedHashMap<>();
        database.sql(DETAIL + "where d.desk_id = :desk and d.claim_id in (:claims) and d.decision = 'APPROVE' and d.settles = true "
                        + "order by d.decided_at")
                .param("desk", desk.value())
                .param("claims", claims.stream().map(ClaimId::value).toList())
                .query(Decisions::detail)
                .list()
                .forEach(decision -> newest.put(decision.claim(), decision));
        return newest;
    }

    private static DecisionDetail detail(ResultSet row, int ignored) throws SQLException {
        return new DecisionDetail(
                new DecisionId(row.getObject("id", UUID.class)),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                Decision.valueOf(row.getString("decision")),
                row.getString("comment"),
                row.getString("digest"),
                new PersonId(row.getObject("reviewer_id", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
