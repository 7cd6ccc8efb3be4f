package org.assay.document;

import jakarta.annotation.PreDestroy;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assay.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills {@code document_word} behind the imports, one document a transaction: an import answers before its words can be
 * searched. What a crash left undone is still marked as such in its row and is done at the next start.
 */
@Component
class WordIndexer {

    private static final Logger LOG = LoggerFactory.getLogger(WordIndexer.class);
    private static final int AT_ONCE = 50;
    // While imports keep coming, the processor is theirs, but nobody searches in vain for longer than this.
    private static final long QUIET_MILLIS = 400;
    private static final int LONGEST_WAIT = 20;
    private static final long RETRY_MILLIS = 5_000;

    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    WordIndexer(JdbcClient database, JdbcTemplate rows, TransactionTemplate transaction) {
        this.database = database;
        this.rows = rows;
        this.transaction = transaction;
        this.thread = Thread.ofPlatform().daemon().name("word-indexer").priority(Thread.MIN_PRIORITY).unstarted(this::run);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
        wake();
    }

    /** Says that a document was imported or corrected. Call it after the commit. */
    void wake() {
        work.release();
    }

    // Never interrupted: an interrupt in the middle of a commit closes an H2 database for everybody.
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        work.release();
        thread.join(10_000);
    }

    private void run() {
        try {
            while (!stopped) {
                work.acquire();
                for (int wait = 0; wait < LONGEST_WAIT && !stopped && work.drainPermits() > 0; wait++) {
                    TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
                }
                indexAll();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void indexAll() throws InterruptedException {
        try {
            while (!stopped) {
                List<UUID> documents = database.sql(
                                "select id from document where indexed = false order by id fetch first :many rows only")
                        .param("many", AT_ONCE)
                        .query(UUID.class)
                        .list();
                if (documents.isEmpty()) return;
                for (UUID document : documents) {
                    if (stopped) return;
                    transaction.executeWithoutResult(status -> index(document));
                }
            }
        } catch (RuntimeException failed) {
            if (stopped) return;
            LOG.warn("Words could not be indexed; trying again", failed);
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            work.release();
        }
    }

    private record Source(String words, String text, long version) {}

    private void index(UUID document) {
        Source source = database.sql(
                        """
                        select d.title, d.byline, d.publication, v.text, d.version
                        from document d join document_version v on v.id = d.current_version_id where d.id = :id""")
                .param("id", document)
                .query((row, number) -> new Source(
                        String.join(" \n", row.getString("title"), row.getString("byline"), row.getString("publication")),
                        row.getString("text"),
                        row.getLong("version")))
                .single();
        rows.update("delete from document_word where document_id = ?", document);
        rows.batchUpdate(
                "insert into document_word (word, document_id) values (?, ?)",
                Words.of(source.words() + "\n" + source.text()),
                1_000,
                (PreparedStatement statement, String word) -> {
                    statement.setString(1, word);
                    statement.setObject(2, document);
                });
        // A correction in between has raised the version: then the words are those of before, and stay to be done.
        rows.update("update document set indexed = true where id = ? and version = ?", document, source.version());
    }
}
