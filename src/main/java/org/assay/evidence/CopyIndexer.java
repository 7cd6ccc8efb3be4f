package org.assay.evidence;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assay.evidence.search.CopyIndex;
import org.assay.evidence.search.LuceneCopyIndex;
import org.assay.kernel.DeskId;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index of the copies' words as the database is, behind the commits. At the start, after a failure and every
 * half hour it compares the two, so that whatever a crash, a lost folder or another database left is put right.
 */
@Component
class CopyIndexer {

    private static final Logger LOG = LoggerFactory.getLogger(CopyIndexer.class);
    private static final int AT_ONCE = 500;
    private static final int CHARACTERS_AT_ONCE = 20_000_000;
    private static final long RETRY_MILLIS = 10_000;
    private static final long COMPARE_MINUTES = 30;

    /** Wakes the thread for a comparison, or for its end. */
    private static final UUID WAKE = new UUID(0, 0);

    private final SnapshotRows rows;
    private final Path folder;
    private final BlockingQueue<UUID> kept = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile @Nullable CopyIndex index;
    private volatile boolean complete;
    private volatile boolean stopped;

    CopyIndexer(SnapshotRows rows, @Value("${assay.data}/search/copies") Path folder) {
        this.rows = rows;
        this.folder = folder;
        thread = Thread.ofPlatform().daemon().name("copy-indexer").priority(Thread.MIN_PRIORITY).unstarted(this::run);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void kept(SnapshotKept event) {
        kept.add(event.snapshot().value());
    }

    // Never interrupted: an interrupt while it reads the database closes an H2 database for everybody.
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        kept.add(WAKE);
        thread.join(10_000);
    }

    /** The copies of a desk with a word that begins so. */
    List<CopyIndex.Entry> find(DeskId desk, String beginning) {
        CopyIndex open = index;
        if (open == null) return List.of();
        try {
            return open.find(desk.value(), beginning);
        } catch (RuntimeException failed) {
            // Titles are found all the same, and the thread opens the index anew.
            if (open == index) {
                LOG.warn("The copies’ words can’t be searched", failed);
                complete = false;
                kept.add(WAKE);
            }
            return List.of();
        }
    }

    /** Whether every copy is in the index but those of the last moments. */
    boolean isComplete() {
        return complete;
    }

    private void run() {
        while (!stopped) {
            boolean failed = false;
            try {
                follow();
            } catch (RuntimeException | Error reason) {
                failed = !stopped;
                if (failed) LOG.warn("The copies’ words could not be indexed; trying again", reason);
            } catch (InterruptedException end) {
                stopped = true;
            } finally {
                close();
            }
            if (failed) pause();
        }
    }

    private void follow() throws InterruptedException {
        kept.removeIf(WAKE::equals);
        if (stopped) return;
        CopyIndex open = LuceneCopyIndex.in(folder);
        index = open;
        compare(open);
        while (!stopped) {
            UUID next = kept.poll(COMPARE_MINUTES, TimeUnit.MINUTES);
            if (next == null) compare(open);
            else if (next.equals(WAKE)) return;
            else take(open, next);
        }
    }

    private void take(CopyIndex open, UUID first) {
        List<UUID> copies = new ArrayList<>(List.of(first));
        kept.drainTo(copies, AT_ONCE);
        if (copies.remove(WAKE)) kept.add(WAKE);
        put(open, copies);
    }

    private void compare(CopyIndex open) {
        // The database afterwards: a copy that is kept in between is in its answer or in the queue.
        Set<UUID> held = open.copies();
        Set<UUID> readable = new HashSet<>(rows.readable());
        List<UUID> gone = held.stream().filter(copy -> !readable.contains(copy)).toList();
        List<UUID> missing = readable.stream().filter(copy -> !held.contains(copy)).sorted().toList();
        gone.forEach(open::remove);
        if (!gone.isEmpty()) open.publish();
        if (missing.size() > AT_ONCE) LOG.info("Reading {} copies for the search", missing.size());
        put(open, missing);
        complete = !stopped;
    }

    private void put(CopyIndex open, List<UUID> copies) {
        int together = 0;
        boolean published = true;
        for (int i = 0; i < copies.size() && !stopped; i++) {
            SnapshotRows.Readable copy = rows.readable(copies.get(i)).orElse(null);
            if (copy == null) continue;
            open.put(copy.entry(), Words.of(copy.text()));
            published = false;
            together += copy.text().length();
            if (together < CHARACTERS_AT_ONCE && (i + 1) % AT_ONCE != 0) continue;
            open.publish();
            published = true;
            together = 0;
        }
        if (!published) open.publish();
    }

    private void close() {
        CopyIndex open = index;
        index = null;
        complete = false;
        if (open != null) open.close();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException end) {
            stopped = true;
        }
    }
}
