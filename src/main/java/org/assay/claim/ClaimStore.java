package org.assay.claim;

import org.assay.account.CurrentAccount;
import org.assay.document.DocumentId;
import org.assay.kernel.NotFound;
import org.assay.kernel.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims of the current desk, to be changed inside the caller's transaction. */
@Component
class ClaimStore {

    private final ClaimRecords records;
    private final JdbcClient database;
    private final CurrentAccount account;
    private final TransactionTemplate apart;

    ClaimStore(
            ClaimRecords records,
            JdbcClient database,
            CurrentAccount account,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.database = database;
        this.account = account;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws NotFound also where the claim is on another desk */
    ClaimRecord get(ClaimId id) {
        return records.findByIdAndDeskId(id.value(), account.desk().value())
                .orElseThrow(() -> new NotFound(id.subject()));
    }

    /** @throws StaleVersion where the claim is not as it was seen */
    ClaimRecord seen(ClaimId id, long version) {
        ClaimRecord claim = get(id);
        if (claim.version() != version) throw new StaleVersion(id.subject(), version, claim.version());
        return claim;
    }

    void add(ClaimRecord claim) {
        records.save(claim);
        records.flush();
    }

    /**
     * Writes a changed claim now, so that a second writer is told before anything else is stored.
     *
     * @return its version from now on
     */
    long write(ClaimRecord claim, long seen) {
        try {
            records.flush();
            return claim.version();
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersion(new ClaimId(claim.id()).subject(), seen, seen + 1);
        }
    }

    void flush() {
        records.flush();
    }

    /** The desk's next claim number, from 1. Those who mark on one desk at once wait here for one another. */
    int nextNumber() {
        Object desk = account.desk().value();
        if (!count(desk)) {
            beginCounting(desk);
            count(desk);
        }
        return database.sql("select last from claim_counter where desk_id = ?")
                .param(desk)
                .query(Integer.class)
                .single();
    }

    private boolean count(Object desk) {
        return database.sql("update claim_counter set last = last + 1 where desk_id = ?")
                        .param(desk)
                        .update()
                == 1;
    }

    /** In a transaction of its own: of two people who are first on a desk at once, the slower one's must not fail. */
    private void beginCounting(Object desk) {
        try {
            apart.executeWithoutResult(status -> database.sql("insert into claim_counter (desk_id, last) values (?, 0)")
                    .param(desk)
                    .update());
        } catch (DuplicateKeyException quicker) {
            // There is one now, which is all that was wanted.
        }
    }

    /** Counts a change to the document's marks. */
    void touch(DocumentId document) {
        int known = database.sql("update document_marks set revision = revision + 1 where document_id = ?")
                .param(document.value())
                .update();
        if (known == 0) {
            database.sql("insert into document_marks (document_id, revision) values (?, 1)")
                    .param(document.value())
                    .update();
        }
    }
}
