package org.assay.audit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assay.audit.Checkpoint;
import org.jspecify.annotations.Nullable;

/** The checkpoints that are known, from the file, the database and elsewhere, held against the tree while it grows. */
final class CheckpointRecord {

    private static final String FILE = "in the file of checkpoints";
    private static final String DATABASE = "in the database";
    private static final String SHOWN = "that you gave";

    private record Known(Checkpoint checkpoint, String where) {}

    private final TreeMap<Long, List<Known>> bySize = new TreeMap<>();
    private final List<VerifierKey> keys;
    private final List<String> problems = new ArrayList<>();
    private final List<Known> contradicted = new ArrayList<>();
    private long lastFitting;
    private int counted;

    CheckpointRecord(
            List<String> inFile,
            List<TrailTables.StoredCheckpoint> inDatabase,
            List<VerifierKey> keys,
            @Nullable Checkpoint shown) {
        this.keys = keys;
        Map<String, Known> all = new LinkedHashMap<>();
        Set<String> filed = new HashSet<>();
        for (String note : inFile) {
            Checkpoint checkpoint = read(note, FILE);
            if (checkpoint == null) continue;
            filed.add(checkpoint.note());
            all.putIfAbsent(checkpoint.note(), new Known(checkpoint, FILE));
        }
        Set<String> stored = new HashSet<>();
        for (TrailTables.StoredCheckpoint row : inDatabase) {
            Checkpoint checkpoint = read(row.note(), DATABASE);
            if (checkpoint == null) continue;
            if (checkpoint.size() != row.entries() || !checkpoint.root().equals(row.root())) {
                problems.add("What the database says of the checkpoint over %s is not what was signed.".formatted(entries(row.entries())));
            }
            stored.add(checkpoint.note());
            all.putIfAbsent(checkpoint.note(), new Known(checkpoint, DATABASE));
            if (!filed.contains(checkpoint.note())) {
                problems.add("The checkpoint over %s of %s stands in the database and not in the file: the file was cut or exchanged."
                        .formatted(entries(checkpoint.size()), checkpoint.madeAt()));
            }
        }
        // The very last may stand in the file alone, where the program was killed at that moment.
        List<Known> fromFile = all.values().stream().filter(known -> known.where().equals(FILE)).toList();
        fromFile.stream()
                .limit(Math.max(0, fromFile.size() - 1))
                .filter(known -> !stored.contains(known.checkpoint().note()))
                .forEach(known -> problems.add("The checkpoint over %s of %s was taken out of the database."
                        .formatted(entries(known.checkpoint().size()), known.checkpoint().madeAt())));
        if (shown != null && isSigned(shown, SHOWN)) all.put("shown", new Known(shown, SHOWN));
        all.values().forEach(known ->
                bySize.computeIfAbsent(known.checkpoint().size(), size -> new ArrayList<>()).add(known));
    }

    /** Called with every size of the tree. */
    void compare(MerkleEdge edge) {
        List<Known> here = bySize.remove(edge.size());
        if (here == null) return;
        byte[] root = edge.root();
        for (Known known : here) {
            counted++;
            if (!Arrays.equals(known.checkpoint().rootHash(), root)) contradicted.add(known);
            else if (contradicted.isEmpty()) lastFitting = edge.size();
        }
    }

    void compareEmpty() {
        compare(MerkleEdge.EMPTY);
    }

    int counted() {
        return counted;
    }

    /**
     * @param count how many entries there are
     * @param cut whether it is said already that some are missing
     */
    List<String> problems(long count, boolean cut) {
        List<String> all = new ArrayList<>(problems);
        if (!contradicted.isEmpty()) {
            Known first = contradicted.getFirst();
            all.add("The checkpoint %s over %s, signed %s, contradicts the trail: %s. %s"
                    .formatted(
                            first.where(),
                            entries(first.checkpoint().size()),
                            first.checkpoint().madeAt(),
                            between(lastFitting, first.checkpoint().size(), cut),
                            contradicted.size() == 1 ? "" : "So do %d more.".formatted(contradicted.size() - 1))
                    .strip());
        }
        if (!bySize.isEmpty()) {
            Known largest = bySize.lastEntry().getValue().getFirst();
            long size = largest.checkpoint().size();
            all.add("The checkpoint %s over %s, signed %s, says more than is there: the last %d are missing."
                    .formatted(largest.where(), entries(size), largest.checkpoint().madeAt(), size - count));
        }
        return all;
    }

    private static String between(long fitting, long size, boolean cut) {
        String where = fitting == 0
                ? "among the entries up to %d".formatted(size)
                : "between entry %d and entry %d".formatted(fitting + 1, size);
        return cut ? "something is missing or altered " + where : "something was altered, put in or taken out " + where;
    }

    private @Nullable Checkpoint read(String note, String where) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note);
            return isSigned(checkpoint, where) ? checkpoint : null;
        } catch (IllegalArgumentException none) {
            problems.add("A checkpoint %s can not be read any more: it was edited (“%s …”)."
                    .formatted(where, note.strip().lines().limit(2).reduce((a, b) -> a + " " + b).orElse("")));
            return null;
        }
    }

    private boolean isSigned(Checkpoint checkpoint, String where) {
        if (keys.stream().anyMatch(key -> key.signed(checkpoint))) return true;
        boolean known = keys.stream().anyMatch(key -> key.name().equals(checkpoint.origin()));
        problems.add("The checkpoint %s over %s of %s %s."
                .formatted(
                        where,
                        entries(checkpoint.size()),
                        checkpoint.madeAt(),
                        known
                                ? "was edited: its signature does not fit"
                                : "is signed with another key than this trail’s (" + checkpoint.origin() + ")"));
        return false;
    }

    private static String entries(long size) {
        return size == 1 ? "one entry" : "%d entries".formatted(size);
    }
}
