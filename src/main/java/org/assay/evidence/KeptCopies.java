package org.assay.evidence;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether what a claim rests on would still be there if the web were not. */
@Service
public class KeptCopies {

    private final JdbcClient database;
    private final ClaimCatalogue claims;

    KeptCopies(JdbcClient database, ClaimCatalogue claims) {
        this.database = database;
        this.claims = claims;
    }

    /**
     * @param onTheWeb sources of the claim's evidence that have an address
     * @param kept those of them with a copy
     */
    public record Count(int onTheWeb, int kept) {}

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Count of(ClaimId claim) {
        claims.get(claim);
        return database.sql("""
                        select count(*), count(case when exists (select 1 from snapshot k where k.source_id = s.id
                            or k.source_id = s.merged_into) then 1 end)
                        from source s where s.url is not null and s.id in (select e.source_id from evidence e
                            where e.claim_id = ? and e.removed_at is null)
                        """)
                .param(claim.value())
                .query((row, n) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }
}
