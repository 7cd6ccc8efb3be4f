package org.assay.kernel;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings H2's commits to the disk: what waits at one moment goes together. H2 by itself writes them up to half a second
 * later (docs/decisions/0001-how-h2-is-opened.md). PostgreSQL waits at each commit, and H2 in memory has no disk.
 */
@Component
class DiskCheckpoint {

    private final String url;
    private final boolean needed;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile long started;
    private volatile long finished;

    /**
     * Its own and not of the pool, because those who wait here hold theirs. Under the lock.
     */
    private @Nullable Connection connection;

    DiskCheckpoint(@Value("${spring.datasource.url}") String url) {
        this.url = url;
        this.needed = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    }

    /**
     * Returns once everything committed before the call is on the disk.
     *
     * @throws IllegalStateException where the disk refuses; whether the commits survive is then unknown
     */
    void reach() {
        if (!needed) return;
        // A checkpoint that had begun before this call may have missed this call's commit; one that begins now hasn't.
        long mine = started + 1;
        writing.lock();
        try {
            if (finished >= mine) return;
            long number = ++started;
            write();
            finished = number;
        } finally {
            writing.unlock();
        }
    }

    private void write() {
        try {
            if (connection == null) connection = DriverManager.getConnection(url);
            try (var statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        } catch (SQLException failed) {
            close();
            throw new IllegalStateException("The database could not be written to the disk", failed);
        }
    }

    @PreDestroy
    void close() {
        writing.lock();
        try {
            if (connection != null) connection.close();
        } catch (SQLException gone) {
            // Closed is all it was to be.
        } finally {
            connection = null;
            writing.unlock();
        }
    }
}
