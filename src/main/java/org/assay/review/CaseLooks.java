package org.assay.review;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the person who asks last looked at a case, so that a screen can say what has changed since. */
@Service
public class CaseLooks {

    /** Whoever comes back within this time is still at it: what is new stays new. */
    static final Duration SITTING = Duration.ofMinutes(20);

    /** @param sequence of the trail's newest entry on the claim that they saw; 0 where they saw none */
    public record Look(Instant at, long sequence) {}

    private record Row(Look last, @Nullable Look before) {}

    private final JdbcClient database;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;
    private final Clock clock;

    CaseLooks(JdbcClient database, ClaimCatalogue claims, CurrentAccount account, Clock clock) {
        this.database = database;
        this.claims = claims;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Notes that the case is being looked at.
     *
     * @param newest the newest entry of the claim's trail that is shown
     * @return the look before this sitting; empty for the first
     */
    @Requires({READ, READ_OWN})
    @Transactional
    public Optional<Look> look(ClaimId claim, long newest) {
        claims.get(claim);
        Instant now = clock.instant();
        Optional<Row> known = database.sql("select * from case_look where person_id = ? and claim_id = ?")
                .params(account.person().value(), claim.value())
                .query((row, n) -> {
                    OffsetDateTime before = row.getObject("before_at", OffsetDateTime.class);
                    return new Row(
                            new Look(ThreadRows.instant(row, "looked_at"), row.getLong("sequence")),
                            before == null ? null : new Look(before.toInstant(), row.getLong("before_sequence")));
                })
                .optional();
        if (known.isEmpty()) {
            database.sql("insert into case_look (person_id, claim_id, looked_at, sequence) values (?, ?, ?, ?)")
                    .params(account.person().value(), claim.value(), ThreadRows.time(now), newest)
                    .update();
            return Optional.empty();
        }
        Row row = known.get();
        boolean sitting = now.isBefore(row.last().at().plus(SITTING));
        Look before = sitting ? row.before() : row.last();
        database.sql("update case_look set looked_at = ?, sequence = ?, before_at = ?, before_sequence = ?"
                        + " where person_id = ? and claim_id = ?")
                .param(ThreadRows.time(now))
                .param(newest)
                .param(before == null ? null : ThreadRows.time(before.at()))
                .param(before == null ? null : before.sequence())
                .param(account.person().value())
                .param(claim.value())
                .update();
        return Optional.ofNullable(before);
    }
}
