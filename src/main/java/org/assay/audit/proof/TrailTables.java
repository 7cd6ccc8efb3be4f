package org.assay.audit.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail's tables, read as they stand and trusted in nothing. */
public final class TrailTables {

    /** @param hash what the database has for the entry's hash */
    private record Read(TrailRow row, String hash) {}

    /**
     * @param hash what the database has for the entry's hash
     * @param computed what its fields say for it
     * @param leaf of the tree, by its fields
     */
    record Stored(TrailRow row, String hash, String computed, byte[] leaf) {

        static Stored of(Read read) {
            byte[] canonical = read.row().canonical();
            return new Stored(read.row(), read.hash(), TrailRow.hash(canonical), TrailRow.leaf(canonical));
        }
    }

    /** @param edge null where none was kept yet */
    record End(long sequence, String hash, @Nullable String edge) {}

    /** @param entries what the column says, beside the note */
    record StoredCheckpoint(long entries, String root, String note) {}

    /** What is to be done with each entry. */
    interface Visitor {
        void visit(Stored entry) throws SQLException;
    }

    // Few enough that a page of them fits in memory also where every one holds a long text.
    private static final int PAGE = 1_000;

    private final Connection connection;

    public TrailTables(Connection connection) {
        this.connection = connection;
    }

    /** The right edge of the tree over the first entries, made of what they say now. */
    public MerkleEdge edge(long upTo) throws SQLException {
        MerkleEdge[] edge = {MerkleEdge.EMPTY};
        entries(upTo, entry -> edge[0] = edge[0].with(entry.leaf()));
        return edge[0];
    }

    /** Those with these numbers, in their order. */
    public List<TrailRow> rows(long upTo, Set<Long> numbers) throws SQLException {
        List<TrailRow> found = new ArrayList<>();
        entries(upTo, entry -> {
            if (numbers.contains(entry.row().sequence())) found.add(entry.row());
        });
        return found;
    }

    /** In their order. */
    void entries(long upTo, Visitor visitor) throws SQLException {
        try (PreparedStatement page = connection.prepareStatement("""
                select sequence, desk_id, actor_id, happened_at, action, subject_kind, subject_id, changes, previous_hash, hash
                from audit_event where sequence > ? and sequence <= ? order by sequence fetch first %d rows only"""
                .formatted(PAGE))) {
            long last = Long.MIN_VALUE;
            List<Read> read = new ArrayList<>(PAGE);
            do {
                read.clear();
                page.setLong(1, last);
                page.setLong(2, upTo);
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) read.add(read(rows));
                }
                // Hashing takes as long as reading, and every processor can do it.
                for (Stored entry : read.parallelStream().map(Stored::of).toList()) {
                    last = entry.row().sequence();
                    visitor.visit(entry);
                }
            } while (read.size() == PAGE);
        }
    }

    /** The highest number there is; 0 without any. */
    long last() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select coalesce(max(sequence), 0) from audit_event");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Null where somebody has removed it. */
    @Nullable End end() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select sequence, hash, edge from audit_head where id = 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new End(row.getLong(1), row.getString(2), row.getString(3)) : null;
        }
    }

    List<StoredCheckpoint> checkpoints() throws SQLException {
        List<StoredCheckpoint> all = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select entries, root, note from audit_checkpoint order by entries");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) all.add(new StoredCheckpoint(rows.getLong(1), rows.getString(2), rows.getString(3)));
        }
        return all;
    }

    /** As they are published; unreadable ones left out. */
    List<VerifierKey> keys() throws SQLException {
        List<VerifierKey> all = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select public_key from audit_key order by known_at desc");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                try {
                    all.add(VerifierKey.parse(rows.getString(1)));
                } catch (IllegalArgumentException edited) {
                    // A checkpoint that it signed will say so.
                }
            }
        }
        return all;
    }

    private static Read read(ResultSet row) throws SQLException {
        return new Read(
                new TrailRow(
                        row.getString(9),
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, UUID.class),
                        row.getString(8)),
                row.getString(10));
    }
}
