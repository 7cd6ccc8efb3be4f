package org.assay.account;

import java.time.Clock;
import java.util.EnumSet;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first administrator of an empty database. A token that only the log shows proves that whoever asks runs the
 * machine; it lives in memory, so each start makes a new one.
 */
@Service
public class FirstStart {

    private final PersonRepository people;
    private final Desks desks;
    private final SignIns signIns;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Secret token = Secret.random();
    // Once somebody is there, it never changes back: no need to ask the database again.
    private volatile boolean over;

    FirstStart(
            PersonRepository people,
            Desks desks,
            SignIns signIns,
            Passwords passwords,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.people = people;
        this.desks = desks;
        this.signIns = signIns;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether there is nobody yet. */
    public boolean isDue() {
        if (!over && people.count() > 0) over = true;
        return !over;
    }

    /** The token for the log, or null where the first start is over. */
    public @Nullable String token() {
        return isDue() ? token.clear() : null;
    }

    /**
     * @return the administrator, to be signed in
     * @throws Conflict {@code SETUP_OVER}
     * @throws Refusal {@code SETUP_TOKEN}, {@code USERNAME_MALFORMED}, {@code DISPLAY_NAME}, {@code PASSWORD_…},
     *     {@code DESK_NAME}
     */
    public synchronized SignedIn begin(BeginDesk command) {
        if (!isDue()) throw new Conflict("SETUP_OVER");
        if (!token.matches(command.token().strip())) throw Refusal.of("token", "SETUP_TOKEN");
        Username username = Username.of(command.username());
        String displayName = Desks.checkedDisplayName(command.displayName());
        String hash = passwords.hashChosen(command.password(), username);
        SignedIn administrator = transaction.execute(status -> {
            Person person = new Person(username, displayName, clock.instant());
            person.changePassword(hash);
            people.saveAndFlush(person);
            // An editor, too: whoever starts alone wants to see the whole path.
            desks.open(person.id(), command.deskName(), false, null, EnumSet.of(Role.ADMIN, Role.EDITOR));
            return signIns.principal(person, null);
        });
        over = true;
        return administrator;
    }
}
