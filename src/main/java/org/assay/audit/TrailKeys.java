package org.assay.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.audit.proof.SigningKey;
import org.assay.audit.proof.TrailKeyFile;
import org.assay.audit.proof.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints. It lies in a file outside the database, which knows the public half: so that a second key
 * is not made by mistake where the first is merely missing. Without it everything else works.
 */
@Component
class TrailKeys {

    private static final Logger LOG = LoggerFactory.getLogger(TrailKeys.class);

    private final TrailKeyFile file;
    private final boolean anew;
    private final JdbcClient database;
    private final Clock clock;
    private TrailKeyFile.@Nullable Keys keys;
    private @Nullable String said;

    TrailKeys(
            @Value("${assay.trail-key-file}") String file,
            @Value("${assay.new-trail-key}") boolean anew,
            JdbcClient database,
            Clock clock) {
        this.file = new TrailKeyFile(Path.of(file));
        this.anew = anew;
        this.database = database;
        this.clock = clock;
    }

    /** Empty where it is missing or can't be used; a key that is put back counts at once. */
    synchronized Optional<SigningKey> signing() {
        if (keys == null) keys = look();
        return keys == null ? Optional.empty() : Optional.ofNullable(keys.signing());
    }

    /** All that may have signed, the present one first; those that the database knows where the file is missing. */
    synchronized List<VerifierKey> verifiers() {
        return signing().isPresent() && keys != null ? keys.verifiers() : known();
    }

    Path path() {
        return file.path();
    }

    private TrailKeyFile.@Nullable Keys look() {
        try {
            List<VerifierKey> known = known();
            if (!file.exists()) {
                if (!known.isEmpty() && !anew) return without("it is not there. Put it back from your copy");
                file.make(known);
            }
            TrailKeyFile.Keys read = file.read();
            SigningKey signing = read.signing();
            if (signing == null) return without("it holds public keys alone");
            if (!known.isEmpty() && read.verifiers().stream().noneMatch(known::contains)) {
                return without("its key is another one than this database’s. Put the right one back");
            }
            if (!known.contains(signing.verifier())) remember(signing.verifier());
            if (file.othersMayRead()) {
                LOG.warn("Other accounts of this machine may read {}: take that right from them.", file.path());
            }
            said = null;
            return read;
        } catch (IOException unusable) {
            return without("it can not be used: " + unusable.getMessage());
        }
    }

    private TrailKeyFile.@Nullable Keys without(String why) {
        if (!why.equals(said)) {
            LOG.error(
                    "The key to the trail’s checkpoints should be {}, but {}. Until then no checkpoint is signed; everything "
                            + "else works. Where it is lost for good, start once with ASSAY_NEW_TRAIL_KEY=true.",
                    file.path(),
                    why);
        }
        said = why;
        return null;
    }

    private List<VerifierKey> known() {
        return database.sql("select public_key from audit_key order by known_at desc")
                .query((row, n) -> VerifierKey.parse(row.getString(1)))
                .list();
    }

    private void remember(VerifierKey key) {
        database.sql("insert into audit_key (name, public_key, known_at) values (?, ?, ?)")
                .params(key.name(), key.toString(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
