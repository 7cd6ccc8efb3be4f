package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.assay.account.Role;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.TestDesks;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Claims;
import org.assay.claim.EditClaim;
import org.assay.claim.Priority;
import org.assay.evidence.ContactChannel;
import org.assay.evidence.ContactEntry;
import org.assay.evidence.ContactId;
import org.assay.evidence.ContactOutcome;
import org.assay.evidence.ContactWords;
import org.assay.evidence.Contacts;
import org.assay.evidence.Stance;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.assay.verdict.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What contacts that count as evidence do to approvals. */
@DatabaseTest
class ContactApprovalsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Claims claims;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    Verdicts verdicts;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    ClaimDetail read(ClaimId id) {
        return desk.as(Role.VIEWER, () -> catalogue.get(id));
    }

    private ContactEntry asked(String person, Stance stance) {
        return new ContactEntry(
                new ContactWords(person, Instant.parse("2026-11-20T10:00:00Z"), null, null),
                ContactChannel.PHONE,
                ContactOutcome.CONFIRMED,
                stance,
                true,
                "a person close to the builders");
    }

    @Test
    void aContactThatChangesOutdatesTheApprovalThatRestedOnIt() {
        Case open = cases.aClaim(desk);
        ContactId contact = desk.as(Role.CHECKER, () -> contacts.log(open.claim(), asked("Ada Moor", Stance.SUPPORTS)));
        open.approved();

        desk.run(Role.EDITOR, () -> contacts.edit(contact, 0, asked("Ida Moor", Stance.SUPPORTS)));

        assertThat(read(open.claim()).approvalOutdated()).isTrue();
    }

    @Test
    void aContactTakenAndPutBackLeavesTheApprovalAsItWas() {
        Case open = cases.aClaim(desk);
        ContactId contact = desk.as(Role.CHECKER, () -> contacts.log(open.claim(), asked("Ada Moor", Stance.SUPPORTS)));
        open.approved();

        desk.run(Role.CHECKER, () -> contacts.remove(contact));
        assertThat(read(open.claim()).approvalOutdated()).isTrue();
        desk.run(Role.CHECKER, () -> contacts.bringBack(contact));
        assertThat(read(open.claim()).approvalOutdated()).isFalse();
    }

    @Test
    void aContactThatIsNoEvidenceOutdatesNothing() {
        Case open = cases.aClaim(desk);
        open.approved();

        desk.run(Role.CHECKER, () -> contacts.log(open.claim(), asked("Ada Moor", null)));
        assertThat(read(open.claim()).approvalOutdated()).isFalse();

        desk.run(Role.CHECKER, () -> contacts.log(open.claim(), asked("Ida Moor", Stance.REFUTES)));
        assertThat(read(open.claim()).approvalOutdated()).isTrue();
    }

    @Test
    void aPhoneCallAloneMayCarryAVerdict() {
        Case open = cases.aClaim(desk).taken();
        desk.run(Role.CHECKER, () -> contacts.log(open.claim(), asked("Ada Moor", Stance.SUPPORTS)));

        open.decide(open.proposed("true"), Decision.APPROVE, null);

        assertThat(read(open.claim()).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void twoCallsWithOnePersonAreNotTwoIndependentRoots() {
        Case open = cases.aClaim(desk).taken();
        desk.run(Role.EDITOR, () -> {
            ClaimDetail claim = catalogue.get(open.claim());
            claims.edit(new EditClaim(
                    claim.id(), claim.version(), claim.statement(), claim.kind(), Priority.HIGH,
                    claim.risk(), null, null, null, Set.of()));
        });
        desk.run(Role.CHECKER, () -> {
            contacts.log(open.claim(), asked("Ada Moor", Stance.SUPPORTS));
            contacts.log(open.claim(), asked("ada moor", Stance.SUPPORTS));
        });
        ProposalId proposal = open.proposed("true");
        assertThat(ReviewsTest.code(() -> open.decide(proposal, Decision.APPROVE, null))).isEqualTo("REQUIREMENTS_UNMET");

        desk.run(Role.CHECKER, () -> contacts.log(open.claim(), asked("Ida Moor", Stance.SUPPORTS)));
        desk.run(Role.CHECKER, () -> verdicts.withdraw(proposal));
        open.decide(open.proposed("true"), Decision.APPROVE, null);
        assertThat(read(open.claim()).state()).isEqualTo(ClaimState.APPROVED);
    }
}
