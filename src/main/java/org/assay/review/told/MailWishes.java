package org.assay.review.told;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.review.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the person signed in wants to be told by e-mail. It concerns nobody else, so no event tells of it. */
@Service
public class MailWishes {

    static final int MOST_TRIES = 5;
    private static final Duration CODE_GOOD = Duration.ofHours(1);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final MailPost post;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;
    private final Clock clock;

    MailWishes(
            JdbcClient database,
            PlatformTransactionManager transactions,
            MailPost post,
            ClaimCatalogue claims,
            CurrentAccount account,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.post = post;
        this.claims = claims;
        this.account = account;
        this.clock = clock;
    }

    /** Whether a mail server is set at all. */
    @Requires({READ, READ_OWN})
    public boolean on() {
        return post.on();
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public MailWish mine() {
        return database.sql("select address, asked_address, pace, digest_hour, silent from told_wish where person_id = ?")
                .param(me())
                .query((row, n) -> new MailWish(
                        row.getString(1),
                        row.getString(2),
                        Pace.valueOf(row.getString(3)),
                        row.getInt(4),
                        Reasons.read(row.getString(5))))
                .optional()
                .orElse(MailWish.NOTHING);
    }

    /** @throws Refusal {@code MAIL_HOUR} */
    @Requires({READ, READ_OWN})
    @Transactional
    public void choose(Pace pace, int hour, ZoneId zone, Set<Waiting.Reason> silent) {
        if (hour < 0 || hour > 23) throw Refusal.of("hour", "MAIL_HOUR");
        row();
        // What comes up while somebody wants no mail is no news when they want some again.
        if (pace == Pace.NONE) forgetLooks();
        database.sql("update told_wish set pace = ?, digest_hour = ?, zone = ?, silent = ? where person_id = ?")
                .params(pace.name(), hour, zone.getId(), Reasons.write(silent), me())
                .update();
    }

    /**
     * Mails a code to the address, which counts once the code is typed.
     *
     * @throws Refusal {@code MAIL_ADDRESS}; {@code MAIL_SOON} within a minute of the last code
     */
    @Requires({READ, READ_OWN})
    @Transactional
    public void askFor(String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) throw Refusal.of("address", "MAIL_ADDRESS");
        row();
        Instant now = clock.instant();
        int asked = database.sql("update told_wish set asked_address = ?, code = ?, code_until = ?, code_tries = 0"
                        + " where person_id = ? and (code_until is null or code_until < ?)")
                .params(
                        address,
                        "%06d".formatted(RANDOM.nextInt(1_000_000)),
                        TurnLook.at(now.plus(CODE_GOOD)),
                        me(),
                        TurnLook.at(now.plus(CODE_GOOD).minus(BETWEEN_CODES)))
                .update();
        if (asked == 0) throw Refusal.of("address", "MAIL_SOON");
        database.sql("""
                        insert into told_delivery (id, desk_id, person_id, kind, happened_at, created_at, due_at, attempts, state)
                        values (?, ?, ?, 'CONFIRM', ?, ?, ?, 0, 'WAITING')
                        """)
                .params(Ids.next(), account.desk().value(), me(), TurnLook.at(now), TurnLook.at(now), TurnLook.at(now))
                .update();
    }

    /** @throws Refusal {@code MAIL_CODE} where it is another one, too old, or was tried too often */
    @Requires({READ, READ_OWN})
    public void confirm(String typed) {
        // The try counts also where it is refused.
        boolean right = Boolean.TRUE.equals(transaction.execute(status -> tried(typed.strip())));
        if (!right) throw Refusal.of("code", "MAIL_CODE", MOST_TRIES);
    }

    private boolean tried(String code) {
        int right = database.sql("update told_wish set address = asked_address, asked_address = null, code = null"
                        + " where person_id = ? and code = ? and code_until > ? and code_tries < ?")
                .params(me(), code, TurnLook.at(clock.instant()), MOST_TRIES)
                .update();
        if (right == 1) {
            forgetLooks();
            return true;
        }
        database.sql("update told_wish set code_tries = code_tries + 1 where person_id = ?").param(me()).update();
        return false;
    }

    /** No mail from now on, and the address is forgotten. */
    @Requires({READ, READ_OWN})
    @Transactional
    public void forget() {
        database.sql("update told_wish set address = null, asked_address = null, code = null where person_id = ?")
                .param(me())
                .update();
        forgetLooks();
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public boolean quiet(ClaimId claim) {
        return database.sql("select count(*) from told_quiet where person_id = ? and claim_id = ?")
                        .params(me(), claim.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether mails tell of this claim. */
    @Requires({READ, READ_OWN})
    @Transactional
    public void setQuiet(ClaimId claim, boolean quiet) {
        claims.get(claim);
        database.sql("delete from told_quiet where person_id = ? and claim_id = ?").params(me(), claim.value()).update();
        if (!quiet) return;
        database.sql("insert into told_quiet (person_id, claim_id) values (?, ?)").params(me(), claim.value()).update();
    }

    /** When the last mail was given up that could not be delivered in three days. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Optional<Instant> givenUp() {
        return database.sql("select settled_at from told_delivery where person_id = ? and state = 'FAILED'"
                        + " order by settled_at desc fetch first 1 rows only")
                .param(me())
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private void row() {
        int known = database.sql("select count(*) from told_wish where person_id = ?").param(me()).query(Integer.class).single();
        if (known > 0) return;
        database.sql("insert into told_wish (person_id, code_tries, pace, digest_hour, zone, silent)"
                        + " values (?, 0, 'AT_ONCE', 8, 'UTC', '')")
                .param(me())
                .update();
    }

    private void forgetLooks() {
        database.sql("delete from told_look where person_id = ?").param(me()).update();
        database.sql("delete from told_turn where person_id = ?").param(me()).update();
    }

    private UUID me() {
        return account.person().value();
    }
}
