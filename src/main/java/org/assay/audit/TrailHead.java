package org.assay.audit;

import org.assay.audit.proof.MerkleEdge;
import org.assay.audit.proof.TrailTables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The end of the trail: one row, and who changes it holds it until the commit. */
@Component
class TrailHead {

    /** @param hash of the last entry */
    record State(long sequence, String hash, MerkleEdge edge) {}

    private record Row(long sequence, String hash, @Nullable String edge) {}

    private final JdbcClient database;
    private final JdbcOperations connections;

    TrailHead(JdbcClient database, JdbcOperations connections) {
        this.database = database;
        this.connections = connections;
    }

    /** The end as it is now, for the caller's transaction alone. */
    State lock() {
        return state("select sequence, hash, edge from audit_head where id = 1 for update");
    }

    State read() {
        return state("select sequence, hash, edge from audit_head where id = 1");
    }

    void moveTo(State end) {
        database.sql("update audit_head set sequence = ?, hash = ?, edge = ? where id = 1")
                .params(end.sequence(), end.hash(), end.edge().toString())
                .update();
    }

    private State state(String query) {
        Row row = database.sql(query)
                .query((columns, n) -> new Row(columns.getLong(1), columns.getString(2), columns.getString(3)))
                .single();
        MerkleEdge edge = row.edge() == null ? built(row.sequence()) : MerkleEdge.parse(row.sequence(), row.edge());
        return new State(row.sequence(), row.hash(), edge);
    }

    /** Of a trail that was begun by an Assay without the tree. */
    private MerkleEdge built(long sequence) {
        ConnectionCallback<MerkleEdge> reading = connection -> new TrailTables(connection).edge(sequence);
        return java.util.Objects.requireNonNull(connections.execute(reading));
    }
}
