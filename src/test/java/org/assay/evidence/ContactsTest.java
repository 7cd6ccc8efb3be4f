package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimMerges;
import org.assay.evidence.ContactDetail.Sight;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ContactsTest {

    private static final String NAME = "Xaveria Quillfeather";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    ConfidentialReaders readers;

    @Autowired
    ClaimCatalogue claims;

    @Autowired
    ClaimMerges merges;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    TestDesk desk;
    Case open;

    @BeforeEach
    void aClaimOnADesk() {
        desk = desks.open();
        open = cases.aClaim(desk);
    }

    ContactEntry entry(String person, boolean confidential) {
        return new ContactEntry(
                new ContactWords(person, clock.instant(), "Did it open in 1932?", "Yes, in March."),
                ContactChannel.PHONE,
                ContactOutcome.CONFIRMED,
                Stance.SUPPORTS,
                confidential,
                confidential ? "a person close to the builders" : null);
    }

    ContactId logged(boolean confidential) {
        return desk.as(Role.CHECKER, () -> contacts.log(open.claim(), entry(NAME, confidential)));
    }

    ContactDetail seen(Role role, ContactId id) {
        return desk.as(role, () -> contacts.get(id));
    }

    String code(Role role, Runnable work) {
        try {
            desk.run(role, work);
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    @Test
    void whatIsNotConfidentialEverybodyOnTheDeskReads() {
        ContactId id = logged(false);

        for (Role role : List.of(Role.VIEWER, Role.CHECKER, Role.EDITOR, Role.LEGAL, Role.ADMIN)) {
            ContactDetail contact = seen(role, id);
            assertThat(contact.sight()).isEqualTo(Sight.OPEN);
            assertThat(contact.name()).isEqualTo(NAME);
            assertThat(contact.words().answer()).isEqualTo("Yes, in March.");
        }
    }

    @Test
    void whatIsConfidentialItsAuthorEditorsAndTheLegalDeskRead() {
        ContactId id = logged(true);
        SignedIn colleague = desk.another(Role.CHECKER);

        for (Role role : List.of(Role.CHECKER, Role.EDITOR, Role.LEGAL)) {
            assertThat(seen(role, id).words()).as(role.name()).isNotNull();
            assertThat(seen(role, id).sight()).isEqualTo(Sight.ENTRUSTED);
        }
        for (Role role : List.of(Role.VIEWER, Role.ADMIN)) {
            assertThat(seen(role, id).words()).as(role.name()).isNull();
            assertThat(seen(role, id).sight()).isEqualTo(Sight.KEPT);
            assertThat(seen(role, id).name()).isEqualTo("a person close to the builders");
        }
        assertThat(desk.as(colleague, () -> contacts.of(open.claim())))
                .singleElement()
                .satisfies(contact -> assertThat(contact.words()).isNull());
    }

    @Test
    void noReportEverGetsConfidentialWords() {
        ContactId id = logged(true);

        assertThat(seen(Role.EDITOR, id).publicWords()).isEmpty();
        assertThat(seen(Role.EDITOR, id).publicName()).isEqualTo("a person close to the builders");
    }

    @Test
    void aRoleChosenLaterReadsOnlyWhatIsWrittenFromThen() {
        ContactId before = logged(true);
        desk.run(Role.ADMIN, () -> readers.choose(EnumSet.of(Role.EDITOR, Role.LEGAL, Role.ADMIN), 0));
        ContactId after = logged(true);

        assertThat(seen(Role.ADMIN, before).words()).isNull();
        assertThat(seen(Role.ADMIN, after).words()).isNotNull();
    }

    @Test
    void aRoleTakenAwayReadsNothingAnyMore() {
        ContactId id = logged(true);
        desk.run(Role.ADMIN, () -> readers.choose(EnumSet.of(Role.LEGAL), 0));

        assertThat(seen(Role.EDITOR, id).words()).isNull();
        assertThat(seen(Role.LEGAL, id).words()).isNotNull();
        assertThat(seen(Role.LEGAL, id).readers()).containsExactly(Role.LEGAL);
        assertThat(seen(Role.CHECKER, id).words()).as("its author").isNotNull();
    }

    @Test
    void onlyAnAdministratorChoosesWhoReads() {
        assertThat(code(Role.EDITOR, () -> readers.choose(Set.of(), 0))).isEqualTo("NOT_PERMITTED");
        desk.run(Role.ADMIN, () -> readers.choose(Set.of(), 0));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.run(Role.ADMIN, () -> readers.choose(Set.of(Role.VIEWER), 0)));
        assertThat(desk.as(Role.VIEWER, () -> readers.current().roles())).isEmpty();
    }

    @Test
    void whoMayNotReadItNeitherChangesNorRemovesIt() {
        ContactId id = logged(true);
        SignedIn colleague = desk.another(Role.CHECKER);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(colleague, () -> contacts.edit(id, 0, entry("Somebody", false))))
                .extracting(Refusal::code)
                .isEqualTo("CONTACT_KEPT");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.as(colleague, () -> {
            contacts.remove(id);
            return id;
        }));
        assertThat(seen(Role.CHECKER, id).name()).isEqualTo(NAME);
    }

    @Test
    void onlyItsAuthorLiftsConfidentiality() {
        ContactId id = logged(true);

        assertThat(code(Role.EDITOR, () -> contacts.edit(id, 0, entry(NAME, false)))).isEqualTo("CONTACT_AUTHOR_ONLY");
        desk.run(Role.CHECKER, () -> contacts.edit(id, 0, entry(NAME, false)));

        assertThat(seen(Role.VIEWER, id).name()).isEqualTo(NAME);
    }

    @Test
    void anEditorsChangeKeepsItConfidentialForTheSameReaders() {
        ContactId id = logged(true);
        desk.run(Role.ADMIN, () -> readers.choose(EnumSet.of(Role.EDITOR, Role.ADMIN), 0));

        desk.run(Role.EDITOR, () -> contacts.edit(id, 0, entry("Xaveria Q.", true)));

        assertThat(seen(Role.CHECKER, id).name()).isEqualTo("Xaveria Q.");
        assertThat(seen(Role.ADMIN, id).words()).isNull();
        assertThat(seen(Role.ADMIN, id).version()).isEqualTo(1);
    }

    @Test
    void somethingMadeConfidentialLaterIsKeptFromThen() {
        ContactId id = logged(false);
        desk.run(Role.EDITOR, () -> contacts.edit(id, 0, entry(NAME, true)));

        assertThat(seen(Role.VIEWER, id).words()).isNull();
        assertThat(seen(Role.CHECKER, id).words()).isNotNull();
    }

    @Test
    void whoWasOvertakenIsToldAndOverwritesNothing() {
        ContactId id = logged(false);
        desk.run(Role.EDITOR, () -> contacts.edit(id, 0, entry("The editor’s spelling", false)));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.as(Role.CHECKER, () -> contacts.edit(id, 0, entry("Another", false))));
        assertThat(seen(Role.CHECKER, id).name()).isEqualTo("The editor’s spelling");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(code(Role.CHECKER, () -> contacts.log(open.claim(), entry(" ", false))))
                .isEqualTo("CONTACT_PERSON_EMPTY");
        ContactEntry bare = entry(null, true);
        assertThat(code(Role.CHECKER, () -> contacts.log(open.claim(), with(bare, "  ", bare.words().at()))))
                .isEqualTo("CONTACT_DESCRIPTION_EMPTY");
        assertThat(code(Role.CHECKER, () -> contacts.log(
                        open.claim(), with(entry(NAME, true), "Xaveria from the yard", clock.instant()))))
                .isEqualTo("CONTACT_DESCRIPTION_NAMES");
        assertThat(code(Role.CHECKER, () -> contacts.log(
                        open.claim(), with(bare, "somebody", clock.instant().plus(Duration.ofDays(2))))))
                .isEqualTo("CONTACT_AHEAD");
        assertThat(code(Role.VIEWER, () -> contacts.log(open.claim(), bare))).isEqualTo("NOT_PERMITTED");
        assertThat(code(Role.LEGAL, () -> contacts.log(open.claim(), bare))).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void aConfidentialPersonNeedNotBeNamedAtAll() {
        ContactId id = desk.as(Role.CHECKER, () -> contacts.log(open.claim(), entry(null, true)));

        assertThat(seen(Role.CHECKER, id).name()).isEqualTo("a person close to the builders");
    }

    private static ContactEntry with(ContactEntry entry, String description, Instant at) {
        return new ContactEntry(
                new ContactWords(entry.words().person(), at, null, null),
                entry.channel(),
                entry.outcome(),
                entry.stance(),
                entry.confidential(),
                description);
    }

    @Test
    void whoeverGaveNoAnswerTakesNoSide() {
        ContactId id = desk.as(
                Role.CHECKER,
                () -> contacts.log(
                        open.claim(),
                        new ContactEntry(
                                new ContactWords(NAME, clock.instant(), "Did it?", null),
                                ContactChannel.EMAIL,
                                ContactOutcome.NO_ANSWER,
                                Stance.REFUTES,
                                false,
                                null)));

        assertThat(seen(Role.VIEWER, id).stance()).isNull();
    }

    @Test
    void aRemovedContactComesBackAsItWas() {
        ContactId id = logged(false);
        desk.run(Role.CHECKER, () -> contacts.remove(id));
        assertThat(desk.as(Role.VIEWER, () -> contacts.of(open.claim()))).isEmpty();
        assertThat(desk.as(Role.VIEWER, () -> contacts.count(open.claim()))).isZero();

        desk.run(Role.CHECKER, () -> contacts.bringBack(id));

        assertThat(desk.as(Role.VIEWER, () -> contacts.of(open.claim())))
                .singleElement()
                .satisfies(contact -> assertThat(contact.version()).isZero());
    }

    @Test
    void aMergedClaimGivesItsContactsToTheOther() {
        ContactId id = logged(true);
        Case other = cases.aClaim(desk);
        desk.run(Role.EDITOR, () -> merges.merge(open.claim(), other.claim()));

        assertThat(desk.as(Role.CHECKER, () -> contacts.of(other.claim())))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.id()).isEqualTo(id);
                    assertThat(contact.name()).isEqualTo(NAME);
                });
    }

    @Test
    void twoCallsWithOnePersonHaveOneRoot() {
        ContactDetail first = seen(Role.VIEWER, logged(true));
        ContactDetail again = desk.as(
                Role.VIEWER,
                () -> contacts.get(desk.as(
                        Role.CHECKER, () -> contacts.log(open.claim(), entry("xaveria  quillfeather", true)))));
        ContactDetail another = desk.as(
                Role.VIEWER,
                () -> contacts.get(
                        desk.as(Role.CHECKER, () -> contacts.log(open.claim(), entry("Bertil Oxenhall", true)))));

        assertThat(again.root()).isEqualTo(first.root()).isNotEqualTo(another.root());
    }

    @Test
    void anotherDeskSeesNothing() {
        ContactId id = logged(false);
        TestDesk elsewhere = desks.open();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> elsewhere.as(Role.EDITOR, () -> contacts.get(id)));
    }

    @Test
    void wordsThatSomebodyOpensInTheDatabaseByHandStayShut() {
        ContactId id = logged(true);
        database.sql("update contact set confidential = false where id = ?")
                .param(id.value())
                .update();

        assertThat(seen(Role.VIEWER, id).sight()).isEqualTo(Sight.UNREADABLE);

        database.sql("update contact set confidential = true, readers = 'VIEWER,EDITOR' where id = ?")
                .param(id.value())
                .update();
        assertThat(seen(Role.EDITOR, id).words()).isNull();
        assertThat(seen(Role.VIEWER, id).words()).isNull();
    }
}
