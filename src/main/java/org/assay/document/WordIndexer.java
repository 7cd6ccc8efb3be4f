package org.assay.document;

import jakarta.annotation.PreDestroy;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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
 * Fills {@code document_word} behind the imports: an import answers before its words can be searched. What a crash left
 * undone is still marked as such in its row and is done at the next start.
 */
@Component
class WordIndexer {

    private static final Logger LOG = LoggerFactory.getLogger(WordIndexer.class);
    // Documents in one transaction share the pages of the index that it writes; up to so many, or so long together.
    private static final int AT_ONCE = 100;
    private static final int CHARACTERS_AT_ONCE = 2_000_000;
    // While imports keep coming, the processor is theirs, but nobody searches in vain for longer than half a minute.
    private static final long QUIET_MILLIS = 400;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(30);
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
                long due = System.nanoTime() + LONGEST_WAIT_NANOS;
                boolean done = false;
                while (!stopped && !done) {
                    while (!stopped && System.nanoTime() < due && work.drainPermits() > 0) {
                        TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
                    }
                    done = index(due);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Writes the words of what waits, and gives way to imports that come meanwhile.
     *
     * @param due when it no longer gives way, of {@link System#nanoTime()}
     * @return whether nothing is left that can be done now
     */
    private boolean index(long due) throws InterruptedException {
        try {
            while (!stopped) {
                List<Waiting> waiting = waiting();
                if (waiting.isEmpty()) return true;
                transaction.executeWithoutResult(status -> index(waiting));
                if (work.availablePermits() > 0 && System.nanoTime() < due) return false;
            }
        } catch (RuntimeException failed) {
            if (stopped) return true;
            LOG.warn("Words could not be indexed; trying again", failed);
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            work.release();
        }
        return true;
    }

    /** @param version of the row that asked for it */
    private record Waiting(UUID document, long version) {}

    private List<Waiting> waiting() {
        record Length(Waiting waiting, int characters) {}
        int[] together = {0};
        return database
                .sql(
                        """
                        select d.id, d.version, v.characters
                        from document d join document_version v on v.id = d.current_version_id
                        where d.indexed = false order by d.id fetch first :many rows only""")
                .param("many", AT_ONCE)
                .query((row, number) -> new Length(
                        new Waiting(row.getObject("id", UUID.class), row.getLong("version")), row.getInt("characters")))
                .list()
                .stream()
                .takeWhile(next -> {
                    boolean first = together[0] == 0;
                    together[0] += next.characters();
                    return first || together[0] <= CHARACTERS_AT_ONCE;
                })
                .map(Length::waiting)
                .toList();
    }

    private record Entry(String word, UUID document) {}

    private void index(List<Waiting> documents) {
        List<Entry> gone = new ArrayList<>();
        List<Entry> added = new ArrayList<>();
        for (Waiting waiting : documents) {
            UUID document = waiting.document();
            Optional<String> stored = database.sql("select words from document_words where document_id = ?")
                    .param(document)
                    .query(String.class)
                    .optional();
            Set<String> before = stored.map(words -> Set.of(words.split(" "))).orElse(Set.of());
            SortedSet<String> now = words(document);
            before.stream().filter(word -> !now.contains(word)).forEach(word -> gone.add(new Entry(word, document)));
            now.stream().filter(word -> !before.contains(word)).forEach(word -> added.add(new Entry(word, document)));
            rows.update(
                    stored.isEmpty()
                            ? "insert into document_words (words, document_id) values (?, ?)"
                            : "update document_words set words = ? where document_id = ?",
                    String.join(" ", now),
                    document);
        }
        write("delete from document_word where word = ? and document_id = ?", gone);
        write("insert into document_word (word, document_id) values (?, ?)", added);
        // A correction in between has raised the version: then the words are those of before, and stay to be done.
        rows.batchUpdate(
                "update document set indexed = true where id = ? and version = ?",
                documents,
                AT_ONCE,
                (PreparedStatement statement, Waiting waiting) -> {
                    statement.setObject(1, waiting.document());
                    statement.setLong(2, waiting.version());
                });
    }

    /** In the order of the index, so that what is written lies together. */
    private void write(String statement, List<Entry> entries) {
        entries.sort(Comparator.comparing(Entry::word).thenComparing(Entry::document));
        rows.batchUpdate(statement, entries, 1_000, (PreparedStatement row, Entry entry) -> {
            row.setString(1, entry.word());
            row.setObject(2, entry.document());
        });
    }

    private SortedSet<String> words(UUID document) {
        return database.sql(
                        """
                        select d.title, d.byline, d.publication, v.text
                        from document d join document_version v on v.id = d.current_version_id where d.id = :id""")
                .param("id", document)
                .query((row, number) -> Words.of(String.join(
                        " \n",
                        row.getString("title"),
                        row.getString("byline"),
                        row.getString("publication"),
                        row.getString("text"))))
                .single();
    }
}
