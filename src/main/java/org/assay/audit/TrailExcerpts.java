package org.assay.audit;

import static org.assay.account.Permission.EXPORT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.audit.proof.EntryProof;
import org.assay.audit.proof.TrailTables;
import org.assay.audit.proof.TrailRow;
import org.assay.audit.proof.VerifierKey;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Takes what concerns some things out of the trail, so that it can be proved elsewhere without the rest. */
@Service
public class TrailExcerpts {

    private static final int AT_ONCE = 1_000;

    private final CheckpointBook book;
    private final TrailKeys keys;
    private final JdbcClient database;
    private final JdbcOperations connections;
    private final CurrentAccount account;
    private final JsonMapper json;

    TrailExcerpts(
            CheckpointBook book,
            TrailKeys keys,
            JdbcClient database,
            JdbcOperations connections,
            CurrentAccount account,
            JsonMapper json) {
        this.book = book;
        this.keys = keys;
        this.database = database;
        this.connections = connections;
        this.account = account;
        this.json = json;
    }

    /**
     * All entries of the current desk about these things. Reads the whole trail once, for the paths. Not to be called inside
     * a transaction.
     */
    @Requires(EXPORT)
    public TrailExcerpt about(Collection<UUID> subjects) {
        SortedSet<Long> numbers = numbers(subjects);
        if (numbers.isEmpty()) return new TrailExcerpt(null, null, null, List.of());
        Checkpoint checkpoint = book.covering(numbers.last()).orElse(null);
        VerifierKey key = checkpoint == null ? null : signer(checkpoint).orElse(null);
        ConnectionCallback<List<EntryProof>> reading = connection -> checkpoint == null
                ? List.of()
                : EntryProof.of(connection, checkpoint, numbers);
        List<EntryProof> proofs = Objects.requireNonNull(connections.execute(reading));
        if (checkpoint != null && !proofs.isEmpty()) {
            return new TrailExcerpt(
                    checkpoint,
                    key == null ? null : key.toString(),
                    key == null ? null : key.pem(),
                    proofs.stream().map(proof -> entry(proof.entry(), proof.toString())).toList());
        }
        // The trail does not lead to its checkpoint, or none can be signed: the entries alone, which prove nothing.
        ConnectionCallback<List<TrailRow>> plain =
                connection -> new TrailTables(connection).rows(numbers.last(), numbers);
        List<TrailExcerpt.Entry> bare = new ArrayList<>();
        for (TrailRow row : Objects.requireNonNull(connections.execute(plain))) bare.add(entry(row, null));
        return new TrailExcerpt(null, null, null, bare);
    }

    private Optional<VerifierKey> signer(Checkpoint checkpoint) {
        return keys.verifiers().stream().filter(key -> key.signed(checkpoint)).findFirst();
    }

    private SortedSet<Long> numbers(Collection<UUID> subjects) {
        List<UUID> all = List.copyOf(subjects);
        SortedSet<Long> numbers = new TreeSet<>();
        for (int at = 0; at < all.size(); at += AT_ONCE) {
            numbers.addAll(database.sql("select sequence from audit_event where desk_id = :desk and subject_id in (:subjects)")
                    .param("desk", account.desk().value())
                    .param("subjects", all.subList(at, Math.min(all.size(), at + AT_ONCE)))
                    .query(Long.class)
                    .list());
        }
        return numbers;
    }

    private TrailExcerpt.Entry entry(TrailRow row, @Nullable String proof) {
        return new TrailExcerpt.Entry(
                row.sequence(),
                new PersonId(row.actor()),
                row.at(),
                row.action(),
                new Subject(row.subjectKind(), row.subject()),
                row.changes(),
                Arrays.stream(json.readValue(row.changes(), Change[].class))
                        .flatMap(change -> Stream.of(change.before(), change.after()))
                        .filter(Objects::nonNull)
                        .toList(),
                row.canonical(),
                proof);
    }
}
