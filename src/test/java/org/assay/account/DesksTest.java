package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.testing.DatabaseTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DesksTest {

    @Autowired
    TestDesks testDesks;

    @Autowired
    Desks desks;

    @Autowired
    People people;

    @Autowired
    Profile profile;

    @Autowired
    SignIns signIns;

    @Autowired
    CurrentAccount current;

    TestDesk desk;

    @BeforeEach
    void openADesk() {
        desk = testDesks.open();
    }

    @Test
    void whoIsNotSignedInIsRefused() {
        assertThat(codeOf(() -> desks.current())).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void aMethodIsClosedToWhoLacksItsPermission() {
        assertThat(codeOf(() -> desk.as(Role.EDITOR, desks::members))).isEqualTo("NOT_PERMITTED");
        assertThat(desk.as(Role.ADMIN, desks::members)).hasSize(Role.values().length);
    }

    @Test
    void aRoleTakenAwayCountsFromTheNextCallOn() {
        SignedIn admin = desk.another(Role.ADMIN);
        assertThat(desk.as(admin, desks::members)).isNotEmpty();

        changeRoles(admin, Set.of(Role.VIEWER));

        assertThat(codeOf(() -> desk.as(admin, desks::members))).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void rolesAddUp() {
        SignedIn both = desk.another(Role.CHECKER, Role.LEGAL);
        assertThat(desk.as(both, () -> current.may(Permission.PROPOSE) && current.may(Permission.SIGN_OFF)))
                .isTrue();
        assertThat(desk.as(both, () -> current.may(Permission.DECIDE))).isFalse();
    }

    @Test
    void aDisabledPersonIsSignedOutAtOnce() {
        SignedIn checker = desk.member(Role.CHECKER);
        desk.run(Role.ADMIN, () -> desks.disable(checker.person()));
        assertThat(codeOf(() -> desk.as(checker, desks::current))).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void theLastAdministratorStays() {
        SignedIn admin = desk.member(Role.ADMIN);
        assertThat(codeOf(() -> desk.run(Role.ADMIN, () -> desks.removeMember(admin.person()))))
                .isEqualTo("LAST_ADMIN");
        assertThat(codeOf(() -> changeRoles(admin, Set.of(Role.VIEWER)))).isEqualTo("LAST_ADMIN");
        assertThat(codeOf(() -> desk.run(Role.ADMIN, () -> desks.disable(admin.person()))))
                .isEqualTo("LAST_ADMIN");
    }

    @Test
    void rolesSeenBeforeAnotherAdministratorChangedThemAreStale() {
        SignedIn checker = desk.member(Role.CHECKER);
        long seen = version(checker);
        changeRoles(checker, Set.of(Role.CHECKER, Role.LEGAL));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.run(
                        Role.ADMIN,
                        () -> desks.changeRoles(new ChangeRoles(checker.person(), Set.of(Role.EDITOR), seen))));
    }

    @Test
    void anAdministratorOfOneDeskDoesNotSeeTheMembersOfAnother() {
        TestDesk other = testDesks.open();
        SignedIn stranger = other.member(Role.CHECKER);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> desk.run(Role.ADMIN, () -> desks.removeMember(stranger.person())));
        assertThat(desk.as(Role.ADMIN, () -> people.names(Set.of(stranger.person()))))
                .isEmpty();
    }

    @Test
    void whoWorksOnTwoDesksIsNotDisabledByOneOfThem() {
        TestDesk other = testDesks.open();
        SignedIn shared = desk.member(Role.CHECKER);
        InvitationLink link = other.as(
                Role.ADMIN,
                () -> desks.addMember(new AddMember(shared.username(), "Anything", Set.of(Role.VIEWER))));
        assertThat(link.secret()).as("no power over an account that was there before").isNull();
        assertThat(codeOf(() -> other.run(Role.ADMIN, () -> desks.disable(shared.person()))))
                .isEqualTo("PERSON_ELSEWHERE");
        assertThat(codeOf(() -> other.run(Role.ADMIN, () -> desks.inviteAgain(shared.person()))))
                .isEqualTo("PERSON_ELSEWHERE");
    }

    @Test
    void anInvitationLetsItsPersonChooseAPasswordOnce() {
        String username = "new-" + UUID.randomUUID();
        InvitationLink link = invite(username);

        SignedIn invited = profile.accept(link.secret(), "a long enough secret");

        assertThat(desk.as(invited, current::get).roles()).containsExactly(Role.CHECKER);
        assertThat(signIns.signIn(new Credentials(username, "a long enough secret", "192.0.2.7", null)))
                .isEqualTo(invited);
        assertThat(codeOf(() -> profile.accept(link.secret(), "another long secret")))
                .isEqualTo("INVITATION_SPENT");
    }

    @Test
    void aNewInvitationReplacesTheOneBefore() {
        InvitationLink first = invite("new-" + UUID.randomUUID());
        desk.run(Role.ADMIN, () -> desks.inviteAgain(first.person()));
        assertThat(codeOf(() -> profile.invited(first.secret()))).isEqualTo("INVITATION_SPENT");
    }

    @Test
    void aPasswordThatAnybodyWouldTryIsRefused() {
        InvitationLink link = invite("cassandra-" + UUID.randomUUID());
        assertThat(codeOf(() -> profile.accept(link.secret(), "short"))).isEqualTo("PASSWORD_SHORT");
        assertThat(codeOf(() -> profile.accept(link.secret(), "passwordpassword"))).isEqualTo("PASSWORD_EASY");
        assertThat(codeOf(() -> profile.accept(link.secret(), "aaaaaaaaaaaaaaaa"))).isEqualTo("PASSWORD_EASY");
        assertThat(codeOf(() -> profile.accept(link.secret(), "x1y2z3".repeat(60)))).isEqualTo("PASSWORD_LONG");
        assertThat(profile.invited(link.secret())).as("still open").startsWith("cassandra-");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        SignedIn before = desk.member(Role.CHECKER);
        SignedIn after =
                desk.as(before, () -> profile.changePassword(TestDesks.PASSWORD, "quite another secret"));
        assertThat(codeOf(() -> desk.as(before, desks::current))).isEqualTo("NOT_SIGNED_IN");
        assertThat(desk.as(after, desks::current).id()).isEqualTo(desk.id());
    }

    @Test
    void aUserNameIsTheSameInAnyCaseAndWidth() {
        SignedIn checker = desk.member(Role.CHECKER);
        String shouted = checker.username().toUpperCase().replace('C', '\uFF23');
        assertThat(signIns.signIn(new Credentials(shouted, TestDesks.PASSWORD, "192.0.2.8", null)))
                .isEqualTo(checker);
    }

    private InvitationLink invite(String username) {
        return desk.as(
                Role.ADMIN,
                () -> desks.addMember(new AddMember(username, "New Person", Set.of(Role.CHECKER))));
    }

    private void changeRoles(SignedIn who, Set<Role> roles) {
        long seen = version(who);
        desk.run(Role.ADMIN, () -> desks.changeRoles(new ChangeRoles(who.person(), roles, seen)));
    }

    private long version(SignedIn who) {
        return desk.as(Role.ADMIN, desks::members).stream()
                .filter(member -> member.person().equals(who.person()))
                .findFirst()
                .orElseThrow()
                .version();
    }

    static String codeOf(ThrowingCallable call) {
        try {
            call.call();
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Throwable other) {
            throw new AssertionError("no refusal but a failure", other);
        }
        return "allowed";
    }
}
