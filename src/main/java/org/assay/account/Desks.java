package org.assay.account;

import static org.assay.account.Permission.MANAGE_DESK;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.Conflict;
import org.assay.kernel.DeskId;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.assay.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk one works at, and its members. */
@Service
@Transactional
public class Desks {

    private static final int LONGEST_NAME = 200;

    private final DeskRepository desks;
    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final InvitationRepository invitations;
    private final ApiTokenRepository tokens;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Desks(
            DeskRepository desks,
            MembershipRepository memberships,
            PersonRepository people,
            InvitationRepository invitations,
            ApiTokenRepository tokens,
            Accounts accounts,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desks = desks;
        this.memberships = memberships;
        this.people = people;
        this.invitations = invitations;
        this.tokens = tokens;
        this.accounts = accounts;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @Requires({READ, READ_OWN})
    public DeskDetail current() {
        return desk().detail();
    }

    /** All desks the caller is a member of, the one joined first at the top. */
    @Transactional(readOnly = true)
    @Requires({READ, READ_OWN})
    public List<DeskDetail> mine() {
        return memberships.findByPersonOrderByCreatedAt(current.person().value()).stream()
                .map(membership -> desks.findById(membership.desk().value()).orElseThrow())
                .map(Desk::detail)
                .toList();
    }

    @Transactional(readOnly = true)
    @Requires(MANAGE_DESK)
    public List<MemberSummary> members() {
        List<Membership> here = memberships.findByDesk(current.desk().value());
        Map<PersonId, Person> byId = new HashMap<>();
        people.findAllById(here.stream().map(each -> each.person().value()).toList())
                .forEach(person -> byId.put(person.id(), person));
        return here.stream()
                .map(each -> summary(byId.get(each.person()), each))
                .sorted(Comparator.comparing(MemberSummary::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * A second desk beside the present one; who makes it becomes its administrator.
     *
     * @throws Refusal {@code DESK_NAME}
     */
    @Requires(MANAGE_DESK)
    public DeskId create(String name) {
        return open(current.person(), name, false, null, EnumSet.of(Role.ADMIN));
    }

    /** @throws Refusal {@code DESK_NAME} */
    @Requires(MANAGE_DESK)
    public void rename(RenameDesk command) {
        Desk desk = desk();
        String before = desk.name();
        desk.rename(checkedDeskName(command.name()), command.version());
        events.publishEvent(new DeskRenamed(
                desk.id(), current.person(), clock.instant(), desk.subject(), before, desk.name()));
    }

    /**
     * Adds somebody who has no account yet, and makes the link by which they choose a password; or somebody from
     * another desk.
     *
     * @throws Refusal {@code USERNAME_MALFORMED}, {@code DISPLAY_NAME}, {@code ROLES_EMPTY}
     * @throws Conflict {@code ALREADY_MEMBER}
     */
    @Requires(MANAGE_DESK)
    public InvitationLink addMember(AddMember command) {
        Username username = Username.of(command.username());
        Person person = people.findByUsername(username.folded()).orElse(null);
        if (person != null && membership(person.id()) != null) {
            throw new Conflict("ALREADY_MEMBER", person.username());
        }
        boolean isNew = person == null;
        if (person == null) {
            person = people.save(new Person(username, checkedDisplayName(command.displayName()), clock.instant()));
        }
        join(person.id(), current.desk(), command.roles(), current.person());
        // Only for somebody new: a link is power over the account, which another desk may have made.
        return isNew ? invite(person) : new InvitationLink(person.id(), null, null);
    }

    /**
     * A new link for somebody who lost the first one or the password. Links from before no longer open anything; the
     * old password does until a new one is chosen.
     *
     * @throws Conflict {@code PERSON_ELSEWHERE} where they work on another desk, too
     */
    @Requires(MANAGE_DESK)
    public InvitationLink inviteAgain(PersonId id) {
        return invite(ownPerson(id));
    }

    /** @throws Conflict {@code LAST_ADMIN} */
    @Requires(MANAGE_DESK)
    public void changeRoles(ChangeRoles command) {
        Membership membership = member(command.person());
        membership.checkSeen(command.version());
        Set<Role> before = membership.roles();
        if (before.equals(command.roles())) return;
        if (!command.roles().contains(Role.ADMIN)) keepAnAdmin(membership);
        membership.hold(command.roles());
        accounts.changed();
        events.publishEvent(new RolesChanged(
                current.desk(),
                current.person(),
                clock.instant(),
                new Subject("person", command.person().value()),
                before,
                command.roles()));
    }

    /**
     * Takes somebody off the desk. What they did stays, under their name.
     *
     * @throws Conflict {@code LAST_ADMIN}
     */
    @Requires(MANAGE_DESK)
    public void removeMember(PersonId id) {
        Membership membership = member(id);
        keepAnAdmin(membership);
        Set<Role> before = membership.roles();
        tokens.deleteByPersonAndDesk(id.value(), membership.desk().value());
        memberships.delete(membership);
        accounts.changed();
        events.publishEvent(new MemberRemoved(
                current.desk(), current.person(), clock.instant(), new Subject("person", id.value()), before));
    }

    /**
     * Ends all sessions and tokens of a person, who can't sign in until enabled again.
     *
     * @throws Conflict {@code LAST_ADMIN}, {@code PERSON_ELSEWHERE} where they work on another desk, too
     */
    @Requires(MANAGE_DESK)
    public void disable(PersonId id) {
        Person person = ownPerson(id);
        if (person.isDisabled()) return;
        keepAnAdmin(member(id));
        person.disable(clock.instant());
        tokens.deleteByPerson(id.value());
        invitations.deleteByPerson(id.value());
        accounts.changed();
        events.publishEvent(
                new PersonDisabled(current.desk(), current.person(), clock.instant(), person.subject()));
    }

    @Requires(MANAGE_DESK)
    public void enable(PersonId id) {
        Person person = ownPerson(id);
        if (!person.isDisabled()) return;
        person.enable();
        accounts.changed();
        events.publishEvent(new PersonEnabled(current.desk(), current.person(), clock.instant(), person.subject()));
    }

    /** For a first start, too, when nobody is signed in yet. */
    DeskId open(PersonId by, String name, boolean sample, @Nullable String note, Set<Role> roles) {
        Desk desk = desks.save(new Desk(checkedDeskName(name), sample, note, clock.instant()));
        events.publishEvent(new DeskCreated(desk.id(), by, clock.instant(), desk.subject(), desk.name()));
        join(by, desk.id(), roles, by);
        return desk.id();
    }

    void join(PersonId person, DeskId desk, Set<Role> roles, PersonId by) {
        memberships.save(new Membership(person, desk, roles, clock.instant()));
        accounts.changed();
        events.publishEvent(
                new MemberAdded(desk, by, clock.instant(), new Subject("person", person.value()), roles));
    }

    static String checkedDisplayName(String typed) {
        String name = Storable.of(typed).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.of("displayName", "DISPLAY_NAME", LONGEST_NAME);
        }
        return name;
    }

    private static String checkedDeskName(String typed) {
        String name = Storable.of(typed).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw Refusal.of("name", "DESK_NAME", LONGEST_NAME);
        return name;
    }

    private InvitationLink invite(Person person) {
        invitations.deleteByPerson(person.id().value());
        Secret secret = Secret.random();
        Invitation invitation = invitations.save(
                new Invitation(secret, person.id(), current.desk(), current.person(), clock.instant()));
        events.publishEvent(new PersonInvited(current.desk(), current.person(), clock.instant(), person.subject()));
        return new InvitationLink(person.id(), secret.clear(), invitation.expiresAt());
    }

    private Desk desk() {
        return desks.findById(current.desk().value()).orElseThrow();
    }

    private @Nullable Membership membership(PersonId person) {
        return memberships
                .findByPersonAndDesk(person.value(), current.desk().value())
                .orElse(null);
    }

    private Membership member(PersonId id) {
        Membership membership = membership(id);
        if (membership == null) throw new NotFound(new Subject("person", id.value()));
        return membership;
    }

    /** An administrator of one desk has no say over somebody who works on another, too. */
    private Person ownPerson(PersonId id) {
        member(id);
        if (memberships.findByPersonOrderByCreatedAt(id.value()).size() > 1) throw new Conflict("PERSON_ELSEWHERE");
        return people.findById(id.value()).orElseThrow();
    }

    private void keepAnAdmin(Membership leaving) {
        if (!leaving.roles().contains(Role.ADMIN)) return;
        // Two administrators who take each other's role away at once: the second waits here, and is refused.
        desks.findLockedById(leaving.desk().value());
        List<UUID> others = memberships.findByDesk(leaving.desk().value()).stream()
                .filter(each -> !each.equals(leaving) && each.roles().contains(Role.ADMIN))
                .map(each -> each.person().value())
                .toList();
        if (people.findAllById(others).stream().allMatch(Person::isDisabled)) throw new Conflict("LAST_ADMIN");
    }

    private static MemberSummary summary(Person person, Membership membership) {
        return new MemberSummary(
                person.id(),
                person.username(),
                person.displayName(),
                membership.roles(),
                person.passwordHash() == null,
                person.isDisabled(),
                membership.version());
    }
}
