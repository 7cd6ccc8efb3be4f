package org.assay.audit.proof;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assay.audit.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole trail and says where it is not what was written: by the chain and the tree, which tell the place, and by
 * the signed checkpoints, which tell it also to somebody who has computed both anew.
 */
public final class TrailCheck {

    private final TrailTables tables;
    private final CheckpointFile file;
    private final List<VerifierKey> keys;
    private final @Nullable Checkpoint shown;
    private final List<String> problems = new ArrayList<>();
    private final MovedEntries moved = new MovedEntries();

    private String before = TrailRow.NOTHING_BEFORE;
    private boolean beforeFits = true;
    private long next = 1;
    private long count;
    private MerkleEdge edge = MerkleEdge.EMPTY;
    private @Nullable MerkleEdge atEnd;
    private @Nullable String hashAtEnd;
    private boolean cut;

    /**
     * @param keys that may have signed; none where the database’s own are to be believed
     * @param shown a checkpoint from elsewhere, as from a report, that is to be held against the trail, too
     */
    public TrailCheck(
            Connection connection, CheckpointFile file, List<VerifierKey> keys, @Nullable Checkpoint shown) {
        this.tables = new TrailTables(connection);
        this.file = file;
        this.keys = List.copyOf(keys);
        this.shown = shown;
    }

    /** Also while entries are added: what is there at the beginning is checked. */
    public TrailFindings run() throws SQLException, IOException {
        long began = System.nanoTime();
        // In this order: what is read later may only know of more than what was read before.
        CheckpointRecord record = new CheckpointRecord(file.notes(), tables.checkpoints(), keys.isEmpty() ? tables.keys() : keys, shown);
        long last = tables.last();
        TrailTables.End end = tables.end();
        tables.entries(Math.max(last, end == null ? 0 : end.sequence()), entry -> visit(entry, end, record));
        problems.addAll(moved.problems());
        if (end == null) problems.add("The row that says where the trail ends was taken out.");
        else compare(end, last);
        record.compareEmpty();
        problems.addAll(record.problems(count, cut));
        return new TrailFindings(count, record.counted(), problems, (System.nanoTime() - began) / 1e9);
    }

    private void visit(TrailTables.Stored entry, TrailTables.@Nullable End end, CheckpointRecord record) {
        TrailRow row = entry.row();
        long sequence = row.sequence();
        boolean gap = sequence > next;
        if (gap) {
            problems.add(missing(next, sequence - 1));
            cut = true;
        } else if (sequence < next) {
            problems.add("There is an entry with the number %d, which no entry was given.".formatted(sequence));
        }
        boolean fits = entry.computed().equals(entry.hash());
        if (!fits) {
            moved.add(entry);
        } else if (beforeFits && !gap && !row.previous().equals(before)) {
            problems.add(("Entry %d was written after another entry than the one that stands before it: one was altered with its"
                            + " hash, put in or taken out there.")
                    .formatted(sequence));
        }
        before = entry.hash();
        beforeFits = fits;
        next = sequence + 1;
        count++;
        edge = edge.with(entry.leaf());
        record.compare(edge);
        if (end != null && sequence == end.sequence()) {
            atEnd = edge;
            hashAtEnd = entry.hash();
        }
    }

    private void compare(TrailTables.End end, long last) {
        if (end.sequence() > last) {
            problems.add(("The end was cut off: %d %s written, and the last one that is there is number %d.")
                    .formatted(end.sequence(), end.sequence() == 1 ? "entry was" : "entries were", last));
            cut = true;
            return;
        }
        if (end.sequence() < last) {
            problems.add(
                    end.sequence() + 1 == last
                            ? "Entry %d was put in past the end of the trail.".formatted(last)
                            : "Entries %d to %d were put in past the end of the trail.".formatted(end.sequence() + 1, last));
        }
        boolean told = !problems.isEmpty();
        if (end.sequence() > 0 && !end.hash().equals(hashAtEnd) && !told) {
            problems.add("Entry %d is not the one that was written last: its hash is another.".formatted(end.sequence()));
            told = true;
        }
        if (end.edge() == null || told) return;
        MerkleEdge there = atEnd == null ? MerkleEdge.EMPTY : atEnd;
        if (!there.toString().equals(end.edge())) {
            problems.add("The tree over the entries is not the one that grew with them: entries were altered, and the hashes of"
                    + " all that follow computed anew.");
        }
    }

    private static String missing(long first, long last) {
        return first == last
                ? "Entry %d is missing: it was taken out.".formatted(first)
                : "Entries %d to %d are missing: they were taken out.".formatted(first, last);
    }
}
