package org.assay.audit;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assay.kernel.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every domain event into the trail, in the transaction that published it. Each entry carries the hash of the
 * one before it, so that an entry altered, cut or reordered shows.
 */
@Component
class AuditRecorder {

    private final JdbcClient database;
    private final EntityManager entities;
    private final JsonMapper json;

    AuditRecorder(JdbcClient database, EntityManager entities, JsonMapper json) {
        this.database = database;
        this.entities = entities;
        this.json = json;
    }

    @EventListener
    void record(DomainEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException(event.action() + " was published outside a transaction");
        }
        pending().events.add(event);
    }

    private Pending pending() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending pending && pending.owner() == this) return pending;
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {

        private final List<DomainEvent> events = new ArrayList<>();

        AuditRecorder owner() {
            return AuditRecorder.this;
        }

        // Last of all: the head of the chain is one row that every writer waits for, so it is held for the shortest
        // time, and nobody who holds it waits for another row.
        @Override
        public int getOrder() {
            return Integer.MAX_VALUE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            append(events);
        }
    }

    private void append(List<DomainEvent> events) {
        record Head(long sequence, String hash) {}
        Head head = database.sql("select sequence, hash from audit_head where id = 1 for update")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        long sequence = head.sequence();
        String previous = head.hash();
        for (DomainEvent event : events) {
            sequence++;
            String changes = json.writeValueAsString(event.changes());
            // The database keeps microseconds; the hash must be of what it keeps.
            var at = event.at().truncatedTo(ChronoUnit.MICROS);
            String hash = hash(
                    previous,
                    Long.toString(sequence),
                    event.desk().toString(),
                    event.actor().toString(),
                    at.toString(),
                    event.action(),
                    event.subject().kind(),
                    event.subject().id().toString(),
                    changes);
            database.sql("""
                            insert into audit_event (sequence, desk_id, actor_id, happened_at, action, subject_kind,
                                subject_id, changes, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            sequence,
                            event.desk().value(),
                            event.actor().value(),
                            at.atOffset(ZoneOffset.UTC),
                            event.action(),
                            event.subject().kind(),
                            event.subject().id(),
                            changes,
                            previous,
                            hash)
                    .update();
            previous = hash;
        }
        database.sql("update audit_head set sequence = ?, hash = ? where id = 1")
                .params(sequence, previous)
                .update();
    }

    /** SHA-256 over the fields, each preceded by its length in bytes, so that no two lists of fields look alike. */
    static String hash(String... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
