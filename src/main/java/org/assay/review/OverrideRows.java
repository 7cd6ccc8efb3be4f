package org.assay.review;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.review.Judgement.LetGo;
import org.assay.verdict.ProposalId;
import org.assay.verdict.VerdictDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requirements that were let go, in their table. */
@Component
class OverrideRows {

    private final JdbcClient database;
    private final CurrentAccount account;

    OverrideRows(JdbcClient database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    /** Those that count while the case is as the digest says. */
    Map<Requirement, LetGo> standing(ProposalId proposal, String digest) {
        Map<Requirement, LetGo> letGo = new EnumMap<>(Requirement.class);
        database.sql("select requirement, reason, overridden_by from review_override"
                        + " where proposal_id = ? and digest = ?")
                .params(proposal.value(), digest)
                .query(row -> {
                    letGo.put(
                            Requirement.valueOf(row.getString(1)),
                            new LetGo(row.getString(2), new PersonId(row.getObject(3, UUID.class))));
                });
        return letGo;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException for an author, and where it is let go already */
    void insert(VerdictDetail proposal, Requirement requirement, String digest, String reason, Instant at) {
        database.sql("""
                        insert into review_override (id, desk_id, claim_id, proposal_id, requirement, digest, reason,
                            overridden_by, reviewer_part, overridden_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'REVIEWER', ?)
                        """)
                .params(
                        Ids.next(),
                        account.desk().value(),
                        proposal.claim().value(),
                        proposal.id().value(),
                        requirement.name(),
                        digest,
                        reason,
                        account.person().value(),
                        ThreadRows.time(at))
                .update();
    }
}
