package org.assay.audit;

import static org.mockito.Mockito.mock;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assay.TrailDatabase;
import org.assay.audit.proof.TrailCheck;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A trail of its own with all that proves it, for tests that forge it. */
final class TestTrail {

    private static final List<String> TRIGGERS = List.of("event", "key", "checkpoint");

    final DataSource source;
    final JdbcClient database;
    final Path folder;
    final AuditRecorder recorder;
    final CheckpointBook book;
    final TrailKeys keys;
    final TrailHead head;
    final TransactionTemplate transaction;
    private int written;

    TestTrail(DataSource source, Path folder) {
        this.source = source;
        this.folder = folder;
        this.database = JdbcClient.create(source);
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
        this.head = new TrailHead(database, new JdbcTemplate(source));
        // Hibernate is not ours, and has nothing to flush here.
        this.recorder = new AuditRecorder(head, database, mock(EntityManager.class), new JsonMapper());
        this.keys = new TrailKeys(folder.resolve("keys/trail.key").toString(), false, database, Clock.systemUTC());
        this.book = new CheckpointBook(
                keys,
                head,
                folder.resolve("checkpoints.txt").toString(),
                Duration.ofHours(1),
                database,
                transactions,
                Clock.systemUTC());
    }

    static TestTrail open(Path folder) {
        return new TestTrail(TrailDatabase.empty(), folder);
    }

    /** That many entries, several in one transaction, and a checkpoint after each ten. */
    TestTrail with(int entries) {
        while (written < entries) {
            int now = Math.min(written % 10 < 7 ? 1 : 3, entries - written);
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < now; i++) recorder.record(event(++written));
            });
            if (written % 10 == 0) book.now();
        }
        return this;
    }

    static DomainEvent event(int number) {
        record Happened(int number) implements DomainEvent {

            @Override
            public DeskId desk() {
                return new DeskId(new UUID(1, 1));
            }

            @Override
            public PersonId actor() {
                return new PersonId(new UUID(2, 2));
            }

            @Override
            public Instant at() {
                return Instant.parse("2026-11-23T08:00:00Z").plusSeconds(number);
            }

            @Override
            public Subject subject() {
                return new Subject("claim", new UUID(3, number));
            }

            @Override
            public List<Change> changes() {
                return List.of(Change.of("statement", null, "It is " + number + " metres — “long”.\n" + "x".repeat(number * 7)));
            }
        }
        return new Happened(number);
    }

    /** As somebody who owns the database can. */
    void takeTheTriggersAway() {
        boolean postgresql = new JdbcTemplate(source).execute((java.sql.Connection connection) ->
                connection.getMetaData().getDatabaseProductName().startsWith("Postgre"));
        for (String table : TRIGGERS) {
            for (String deed : List.of("update", "delete")) {
                String trigger = "audit_" + table + "_no_" + deed;
                sql("drop trigger " + trigger + (postgresql ? " on audit_" + table : ""));
            }
        }
    }

    int sql(String statement, Object... parameters) {
        return database.sql(statement).params(parameters).update();
    }

    List<String> problems() {
        return new JdbcTemplate(source).execute((java.sql.Connection connection) -> {
            try {
                return new TrailCheck(connection, book.file(), keys.verifiers(), null).run().problems();
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
    }

}
