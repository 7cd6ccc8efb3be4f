package org.assay.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who may work where, as stored now. Answers are kept for {@link #FRESH}: one request asks a dozen times. A change made
 * by this process counts at once, one made by another process on the same database after that time.
 */
@Component
class Accounts {

    static final Duration FRESH = Duration.ofSeconds(2);
    private static final int KEPT = 10_000;

    private static final String SELECT =
            """
            select p.id, p.username, p.display_name, p.credentials_epoch, m.desk_id, r.role
            from person p
            join membership m on m.person_id = p.id
            join membership_role r on r.membership_id = m.id
            where p.disabled_at is null
            """;

    private static final Collector<Row, ?, Map<PersonId, Row>> ONE_ROW_EACH = Collectors.toMap(
            row -> row.account().person(), row -> row, Row::plus, LinkedHashMap::new);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person's account on that desk, where they are a member, not disabled, and the epoch is the present one. */
    Optional<Account> of(SignedIn principal) {
        Key key = new Key(principal.personId(), principal.deskId());
        Instant now = clock.instant();
        Kept found = kept.get(key);
        if (found == null || found.readAt().plus(FRESH).isBefore(now)) {
            long before = generation.get();
            found = new Kept(read(key), now);
            // What was read before a change must not be kept after it.
            if (before == generation.get()) keep(key, found);
        }
        return found.row().filter(row -> row.epoch() == principal.epoch()).map(Row::account);
    }

    List<Account> onDesk(DeskId desk) {
        return jdbc.sql(SELECT + " and m.desk_id = :desk order by p.display_name, p.id")
                .param("desk", desk.value())
                .query(Accounts::row)
                .list()
                .stream()
                .collect(ONE_ROW_EACH)
                .values()
                .stream()
                .map(Row::account)
                .toList();
    }

    /** Forgets all answers: now, and again when the running transaction has committed. */
    void changed() {
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
    }

    private void forget() {
        generation.incrementAndGet();
        kept.clear();
    }

    private void keep(Key key, Kept found) {
        if (kept.size() >= KEPT) kept.clear();
        kept.put(key, found);
    }

    private Optional<Row> read(Key key) {
        return jdbc.sql(SELECT + " and p.id = :person and m.desk_id = :desk")
                .param("person", key.person())
                .param("desk", key.desk())
                .query(Accounts::row)
                .list()
                .stream()
                .reduce(Row::plus);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Account(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        row.getString("display_name"),
                        new DeskId(row.getObject("desk_id", UUID.class)),
                        Set.of(Role.valueOf(row.getString("role")))),
                row.getInt("credentials_epoch"));
    }

    private record Key(UUID person, UUID desk) {}

    private record Kept(Optional<Row> row, Instant readAt) {}

    record Row(Account account, int epoch) {

        Row plus(Row other) {
            Set<Role> roles = EnumSet.copyOf(account.roles());
            roles.addAll(other.account.roles());
            return new Row(
                    new Account(
                            account.person(), account.username(), account.displayName(), account.desk(), roles),
                    epoch);
        }
    }
}
