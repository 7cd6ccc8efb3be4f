package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.assay.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens for the REST API: each for one person on one desk, with the rights that person has there. */
@Service
public class Tokens {

    /** For a token made by signing in over the API. */
    public static final Duration SHORT = Duration.ofHours(24);

    public static final Duration LONGEST = Duration.ofDays(366);
    static final int MOST = 50;

    private final ApiTokenRepository tokens;
    private final CurrentAccount current;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tokens(
            ApiTokenRepository tokens,
            CurrentAccount current,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.current = current;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A token of {@link #SHORT} for somebody who has just signed in. */
    @Transactional
    public IssuedToken issue(SignedIn who) {
        return store(who, "Signed in over the API", SHORT);
    }

    /**
     * A token for a program of the person signed in, on the desk they work at.
     *
     * @throws Refusal {@code TOKEN_NAME}, {@code TOKEN_LIFETIME}
     */
    @Transactional
    @Requires({Permission.READ, Permission.READ_OWN})
    public IssuedToken create(CreateToken command) {
        String name = Storable.of(command.name()).strip();
        if (name.isEmpty() || name.length() > 100) throw Refusal.of("name", "TOKEN_NAME");
        Duration lifetime = command.lifetime();
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw Refusal.of("lifetime", "TOKEN_LIFETIME", LONGEST.toDays());
        }
        return store(SignedInAccount.principal().orElseThrow(), name, lifetime);
    }

    /** One's own tokens on this desk, the newest first. */
    @Transactional(readOnly = true)
    @Requires({Permission.READ, Permission.READ_OWN})
    public List<TokenSummary> mine() {
        Account me = current.get();
        Instant now = clock.instant();
        return tokens.findByPersonAndDeskOrderByCreatedAtDesc(
                        me.person().value(), me.desk().value())
                .stream()
                .map(ApiToken::summary)
                .filter(token -> token.expiresAt().isAfter(now))
                .toList();
    }

    /** @throws NotFound where it is nobody's or somebody else's */
    @Transactional
    @Requires({Permission.READ, Permission.READ_OWN})
    public void revoke(UUID id) {
        Account me = current.get();
        ApiToken token = tokens.findByIdAndPerson(id, me.person().value())
                .orElseThrow(() -> new NotFound(new Subject("api-token", id)));
        tokens.delete(token);
        events.publishEvent(
                new TokenRevoked(me.desk(), me.person(), clock.instant(), token.subject(), token.name()));
    }

    /**
     * Ends the token that this very call came with.
     *
     * @throws Refusal {@code NO_TOKEN} where it came with a browser session
     */
    @Transactional
    @Requires({Permission.READ, Permission.READ_OWN})
    public void revokeCurrent() {
        UUID id = SignedInAccount.principal().map(SignedIn::token).orElseThrow(() -> new Refusal("NO_TOKEN"));
        revoke(id);
    }

    /** Who a bearer token speaks for; empty where it is unknown, expired or revoked, or the person is disabled. */
    public Optional<SignedIn> find(String clear) {
        if (clear.length() > 100) return Optional.empty();
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        select t.id, t.person_id, t.desk_id, t.expires_at, t.last_used_at,
                               p.username, p.credentials_epoch
                        from api_token t join person p on p.id = t.person_id
                        where t.token_hash = ? and p.disabled_at is null
                        """)
                .param(new Secret(clear).hash())
                .query((row, number) -> new Found(
                        new SignedIn(
                                row.getObject("person_id", UUID.class),
                                row.getString("username"),
                                row.getObject("desk_id", UUID.class),
                                row.getInt("credentials_epoch"),
                                row.getObject("id", UUID.class)),
                        row.getTimestamp("expires_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(java.sql.Timestamp::toInstant)))
                .optional()
                .filter(found -> found.expiresAt().isAfter(now))
                .map(found -> {
                    noteUse(found, now);
                    return found.who();
                });
    }

    private void noteUse(Found found, Instant now) {
        // To the minute: no write for each request.
        boolean fresh = found.lastUsedAt()
                .filter(last -> last.isAfter(now.minus(Duration.ofMinutes(1))))
                .isPresent();
        if (fresh) return;
        jdbc.sql("update api_token set last_used_at = ? where id = ?")
                .params(at(now), found.who().token())
                .update();
    }

    private IssuedToken store(SignedIn who, String name, Duration lifetime) {
        Instant now = clock.instant();
        jdbc.sql("delete from api_token where person_id = ? and expires_at < ?")
                .params(who.personId(), at(now))
                .update();
        List<ApiToken> held = tokens.findByPersonAndDeskOrderByCreatedAtDesc(who.personId(), who.deskId());
        // Scripts that sign in and never sign out must not fill the table: the oldest go.
        held.stream().skip(MOST - 1L).forEach(tokens::delete);
        Secret secret = Secret.random();
        ApiToken token = new ApiToken(secret, who.person(), who.desk(), name, now, now.plus(lifetime));
        tokens.save(token);
        events.publishEvent(new TokenIssued(who.desk(), who.person(), now, token.subject(), name));
        return new IssuedToken(secret.clear(), now.plus(lifetime));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Found(SignedIn who, Instant expiresAt, Optional<Instant> lastUsedAt) {}
}
