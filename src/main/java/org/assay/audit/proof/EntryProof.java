package org.assay.audit.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.audit.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * That one entry stands in the trail that a checkpoint signs, without any other entry. As text: the entry's fields, a word
 * and its value a line; the path of hashes, one a line in base64; an empty line; the checkpoint.
 *
 * @param path from the leaf upwards
 */
@NamedInterface("verify")
public record EntryProof(TrailRow entry, List<byte[]> path, Checkpoint checkpoint) {

    private static final String FIRST = "assay-trail-proof 1";

    /**
     * Of the entry with that number, against the newest checkpoint whose tree has it.
     *
     * @return null where there is no such entry, or no checkpoint that fits over it
     */
    public static @Nullable EntryProof of(Connection connection, List<Checkpoint> checkpoints, long sequence)
            throws SQLException {
        Checkpoint newest = checkpoints.stream()
                .filter(checkpoint -> checkpoint.size() >= sequence)
                .reduce((earlier, later) -> later.size() > earlier.size() ? later : earlier)
                .orElse(null);
        if (newest == null || sequence < 1) return null;
        MerkleTree tree = new MerkleTree();
        TrailRow[] found = {null};
        new TrailTables(connection).entries(newest.size(), stored -> {
            tree.add(stored.leaf());
            if (stored.row().sequence() == sequence) found[0] = stored.row();
        });
        if (found[0] == null || tree.size() != newest.size()) return null;
        EntryProof proof =
                new EntryProof(found[0], tree.inclusion((int) sequence - 1, tree.size()), newest);
        return proof.holds() ? proof : null;
    }

    /** Of many entries against one checkpoint, in one reading of the trail; none at all where it does not lead to it. */
    public static List<EntryProof> of(Connection connection, Checkpoint checkpoint, Set<Long> numbers)
            throws SQLException {
        MerkleTree tree = new MerkleTree();
        List<TrailRow> found = new ArrayList<>();
        new TrailTables(connection).entries(checkpoint.size(), stored -> {
            tree.add(stored.leaf());
            if (numbers.contains(stored.row().sequence())) found.add(stored.row());
        });
        if (tree.size() != checkpoint.size()) return List.of();
        List<EntryProof> proofs = found.stream()
                .map(row -> new EntryProof(row, tree.inclusion((int) row.sequence() - 1, tree.size()), checkpoint))
                .toList();
        return proofs.stream().allMatch(EntryProof::holds) ? proofs : List.of();
    }

    /** That the first checkpoint's trail is the beginning of the second's, one hash a line in base64. */
    public static @Nullable List<String> between(Connection connection, Checkpoint first, Checkpoint second)
            throws SQLException {
        MerkleTree tree = new MerkleTree();
        new TrailTables(connection).entries(second.size(), stored -> tree.add(stored.leaf()));
        if (tree.size() != second.size() || first.size() > second.size()) return null;
        List<byte[]> path = tree.consistency((int) first.size(), tree.size());
        return MerkleProof.extend(first.size(), first.rootHash(), second.size(), second.rootHash(), path)
                ? path.stream().map(Base64.getEncoder()::encodeToString).toList()
                : null;
    }

    /** Whether the entry leads to the checkpoint's root. Whether that is signed is for its key to say. */
    public boolean holds() {
        return MerkleProof.includes(
                TrailRow.leaf(entry.canonical()), entry.sequence() - 1, checkpoint.size(), path, checkpoint.rootHash());
    }

    /** @throws IllegalArgumentException where that is no proof */
    public static EntryProof parse(String text) {
        String[] parts = text.replace("\r\n", "\n").split("\n\n", 2);
        List<String> lines = new ArrayList<>(parts[0].lines().toList());
        if (parts.length != 2 || lines.isEmpty() || !lines.removeFirst().equals(FIRST)) {
            throw new IllegalArgumentException("no proof of an entry");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        List<byte[]> path = new ArrayList<>();
        for (String line : lines) {
            int space = line.indexOf(' ');
            if (space < 0) throw new IllegalArgumentException("a line without a value");
            String word = line.substring(0, space);
            if (word.equals("path")) path.add(Base64.getDecoder().decode(line.substring(space + 1)));
            else fields.put(word, line.substring(space + 1));
        }
        try {
            return new EntryProof(
                    new TrailRow(
                            field(fields, "previous"),
                            Long.parseLong(field(fields, "entry")),
                            UUID.fromString(field(fields, "desk")),
                            UUID.fromString(field(fields, "actor")),
                            Instant.parse(field(fields, "at")),
                            field(fields, "action"),
                            field(fields, "subject-kind"),
                            UUID.fromString(field(fields, "subject")),
                            field(fields, "changes")),
                    List.copyOf(path),
                    Checkpoint.parse(parts[1]));
        } catch (DateTimeException noInstant) {
            throw new IllegalArgumentException("no instant", noInstant);
        }
    }

    private static String field(Map<String, String> fields, String word) {
        String value = fields.get(word);
        if (value == null) throw new IllegalArgumentException("no line “" + word + "”");
        return value;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        line(text, "entry", entry.sequence());
        line(text, "at", entry.at());
        line(text, "actor", entry.actor());
        line(text, "desk", entry.desk());
        line(text, "action", entry.action());
        line(text, "subject-kind", entry.subjectKind());
        line(text, "subject", entry.subject());
        line(text, "changes", entry.changes());
        line(text, "previous", entry.previous());
        path.forEach(step -> line(text, "path", Base64.getEncoder().encodeToString(step)));
        return text.append('\n').append(checkpoint.note()).toString();
    }

    private static void line(StringBuilder text, String word, Object value) {
        text.append(word).append(' ').append(value).append('\n');
    }
}
