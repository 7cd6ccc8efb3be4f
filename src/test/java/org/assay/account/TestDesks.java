package org.assay.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens a desk for one test, with one person for each role. */
@Component
public class TestDesks {

    public static final String PASSWORD = "four words in a row";

    private final PersonRepository people;
    private final Desks desks;
    private final SignIns signIns;
    private final ActingAs actingAs;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final java.time.Clock clock;
    private String hash = "";

    TestDesks(
            PersonRepository people,
            Desks desks,
            SignIns signIns,
            ActingAs actingAs,
            Passwords passwords,
            TransactionOperations transaction,
            java.time.Clock clock) {
        this.people = people;
        this.desks = desks;
        this.signIns = signIns;
        this.actingAs = actingAs;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    public TestDesk open() {
        return transaction.execute(status -> {
            Map<Role, SignedIn> members = new EnumMap<>(Role.class);
            Person admin = person(Role.ADMIN);
            DeskId desk = desks.open(admin.id(), "Test desk", false, null, Set.of(Role.ADMIN));
            members.put(Role.ADMIN, signIns.principal(admin, desk));
            for (Role role : Role.values()) {
                if (role == Role.ADMIN) continue;
                Person person = person(role);
                desks.join(person.id(), desk, Set.of(role), admin.id());
                members.put(role, signIns.principal(person, desk));
            }
            return new TestDesk(desk, members, this);
        });
    }

    /** One more person on the desk, as a second checker or editor. */
    public SignedIn join(DeskId desk, Role... roles) {
        return transaction.execute(status -> {
            Person person = person(roles[0]);
            desks.join(person.id(), desk, Set.of(roles), person.id());
            return signIns.principal(person, desk);
        });
    }

    private synchronized Person person(Role role) {
        if (hash.isEmpty()) hash = passwords.hash(PASSWORD);
        String name = role.name().toLowerCase() + "-" + UUID.randomUUID();
        Person person = new Person(Username.of(name), "A " + role.name().toLowerCase(), clock.instant());
        person.changePassword(hash);
        return people.saveAndFlush(person);
    }

    /** A desk of one test alone. */
    public record TestDesk(DeskId id, Map<Role, SignedIn> members, TestDesks desks) {

        public SignedIn member(Role role) {
            return members.get(role);
        }

        public PersonId person(Role role) {
            return member(role).person();
        }

        public <T> T as(Role role, Supplier<T> work) {
            return desks.actingAs.call(member(role), work);
        }

        public <T> T as(SignedIn who, Supplier<T> work) {
            return desks.actingAs.call(who, work);
        }

        public void run(Role role, Runnable work) {
            as(role, () -> {
                work.run();
                return Ids.next();
            });
        }

        /** Another checker, editor… beside the first. */
        public SignedIn another(Role... roles) {
            return desks.join(id, roles);
        }
    }
}
