package org.assay.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.DeskId;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with a name and a password: the one way for the login page and the token endpoint alike. */
@Service
public class SignIns {

    private final PersonRepository people;
    private final MembershipRepository memberships;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIns(
            PersonRepository people,
            MembershipRepository memberships,
            Passwords passwords,
            SignInFailures failures,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.passwords = passwords;
        this.failures = failures;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Not in one transaction: what a failed attempt counts must stay, and no connection waits for Argon2.
     *
     * @throws Refusal {@code SIGN_IN_WRONG} for an unknown name, a wrong password and a disabled person alike,
     *     {@code SIGN_IN_LOCKED} with the seconds to wait, {@code SIGN_IN_BUSY}, {@code NO_DESK}
     */
    public SignedIn signIn(Credentials credentials) {
        String username = Username.fold(credentials.username());
        Person person = people.findByUsername(username).orElse(null);
        boolean known = person != null && isKnown(person, credentials.device());
        String origin = known ? "device:" + new Secret(String.valueOf(credentials.device())).hash() : credentials.origin();
        failures.attempt(username, origin, known);
        boolean right = passwords.matches(credentials.password(), person == null ? null : person.passwordHash());
        if (!right || person == null || person.isDisabled()) {
            failures.failed(username, origin, known);
            throw new Refusal("SIGN_IN_WRONG");
        }
        failures.succeeded(username, origin);
        renewHash(person, credentials.password());
        return principal(person, null);
    }

    /** The secret by which this browser is known from now on; it gives no right but not to be held up by others. */
    public String rememberDevice(SignedIn who) {
        Secret secret = Secret.random();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into known_device (secret_hash, person_id, last_seen_at) values (?, ?, ?)")
                    .params(secret.hash(), who.personId(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            // The newest twenty: more browsers nobody has, and the table stays small.
            jdbc.sql(
                            """
                            delete from known_device where person_id = :person and secret_hash not in (
                              select secret_hash from known_device where person_id = :person
                              order by last_seen_at desc fetch first 20 rows only)
                            """)
                    .param("person", who.personId())
                    .update();
        });
        return secret.clear();
    }

    /** Whether the browser with that secret is already known for this person. */
    public boolean knowsDevice(SignedIn who, @Nullable String device) {
        return people.findById(who.personId()).filter(person -> isKnown(person, device)).isPresent();
    }

    /** The desks the person may work at, the one joined first at the top. */
    public List<DeskId> desksOf(SignedIn who) {
        return memberships.findByPersonOrderByCreatedAt(who.personId()).stream()
                .map(Membership::desk)
                .toList();
    }

    /** @throws Refusal {@code NO_DESK} where the person is no member there */
    public SignedIn at(SignedIn who, DeskId desk) {
        if (!desksOf(who).contains(desk)) throw new Refusal("NO_DESK");
        return new SignedIn(who.personId(), who.username(), desk.value(), who.epoch(), who.token());
    }

    SignedIn principal(Person person, @Nullable DeskId chosen) {
        DeskId desk = Optional.ofNullable(chosen)
                .or(() -> memberships.findByPersonOrderByCreatedAt(person.id().value()).stream()
                        .map(Membership::desk)
                        .findFirst())
                .orElseThrow(() -> new Refusal("NO_DESK"));
        return new SignedIn(person.id().value(), person.username(), desk.value(), person.credentialsEpoch(), null);
    }

    private boolean isKnown(Person person, @Nullable String device) {
        if (device == null || device.length() > 100) return false;
        return jdbc.sql("select count(*) from known_device where secret_hash = ? and person_id = ?")
                        .params(new Secret(device).hash(), person.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void renewHash(Person person, String password) {
        String hash = person.passwordHash();
        if (hash == null || !passwords.isOutdated(hash)) return;
        String renewed = passwords.hash(password);
        transaction.executeWithoutResult(status ->
                people.findById(person.id().value()).orElseThrow().rehash(renewed));
    }
}
