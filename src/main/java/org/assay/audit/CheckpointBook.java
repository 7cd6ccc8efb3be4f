package org.assay.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.assay.audit.proof.CheckpointFile;
import org.assay.audit.proof.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs what the trail is, every some minutes in which something happened, at the end, and when a report asks for it. */
@Component
class CheckpointBook {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointBook.class);

    private final TrailKeys keys;
    private final TrailHead head;
    private final CheckpointFile file;
    private final JdbcClient database;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("checkpoints").factory());
    private boolean begun;

    CheckpointBook(
            TrailKeys keys,
            TrailHead head,
            @Value("${assay.checkpoint-file}") String file,
            @Value("${assay.checkpoint-every}") Duration every,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.keys = keys;
        this.head = head;
        this.file = new CheckpointFile(Path.of(file));
        this.every = every;
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    // After the start, because the first signature costs a tenth of a second.
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        worker.shutdown();
        round();
    }

    void round() {
        try {
            now();
        } catch (RuntimeException failed) {
            LOG.error("No checkpoint of the trail could be made; the next try is in {}", every, failed);
        }
    }

    /** The first checkpoint that holds that entry: always the same one. Empty where no key can sign it. */
    Optional<Checkpoint> covering(long entry) {
        Optional<Checkpoint> made = first(entry);
        return made.isPresent() ? made : now().flatMap(any -> first(entry));
    }

    Optional<Checkpoint> newest() {
        return database.sql("select note from audit_checkpoint order by entries desc fetch first 1 row only")
                .query((row, n) -> Checkpoint.parse(row.getString(1)))
                .optional();
    }

    CheckpointFile file() {
        return file;
    }

    /** The trail as it is now, signed. */
    synchronized Optional<Checkpoint> now() {
        Optional<SigningKey> key = keys.signing();
        if (key.isEmpty()) return Optional.empty();
        try {
            if (!begun) putRight();
            // Its commit brings to the disk what others have committed; only then may it be signed as written.
            TrailHead.State end = apart.execute(status -> head.read());
            Optional<Checkpoint> known = exactly(end.sequence());
            if (known.isPresent()) return known;
            Checkpoint made = key.get().checkpoint(end.sequence(), end.edge().root(), clock.instant());
            file.append(made);
            store(made);
            return Optional.of(made);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("checkpoint file " + file.path(), unwritable);
        }
    }

    /** What a kill between the file and the table has left. */
    private void putRight() throws IOException {
        file.mend();
        List<String> notes = file.notes();
        begun = true;
        if (notes.isEmpty()) return;
        try {
            Checkpoint last = Checkpoint.parse(notes.getLast());
            TrailHead.State end = head.read();
            boolean ours = keys.verifiers().stream().anyMatch(key -> key.signed(last));
            if (last.size() > end.sequence()) {
                LOG.error(
                        "The trail has {} entries, and a checkpoint in {} was signed over {}: the database was cut or exchanged. "
                                + "See ./assay verify.",
                        end.sequence(),
                        file.path(),
                        last.size());
            } else if (ours && exactly(last.size()).isEmpty()) {
                store(last);
            }
        } catch (IllegalArgumentException edited) {
            LOG.error("The last checkpoint in {} was edited. See ./assay verify.", file.path());
        }
    }

    private void store(Checkpoint made) {
        apart.executeWithoutResult(status -> database.sql(
                        "insert into audit_checkpoint (entries, root, made_at, note) values (?, ?, ?, ?)")
                .params(made.size(), made.root(), made.madeAt().atOffset(ZoneOffset.UTC), made.note())
                .update());
    }

    private Optional<Checkpoint> exactly(long size) {
        return database.sql("select note from audit_checkpoint where entries = ?")
                .param(size)
                .query((row, n) -> Checkpoint.parse(row.getString(1)))
                .optional();
    }

    private Optional<Checkpoint> first(long size) {
        return database.sql("select note from audit_checkpoint where entries >= ? order by entries fetch first 1 row only")
                .param(size)
                .query((row, n) -> Checkpoint.parse(row.getString(1)))
                .optional();
    }
}
