package org.assay.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down without handing anybody a way to lock others out.
 *
 * <ul>
 *   <li>An account seen from one origin: after {@link #FREE} failures each further one closes this pair for longer, at
 *       most for {@link #LONGEST}. Elsewhere the account stays open.
 *   <li>An account from everywhere, and an origin for every account: after {@link #FREE_BROADLY} failures each further
 *       one closes it for {@link #BROADLY}, which is a rate, not a lock.
 *   <li>A known device is an origin of its own and is not held up by what happens elsewhere.
 *   <li>An attempt on a closed pair is not looked at and changes nothing: it never prolongs.
 * </ul>
 */
@Component
class SignInFailures {

    static final int FREE = 5;
    static final int FREE_BROADLY = 100;
    static final Duration FIRST = Duration.ofSeconds(15);
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration BROADLY = Duration.ofSeconds(5);
    static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final String EVERY = "*";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed before the password is looked at, so that a hundred guesses at once count as a
     * hundred. {@link #succeeded} takes it back.
     *
     * @param known whether the origin is a device the account was signed in on before
     * @throws Refusal {@code SIGN_IN_LOCKED} with the seconds to wait
     */
    void attempt(String username, String origin, boolean known) {
        if (!known) {
            refuseWhileLocked(username, EVERY);
            refuseWhileLocked(EVERY, origin);
        }
        inTransaction(() -> count(username, origin, FREE, true));
    }

    void failed(String username, String origin, boolean known) {
        if (known) return;
        inTransaction(() -> count(username, EVERY, FREE_BROADLY, false));
        inTransaction(() -> count(EVERY, origin, FREE_BROADLY, false));
        jdbc.sql("delete from sign_in_failure where last_failed_at < :old")
                .param("old", at(clock.instant().minus(FORGOTTEN)))
                .update();
    }

    void succeeded(String username, String origin) {
        jdbc.sql("delete from sign_in_failure where username = :username and origin = :origin")
                .param("username", username)
                .param("origin", origin)
                .update();
    }

    private void inTransaction(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (DataIntegrityViolationException anotherWasFirst) {
            // Two first failures at once: the row is there now.
            transaction.executeWithoutResult(status -> work.run());
        }
    }

    private void count(String username, String origin, int free, boolean rising) {
        Instant now = clock.instant();
        Optional<Failures> known = jdbc.sql(
                        """
                        select failures, last_failed_at, locked_until from sign_in_failure
                        where username = :username and origin = :origin for update
                        """)
                .param("username", username)
                .param("origin", origin)
                .query((row, number) -> new Failures(row.getInt(1), row.getTimestamp(2), row.getTimestamp(3)))
                .optional();
        if (known.isEmpty()) {
            jdbc.sql("insert into sign_in_failure (username, origin, failures, last_failed_at) values (?, ?, 1, ?)")
                    .params(username, origin, at(now))
                    .update();
            return;
        }
        if (rising) known.get().refuseWhileLocked(now);
        Instant last = known.get().lastFailedAt().toInstant();
        int failures = last.plus(FORGOTTEN).isBefore(now) ? 1 : known.get().failures() + 1;
        Instant lockedUntil = failures < free ? null : now.plus(rising ? pause(failures) : BROADLY);
        jdbc.sql(
                        """
                        update sign_in_failure set failures = ?, last_failed_at = ?, locked_until = ?
                        where username = ? and origin = ?
                        """)
                .params(failures, at(now), lockedUntil == null ? null : at(lockedUntil), username, origin)
                .update();
    }

    /** 15 s after the fifth failure, then twice as long each time, up to 15 minutes. */
    static Duration pause(int failures) {
        int doublings = Math.min(failures - FREE, 10);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private void refuseWhileLocked(String username, String origin) {
        jdbc.sql(
                        """
                        select failures, last_failed_at, locked_until from sign_in_failure
                        where username = :username and origin = :origin
                        """)
                .param("username", username)
                .param("origin", origin)
                .query((row, number) -> new Failures(row.getInt(1), row.getTimestamp(2), row.getTimestamp(3)))
                .optional()
                .ifPresent(known -> known.refuseWhileLocked(clock.instant()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Failures(int failures, Timestamp lastFailedAt, @Nullable Timestamp lockedUntil) {

        void refuseWhileLocked(Instant now) {
            if (lockedUntil == null || !lockedUntil.toInstant().isAfter(now)) return;
            long seconds = Math.max(1, Duration.between(now, lockedUntil.toInstant()).toSeconds());
            throw new Refusal("SIGN_IN_LOCKED", seconds);
        }
    }
}
