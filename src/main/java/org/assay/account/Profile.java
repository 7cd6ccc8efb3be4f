package org.assay.account;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own account. */
@Service
@Transactional
public class Profile {

    private final PersonRepository people;
    private final ApiTokenRepository tokens;
    private final InvitationRepository invitations;
    private final Passwords passwords;
    private final Accounts accounts;
    private final SignIns signIns;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Profile(
            PersonRepository people,
            ApiTokenRepository tokens,
            InvitationRepository invitations,
            Passwords passwords,
            Accounts accounts,
            SignIns signIns,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.invitations = invitations;
        this.passwords = passwords;
        this.accounts = accounts;
        this.signIns = signIns;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal {@code DISPLAY_NAME} */
    @Requires({READ, READ_OWN})
    public void rename(String displayName) {
        Person me = people.findById(current.person().value()).orElseThrow();
        String before = me.displayName();
        String after = Desks.checkedDisplayName(displayName);
        if (before.equals(after)) return;
        me.call(after);
        accounts.changed();
        events.publishEvent(
                new PersonRenamed(current.desk(), me.id(), clock.instant(), me.subject(), before, after));
    }

    /**
     * Ends every other session and all tokens.
     *
     * @return the principal that this session goes on with
     * @throws Refusal {@code PASSWORD_WRONG} where the present one is not right; {@code PASSWORD_…} as the new one fails
     */
    @Requires({READ, READ_OWN})
    public SignedIn changePassword(String present, String chosen) {
        Person me = people.findById(current.person().value()).orElseThrow();
        if (!passwords.matches(present, me.passwordHash())) throw Refusal.of("present", "PASSWORD_WRONG");
        Account account = current.get();
        return change(me, chosen, account.desk());
    }

    /**
     * Whom an invitation is for.
     *
     * @throws Refusal {@code INVITATION_SPENT}
     */
    @Transactional(readOnly = true)
    public String invited(String secret) {
        return person(invitation(secret).person()).username();
    }

    /**
     * Chooses the password by an invitation's link, which then no longer opens anything.
     *
     * @return who is signed in now
     * @throws Refusal {@code INVITATION_SPENT}, {@code PASSWORD_…}
     */
    public SignedIn accept(String secret, String chosen) {
        Invitation invitation = invitation(secret);
        Person person = person(invitation.person());
        invitation.use(clock.instant());
        return change(person, chosen, invitation.desk());
    }

    private SignedIn change(Person person, String chosen, DeskId desk) {
        person.changePassword(passwords.hashChosen(chosen, new Username(person.username())));
        tokens.deleteByPerson(person.id().value());
        accounts.changed();
        events.publishEvent(new PasswordChanged(desk, person.id(), clock.instant(), person.subject()));
        return signIns.principal(person, desk);
    }

    private Invitation invitation(String secret) {
        return invitations
                .findBySecretHash(new Secret(secret).hash())
                .filter(found -> found.opensAt(clock.instant()))
                .filter(found -> !person(found.person()).isDisabled())
                .orElseThrow(() -> new Refusal("INVITATION_SPENT"));
    }

    private Person person(PersonId id) {
        return people.findById(id.value()).orElseThrow();
    }
}
