package org.assay.kernel;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * H2 hands each commit to the operating system but does not wait for the disk (docs/decisions/0001-h2-url.md);
 * {@code CHECKPOINT SYNC} does. PostgreSQL waits at each commit by itself, and H2 in memory has no disk.
 */
@Component
class CheckpointedDurability implements Durability {

    private final DataSource database;
    private final boolean needed;
    private final ReentrantLock flushing = new ReentrantLock();
    private volatile long started;
    private volatile long finished;

    CheckpointedDurability(DataSource database, @Value("${spring.datasource.url}") String url) {
        this.database = database;
        this.needed = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    }

    @Override
    public void flush() {
        if (!needed) return;
        // A flush that had begun before this call may have missed this call's commit; one that begins now hasn't.
        long mine = started + 1;
        flushing.lock();
        try {
            if (finished >= mine) return;
            long number = ++started;
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            } catch (SQLException failed) {
                throw new IllegalStateException("The database could not be flushed to the disk", failed);
            }
            finished = number;
        } finally {
            flushing.unlock();
        }
    }
}
