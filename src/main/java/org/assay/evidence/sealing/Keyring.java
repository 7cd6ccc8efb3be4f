package org.assay.evidence.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that seal and open. They lie in a file of their own, not in the database, which only knows their ids: so that
 * a second key is not made by mistake where the first is merely missing. Without the file everything else works.
 */
@Component
public class Keyring {

    /** Whether words can be sealed and opened, and why not. */
    public enum Standing {
        READY,
        /** The database has words that were sealed, and the file is not there. */
        MISSING,
        /** The file is there and can't be used: unreadable, no key, or the key of another database. */
        UNUSABLE
    }

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);

    private final KeyFile file;
    private final JdbcClient database;
    private final TransactionTemplate apart;
    private final Clock clock;
    private volatile List<SealingKey> keys = List.of();
    private volatile Standing standing = Standing.MISSING;
    private @Nullable String said;

    Keyring(
            @Value("${assay.contact-key-file}") String file,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.file = new KeyFile(Path.of(file));
        this.database = database;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        // Whoever asks first may be about to fail for another reason; that the key is known stays.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener(ApplicationStartedEvent.class)
    void beginning() {
        standing();
    }

    public Standing standing() {
        // A key that is put back counts at once, without a restart.
        return standing == Standing.READY ? standing : look();
    }

    /** The key to seal with. */
    public Optional<SealingKey> current() {
        return standing() == Standing.READY ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    /** The key of that id, to open with. */
    public Optional<SealingKey> named(String id) {
        standing();
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private synchronized Standing look() {
        if (standing == Standing.READY) return standing;
        try {
            Set<String> known = new HashSet<>(
                    database.sql("select id from sealing_key").query(String.class).list());
            if (!file.exists()) {
                if (!known.isEmpty()) {
                    return unready(Standing.MISSING, "it is not there. Put it back from your copy");
                }
                file.make();
            }
            List<SealingKey> read = file.read();
            if (!known.isEmpty() && read.stream().noneMatch(key -> known.contains(key.id()))) {
                return unready(Standing.UNUSABLE, "its key is another one than this database’s. Put the right one back");
            }
            if (!known.contains(read.getFirst().id())) remember(read.getFirst());
            if (file.othersMayRead()) {
                LOG.warn("Other accounts of this machine may read {}: take that right from them.", file.path());
            }
            keys = List.copyOf(read);
            standing = Standing.READY;
            said = null;
        } catch (IOException unusable) {
            return unready(Standing.UNUSABLE, "it can not be used: " + unusable.getMessage());
        }
        return standing;
    }

    private Standing unready(Standing state, String why) {
        if (!why.equals(said)) {
            LOG.error(
                    "The key to confidential contacts should be {}, but {}. Until then nobody reads or writes contacts; "
                            + "everything else works.",
                    file.path(),
                    why);
        }
        said = why;
        standing = state;
        return state;
    }

    private void remember(SealingKey key) {
        apart.executeWithoutResult(status -> database.sql("insert into sealing_key (id, known_at) values (?, ?)")
                .params(key.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }
}
