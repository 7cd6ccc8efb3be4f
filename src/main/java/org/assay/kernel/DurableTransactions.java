package org.assay.kernel;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions whose commit returns when it would survive a power cut. Only then is anybody told: what is registered for
 * after the commit runs after that. Transactions that commit at one moment share one way to the disk.
 */
@Component("transactionManager")
class DurableTransactions extends JpaTransactionManager {

    private final transient DiskCheckpoint disk;

    DurableTransactions(EntityManagerFactory entities, DiskCheckpoint disk) {
        super(entities);
        this.disk = disk;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) disk.reach();
    }
}
