package org.assay.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the sample desk. They exist only where the program was started as a demonstration. */
@Service
public class DemoDesk {

    public static final String NAME = "Sample desk";

    private static final Map<String, Demo> DEMOS = new LinkedHashMap<>();

    static {
        DEMOS.put("admin", new Demo("Ada Lindqvist", Role.ADMIN));
        DEMOS.put("checker", new Demo("Chiara Moretti", Role.CHECKER));
        DEMOS.put("checker2", new Demo("Tomasz Zieliński", Role.CHECKER));
        DEMOS.put("editor", new Demo("Esther Okafor", Role.EDITOR));
        DEMOS.put("legal", new Demo("Laurent Keller", Role.LEGAL));
        DEMOS.put("writer", new Demo("Willa Byrne", Role.WRITER));
        DEMOS.put("viewer", new Demo("Vikram Rao", Role.VIEWER));
    }

    private final PersonRepository people;
    private final MembershipRepository memberships;
    private final DeskRepository desks;
    private final Desks rooms;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Clock clock;

    DemoDesk(
            PersonRepository people,
            MembershipRepository memberships,
            DeskRepository desks,
            Desks rooms,
            Passwords passwords,
            Accounts accounts,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.desks = desks;
        this.rooms = rooms;
        this.passwords = passwords;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The demonstration's user names: {@code checker}, {@code editor} and so on. */
    public static Set<String> usernames() {
        return DEMOS.keySet();
    }

    /**
     * Makes the sample desk and its people where the database is empty; on one made before, gives them this start's
     * password.
     *
     * @return whether the desk is new, so that its content is wanted
     * @throws IllegalStateException where the database holds somebody's real work
     */
    @Transactional
    public boolean prepare(String password) {
        boolean isNew = people.count() == 0;
        if (!isNew) refuseRealWork();
        String hash = passwords.hash(password);
        DeskId desk = null;
        for (Map.Entry<String, Demo> each : DEMOS.entrySet()) {
            Person person = people.findByUsername(each.getKey()).orElse(null);
            if (person != null) {
                // The sessions of an earlier start end with it.
                person.changePassword(hash);
                continue;
            }
            if (!isNew) continue;
            person = new Person(new Username(each.getKey()), each.getValue().displayName(), clock.instant());
            person.changePassword(hash);
            people.saveAndFlush(person);
            desk = seat(person.id(), each.getValue().role(), desk);
        }
        accounts.changed();
        return isNew;
    }

    private DeskId seat(PersonId person, Role role, @Nullable DeskId desk) {
        if (desk == null) {
            String note = "Everything here is sample content, made to try the program on.";
            return rooms.open(person, NAME, true, note, EnumSet.of(role));
        }
        rooms.join(person, desk, EnumSet.of(role), memberships.findByDesk(desk.value()).getFirst().person());
        return desk;
    }

    // The demonstration sets passwords that are printed: on a real desk that would open it to anybody who reads the log.
    private void refuseRealWork() {
        if (desks.findAll().stream().anyMatch(desk -> !desk.isSample())) {
            throw new IllegalStateException("This database holds a real desk, not the sample desk. Start it with"
                    + " “assay run”, or give the demonstration another folder with --data.");
        }
    }

    private record Demo(String displayName, Role role) {}
}
