package org.assay.audit.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.audit.Checkpoint;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The trail's part of {@code ./assay verify}: reads a stopped Assay's H2, or PostgreSQL at any time. */
@NamedInterface("verify")
public final class VerifyTrail {

    private static final int CLEAN = 0;
    private static final int FINDINGS = 1;
    private static final int COULD_NOT = 2;
    private static final String RUNNING = "The trail was not checked: Assay is running and holds its database. Stop it and"
            + " start verify again, or let the running one check: as an administrator on the page Desk, or with POST"
            + " /api/v1/trail/checks.";
    // PostgreSQL's SQLSTATE of a table that is not there, and of a column.
    private static final List<String> NOT_THERE = List.of("42P01", "42703");

    /** What is done with a database that was opened for reading. */
    @NamedInterface("verify")
    public interface Work {
        int with(Connection connection) throws SQLException, IOException;
    }

    private final Path data;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final @Nullable String trusted;

    /** @param trusted a public key; null where those of the data folder count */
    public VerifyTrail(Path data, Map<String, String> environment, PrintStream out, @Nullable String trusted) {
        this.data = data;
        this.environment = environment;
        this.out = out;
        this.trusted = trusted;
    }

    /**
     * The whole trail.
     *
     * @param holding a text in which a checkpoint stands that is to be held against it, too
     */
    public int check(@Nullable String holding) {
        Checkpoint shown = holding == null ? null : checkpointIn(holding);
        return connected(connection -> {
            List<VerifierKey> keys = keys();
            TrailFindings found = new TrailCheck(connection, file(), keys, shown).run();
            found.problems().forEach(out::println);
            out.println(found.summary());
            if (shown != null && found.clean()) {
                out.println("The trail begins with the %,d entries of the checkpoint that you gave, signed %s."
                        .formatted(shown.size(), shown.madeAt()));
            }
            List<VerifierKey> used = keys.isEmpty() ? new TrailTables(connection).keys() : keys;
            used.stream().findFirst().ifPresent(key -> out.println("The trail’s public key: " + key));
            if (keys.isEmpty() && !used.isEmpty()) {
                out.println("That key is the database’s own word: give the one you know with --key.");
            }
            return found.clean() ? CLEAN : FINDINGS;
        });
    }

    /** Prints the proof of one entry. */
    public int entry(long sequence) {
        return connected(connection -> {
            EntryProof proof = EntryProof.of(connection, checkpoints(connection), sequence);
            if (proof == null) {
                out.println(("There is no proof of entry %d: it is not there, no checkpoint holds it yet, or the trail before its"
                                + " checkpoint was altered.")
                        .formatted(sequence));
                return COULD_NOT;
            }
            out.print(proof);
            return CLEAN;
        });
    }

    /** Prints what shows that the checkpoint in that text is the beginning of the newest one. */
    public int since(String holding) {
        Checkpoint first = checkpointIn(holding);
        return connected(connection -> {
            Checkpoint newest = checkpoints(connection).stream()
                    .reduce((earlier, later) -> later.size() > earlier.size() ? later : earlier)
                    .orElse(first);
            List<String> path = EntryProof.between(connection, first, newest);
            if (path == null) {
                out.println("The trail is not what the checkpoint over %d entries was signed over.".formatted(first.size()));
                return FINDINGS;
            }
            out.println("assay-trail-consistency 1");
            out.println("from " + first.size());
            path.forEach(step -> out.println("path " + step));
            out.print("\n" + newest.note());
            return CLEAN;
        });
    }

    /** Checks the proof of one entry, which needs no database. */
    public int proof(String text) {
        try {
            EntryProof proof = EntryProof.parse(text);
            List<VerifierKey> keys = keys();
            if (keys.isEmpty()) {
                out.println("No public key is known here: give the trail’s with --key.");
                return COULD_NOT;
            }
            TrailRow entry = proof.entry();
            if (keys.stream().noneMatch(key -> key.signed(proof.checkpoint()))) {
                out.println("The checkpoint in this proof is not signed with the trail’s key (%s).".formatted(keys.getFirst()));
                return FINDINGS;
            }
            if (!proof.holds()) {
                out.println("This is not entry %d of the trail that the checkpoint signs.".formatted(entry.sequence()));
                return FINDINGS;
            }
            out.println("Entry %d stands in the trail as it was signed %s over %,d entries: %s, %s %s, by %s at %s, %s"
                    .formatted(
                            entry.sequence(),
                            proof.checkpoint().madeAt(),
                            proof.checkpoint().size(),
                            entry.action(),
                            entry.subjectKind(),
                            entry.subject(),
                            entry.actor(),
                            entry.at(),
                            entry.changes()));
            return CLEAN;
        } catch (IllegalArgumentException malformed) {
            out.println("That is not the proof of an entry: " + malformed.getMessage());
            return FINDINGS;
        } catch (IOException unusable) {
            out.println("The key file can not be used: " + unusable.getMessage());
            return COULD_NOT;
        }
    }

    private static Checkpoint checkpointIn(String text) {
        return Checkpoint.in(text).orElseThrow(() -> new IllegalArgumentException("no checkpoint stands in that file"));
    }

    /** Those that count here: the one given, else those of the data folder; none where there are none. */
    public List<VerifierKey> keys() throws IOException {
        if (trusted != null) return List.of(VerifierKey.parse(trusted));
        TrailKeyFile keys = new TrailKeyFile(
                Path.of(environment.getOrDefault("ASSAY_TRAIL_KEY_FILE", data.resolve("keys/trail.key").toString())));
        return keys.exists() ? keys.read().verifiers() : List.of();
    }

    private CheckpointFile file() {
        return new CheckpointFile(
                Path.of(environment.getOrDefault("ASSAY_CHECKPOINT_FILE", data.resolve("checkpoints.txt").toString())));
    }

    private static List<Checkpoint> checkpoints(Connection connection) throws SQLException {
        List<Checkpoint> all = new ArrayList<>();
        for (TrailTables.StoredCheckpoint row : new TrailTables(connection).checkpoints()) {
            try {
                all.add(Checkpoint.parse(row.note()));
            } catch (IllegalArgumentException edited) {
                // The check of the trail says so.
            }
        }
        return all;
    }

    /** Does the work, or prints why the database can't be read and answers 2. */
    public int connected(Work work) {
        String url = environment.get("ASSAY_DATABASE_URL");
        if (url == null) {
            if (!Files.exists(data.resolve("assay.mv.db"))) {
                out.println("There is no database in %s, and so no trail.".formatted(data));
                return file().exists() ? FINDINGS : CLEAN;
            }
            url = "jdbc:h2:file:%s/assay;ACCESS_MODE_DATA=r;IFEXISTS=TRUE;USER=assay".formatted(data);
        }
        try (Connection connection = DriverManager.getConnection(
                url, environment.get("ASSAY_DATABASE_USER"), environment.get("ASSAY_DATABASE_PASSWORD"))) {
            return work.with(connection);
        } catch (SQLException refused) {
            if (refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                out.println(RUNNING);
            } else if (NOT_THERE.contains(refused.getSQLState())
                    || refused.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                    || refused.getErrorCode() == ErrorCode.COLUMN_NOT_FOUND_1
                    || refused.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1) {
                out.println("The trail was not checked: this database has none that this Assay knows. Start Assay on it once.");
            } else {
                out.println("The trail could not be checked: " + refused.getMessage());
            }
        } catch (IOException unusable) {
            out.println("The trail could not be checked: " + unusable.getMessage());
        }
        return COULD_NOT;
    }
}
