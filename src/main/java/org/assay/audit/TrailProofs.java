package org.assay.audit;

import static org.assay.account.Permission.EXPORT;
import static org.assay.account.Permission.MANAGE_DESK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assay.account.Requires;
import org.assay.audit.proof.TrailCheck;
import org.assay.audit.proof.TrailFindings;
import org.assay.audit.proof.VerifierKey;
import org.assay.kernel.Conflict;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Service;

/** What shows that the trail is what was written. */
@Service
public class TrailProofs {

    private final CheckpointBook book;
    private final TrailKeys keys;
    private final TrailHead head;
    private final JdbcOperations connections;
    private final AtomicBoolean checking = new AtomicBoolean();

    TrailProofs(CheckpointBook book, TrailKeys keys, TrailHead head, JdbcOperations connections) {
        this.book = book;
        this.keys = keys;
        this.head = head;
        this.connections = connections;
    }

    /**
     * The first signed checkpoint that holds that entry of the trail, made now where there is none yet; always the same for
     * the same entry. Empty where the key is missing. Not to be called inside a transaction.
     */
    @Requires(EXPORT)
    public Optional<Checkpoint> covering(long entry) {
        return book.covering(entry);
    }

    @Requires(MANAGE_DESK)
    public TrailStanding standing() {
        return new TrailStanding(
                head.read().sequence(),
                book.newest().orElse(null),
                keys.verifiers().stream().map(VerifierKey::toString).findFirst().orElse(null),
                keys.signing().isPresent());
    }

    /**
     * Reads the whole trail, of all desks, and says of each entry that is not what was written its number and nothing else
     * of it. Takes a second for 100,000 entries; one check at a time.
     *
     * @throws Conflict {@code TRAIL_CHECK_RUNS}
     */
    @Requires(MANAGE_DESK)
    public Outcome check() {
        if (!checking.compareAndSet(false, true)) throw new Conflict("TRAIL_CHECK_RUNS");
        try {
            ConnectionCallback<TrailFindings> check = connection -> {
                try {
                    return new TrailCheck(connection, book.file(), keys.verifiers(), null).run();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            };
            TrailFindings found = Objects.requireNonNull(connections.execute(check));
            return new Outcome(found.entries(), found.checkpoints(), found.problems(), found.summary());
        } finally {
            checking.set(false);
        }
    }

    /**
     * @param problems one sentence each; empty where all is well
     * @param summary all of it in one sentence
     */
    public record Outcome(long entries, int checkpoints, List<String> problems, String summary) {}
}
