package org.assay.audit;

import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assay.audit.proof.TrailRow;
import org.assay.kernel.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every domain event into the trail, in the transaction that published it. Each entry carries the hash of the
 * one before it, and is a leaf of a Merkle tree, so that an entry altered, cut or reordered shows (docs/decisions/0065).
 */
@Component
class AuditRecorder {

    private final TrailHead head;
    private final JdbcClient database;
    private final EntityManager entities;
    private final JsonMapper json;

    AuditRecorder(TrailHead head, JdbcClient database, EntityManager entities, JsonMapper json) {
        this.head = head;
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
        TrailHead.State end = head.lock();
        for (DomainEvent event : events) end = append(event, end);
        head.moveTo(end);
    }

    private TrailHead.State append(DomainEvent event, TrailHead.State end) {
        TrailRow row = new TrailRow(
                end.hash(),
                end.sequence() + 1,
                event.desk().value(),
                event.actor().value(),
                // The database keeps microseconds; the hash must be of what it keeps.
                event.at().truncatedTo(ChronoUnit.MICROS),
                event.action(),
                event.subject().kind(),
                event.subject().id(),
                json.writeValueAsString(event.changes()));
        byte[] canonical = row.canonical();
        String hash = TrailRow.hash(canonical);
        database.sql("""
                        insert into audit_event (sequence, desk_id, actor_id, happened_at, action, subject_kind,
                            subject_id, changes, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.sequence(),
                        row.desk(),
                        row.actor(),
                        row.at().atOffset(ZoneOffset.UTC),
                        row.action(),
                        row.subjectKind(),
                        row.subject(),
                        row.changes(),
                        row.previous(),
                        hash)
                .update();
        return new TrailHead.State(row.sequence(), hash, end.edge().with(TrailRow.leaf(canonical)));
    }
}
