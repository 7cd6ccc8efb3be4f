package org.assay.account;

import static org.assay.account.Permission.PROPOSE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names for people from outside who are let in for one matter. Whatever they do stands under that name; they have no
 * password and no role, so by it nobody ever signs in.
 */
@Service
public class Guests {

    /** In characters; a name is longer by the word that says what it is. */
    public static final int LONGEST_NAME = 100;

    /** What stands behind a guest's name wherever the desk reads it. */
    public static final String MARK = " (guest)";

    private final PersonRepository people;
    private final CurrentAccount account;
    private final JdbcClient database;
    private final Clock clock;

    Guests(PersonRepository people, CurrentAccount account, JdbcClient database, Clock clock) {
        this.people = people;
        this.account = account;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody new, also where another guest has the same name: two letters from one name need not be one person.
     *
     * @throws Refusal {@code GUEST_NAME} for none, or one of over {@link #LONGEST_NAME} characters
     */
    @Requires(PROPOSE)
    @Transactional
    public PersonId admit(String typed) {
        String name = Storable.of(typed).strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw Refusal.of("name", "GUEST_NAME", LONGEST_NAME);
        Instant now = clock.instant();
        Person guest = people.saveAndFlush(
                new Person(Username.of("guest-" + UUID.randomUUID()), name + MARK, now));
        database.sql("insert into guest (person_id, desk_id, invited_by, created_at) values (?, ?, ?, ?)")
                .params(guest.id().value(), account.desk().value(), account.person().value(), now.atOffset(ZoneOffset.UTC))
                .update();
        return guest.id();
    }
}
