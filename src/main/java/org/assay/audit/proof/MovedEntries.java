package org.assay.audit.proof;

import java.util.ArrayList;
import java.util.List;

/** The entries that are not what their hash was made of, told apart: those that stand elsewhere, and those altered. */
final class MovedEntries {

    /** Above this, each is looked for only one place further. */
    private static final int COMPARED = 300;

    private final List<TrailTables.Stored> entries = new ArrayList<>();

    void add(TrailTables.Stored entry) {
        entries.add(entry);
    }

    List<String> problems() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            TrailTables.Stored entry = entries.get(i);
            long sequence = entry.row().sequence();
            long written = writtenAs(entry);
            if (written == 0) {
                all.add("Entry %d was altered: what stands there is not what was written.".formatted(sequence));
                continue;
            }
            int run = i;
            while (run + 1 < entries.size() && follows(entries.get(run + 1), entries.get(run), written - sequence)) run++;
            if (run - i > 1 || Math.abs(written - sequence) == 1 && run > i) {
                all.add("Entries %d to %d carry other numbers than they were written with, %d to %d: one was %s before them."
                        .formatted(
                                sequence,
                                sequence + run - i,
                                written,
                                written + run - i,
                                written < sequence ? "put in" : "taken out"));
                i = run;
            } else {
                all.add("Entry %d stands in another’s place: it was written as number %d.".formatted(sequence, written));
            }
        }
        return all;
    }

    private static boolean follows(TrailTables.Stored entry, TrailTables.Stored before, long shift) {
        return entry.row().sequence() == before.row().sequence() + 1 && is(entry, entry.row().sequence() + shift);
    }

    /** The number that its hash was made with; 0 where none fits. */
    private long writtenAs(TrailTables.Stored entry) {
        long sequence = entry.row().sequence();
        if (is(entry, sequence - 1)) return sequence - 1;
        if (is(entry, sequence + 1)) return sequence + 1;
        if (entries.size() > COMPARED) return 0;
        for (TrailTables.Stored other : entries) {
            if (is(entry, other.row().sequence())) return other.row().sequence();
        }
        return 0;
    }

    private static boolean is(TrailTables.Stored entry, long sequence) {
        return sequence > 0 && TrailRow.hash(entry.row().at(sequence).canonical()).equals(entry.hash());
    }
}
