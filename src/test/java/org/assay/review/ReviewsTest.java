package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.TestDesks;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Claims;
import org.assay.claim.EditClaim;
import org.assay.evidence.EvidenceRecords;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.assay.verdict.ProposeVerdict;
import org.assay.verdict.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ReviewsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Reviews reviews;

    @Autowired
    MyTurn myTurn;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Claims claims;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    EvidenceRecords evidence;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    ClaimDetail read(ClaimId id) {
        return desk.as(Role.VIEWER, () -> catalogue.get(id));
    }

    static String code(Callable<?> work) {
        try {
            work.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    @Test
    void aSecondPersonApproves() {
        Case open = cases.aClaim(desk);

        open.approved();

        ClaimDetail claim = read(open.claim());
        assertThat(claim.state()).isEqualTo(ClaimState.APPROVED);
        assertThat(claim.ratingCode()).isEqualTo("true");
    }

    @Test
    void theAuthorCanNotApproveEvenAsAnEditor() {
        SignedIn both = desk.another(Role.CHECKER, Role.EDITOR);
        Case open = cases.aClaim(desk);
        open.supportedBy("A record");
        ProposalId proposal = desk.as(both, () -> {
            claimDesk.take(open.claim());
            return verdicts.propose(
                    new ProposeVerdict(open.claim(), null, "true", "It did.", "The record says so.", null, null));
        });

        assertThat(code(() -> desk.as(both, () -> reviews.decide(new DecideVerdict(proposal, Decision.APPROVE, null)))))
                .isEqualTo("OWN_PROPOSAL");
        assertThat(read(open.claim()).state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Autowired
    org.assay.claim.ClaimDesk claimDesk;

    @Test
    void theAuthorOfAnEarlierRevisionCanNotApproveALaterOne() {
        SignedIn firstAuthor = desk.another(Role.CHECKER, Role.EDITOR);
        Case open = cases.aClaim(desk);
        open.supportedBy("A record");
        ProposalId first = desk.as(firstAuthor, () -> {
            claimDesk.take(open.claim());
            return verdicts.propose(
                    new ProposeVerdict(open.claim(), null, "false", "It did not.", "I misread it.", null, null));
        });
        open.decide(first, Decision.REQUEST_CHANGES, "Read page 3 again.");
        desk.run(Role.EDITOR, () -> claimDesk.assign(open.claim(), desk.person(Role.CHECKER)));
        ProposalId second = open.proposed("true");

        assertThat(code(() ->
                        desk.as(firstAuthor, () -> reviews.decide(new DecideVerdict(second, Decision.APPROVE, null)))))
                .isEqualTo("OWN_PROPOSAL");
    }

    @Test
    void theDatabaseItselfRefusesAnAuthorsDecision() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        PersonId author = desk.person(Role.CHECKER);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("insert into proposal_party values (?, ?, 'REVIEWER')")
                        .params(proposal.value(), author.value())
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("""
                                insert into review_decision (id, desk_id, claim_id, proposal_id, decision, digest,
                                    reviewer_id, reviewer_part, decided_at, settles)
                                values (?, ?, ?, ?, 'APPROVE', 'x', ?, 'REVIEWER', current_timestamp, true)
                                """)
                        .params(Ids.next(), desk.id().value(), open.claim().value(), proposal.value(), author.value())
                        .update());
    }

    @Test
    void changesAreRequestedWithAComment() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();

        assertThat(code(() -> open.decide(proposal, Decision.REQUEST_CHANGES, "  "))).isEqualTo("COMMENT_MISSING");
        open.decide(proposal, Decision.REQUEST_CHANGES, "Which bridge?");

        assertThat(read(open.claim()).state()).isEqualTo(ClaimState.IN_CHECK);
        assertThat(waitingFor(Role.CHECKER))
                .singleElement()
                .extracting(Waiting::reason)
                .isEqualTo(Waiting.Reason.REVISE);
    }

    @Test
    void anApprovalDoesNotOutliveTheStatementItWasGivenFor() {
        Case open = cases.aClaim(desk);
        open.approved();
        ClaimDetail claim = read(open.claim());

        desk.as(Role.CHECKER, () -> claims.edit(saying(claim, "The bridge closed in 1932.")));

        assertThat(read(open.claim()).approvalOutdated()).isTrue();
        assertThat(code(() -> {
                    desk.run(Role.EDITOR, () -> reviews.publish(open.claim()));
                    return null;
                }))
                .isEqualTo("APPROVAL_OUTDATED");
        assertThat(waitingFor(Role.EDITOR))
                .singleElement()
                .extracting(Waiting::reason)
                .isEqualTo(Waiting.Reason.APPROVAL_OUTDATED);
    }

    @Test
    void anApprovalStandsAgainOnceTheStatementIsAsItWas() {
        Case open = cases.aClaim(desk);
        open.approved();
        ClaimDetail approved = read(open.claim());
        desk.as(Role.CHECKER, () -> claims.edit(saying(approved, "Something else.")));

        desk.as(Role.CHECKER, () -> claims.edit(saying(read(open.claim()), approved.statement())));

        assertThat(read(open.claim()).approvalOutdated()).isFalse();
    }

    @Test
    void anApprovalDoesNotOutliveItsEvidence() {
        Case open = cases.aClaim(desk);
        open.approved();

        var only = desk.as(Role.CHECKER, () -> evidence.of(open.claim())).getFirst();
        desk.run(Role.CHECKER, () -> evidence.remove(only.id()));

        assertThat(read(open.claim()).approvalOutdated()).isTrue();
    }

    private static EditClaim saying(ClaimDetail claim, String statement) {
        return new EditClaim(
                claim.id(),
                claim.version(),
                statement,
                claim.kind(),
                claim.priority(),
                claim.risk(),
                claim.saidOn(),
                claim.saidAt(),
                claim.claimant(),
                claim.tags());
    }

    @Test
    void whatChangedAfterTheProposalKeepsTheGateShut() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        open.supportedBy("Another record, added later");

        assertThatExceptionOfType(RequirementsUnmet.class)
                .isThrownBy(() -> open.decide(proposal, Decision.APPROVE, null))
                .extracting(RequirementsUnmet::unmet)
                .isEqualTo(List.of(Requirement.PROPOSAL_CURRENT));
    }

    @Test
    void aLegalRiskNeedsTheLegalDeskAndTwoIndependentSources() {
        Case open = cases.aClaim(desk).taken();
        ClaimDetail claim = read(open.claim());
        desk.as(Role.CHECKER, () -> claims.edit(new EditClaim(
                claim.id(),
                claim.version(),
                claim.statement(),
                claim.kind(),
                claim.priority(),
                org.assay.claim.Risk.LEGAL,
                null,
                null,
                null,
                Set.of())));
        open.supportedBy("One record");
        open.supportedBy("Another record");
        ProposalId proposal = open.proposed("true");

        assertThatExceptionOfType(RequirementsUnmet.class)
                .isThrownBy(() -> open.decide(proposal, Decision.APPROVE, null))
                .extracting(RequirementsUnmet::unmet)
                .isEqualTo(List.of(Requirement.LEGAL_SIGN_OFF));
        assertThat(waitingFor(Role.LEGAL))
                .extracting(Waiting::reason)
                .containsExactly(Waiting.Reason.SIGN_OFF);
        desk.run(Role.LEGAL, () -> reviews.signOff(proposal, null));
        open.decide(proposal, Decision.APPROVE, null);
        assertThat(read(open.claim()).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void aVerdictNeedsEvidenceThatSaysWhereItStands() {
        Case open = cases.aClaim(desk).taken();

        assertThat(code(() -> open.proposed("true"))).isEqualTo("EVIDENCE_MISSING");
        assertThat(code(() -> open.proposed("unproven"))).isEqualTo("done");
    }

    @Test
    void onlyTheLeadProposes() {
        Case open = cases.aClaim(desk).taken();
        open.supportedBy("A record");

        assertThat(code(() -> desk.as(
                        Role.EDITOR,
                        () -> verdicts.propose(
                                new ProposeVerdict(open.claim(), null, "true", "Yes.", "Because.", null, null)))))
                .isEqualTo("LEAD_ONLY");
    }

    @Test
    void whatWasWithdrawnCanNotBeApproved() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        desk.run(Role.CHECKER, () -> verdicts.withdraw(proposal));

        assertThat(read(open.claim()).state()).isEqualTo(ClaimState.IN_CHECK);
        assertThat(read(open.claim()).ratingCode()).isNull();
        assertThat(code(() -> open.decide(proposal, Decision.APPROVE, null))).isEqualTo("PROPOSAL_WITHDRAWN");
    }

    @Test
    void theQueueHoldsWhatWaitsForTheEditorAndNotTheirOwn() {
        Case open = cases.aClaim(desk);
        open.proposed();

        assertThat(waitingFor(Role.EDITOR))
                .extracting(each -> each.claim().id())
                .containsExactly(open.claim());
        assertThat(waitingFor(Role.CHECKER)).isEmpty();
    }

    @Test
    void thePublishedVerdictStaysUpWhileItIsReopenedAndCanBeRetracted() {
        Case open = cases.aClaim(desk);
        open.approved();
        desk.run(Role.EDITOR, () -> reviews.publish(open.claim()));
        desk.run(Role.EDITOR, () -> reviews.reopen(open.claim(), "A reader wrote."));

        ClaimDetail reopened = read(open.claim());
        assertThat(reopened.state()).isEqualTo(ClaimState.IN_CHECK);
        assertThat(reopened.underReview()).isTrue();
        assertThat(reopened.ratingCode()).isEqualTo("true");
    }

    @Test
    void theTrailTellsTheWholeStoryInOrder() {
        Case open = cases.aClaim(desk);
        open.approved();

        List<AuditEntry> story = desk.as(Role.VIEWER, () -> trail.of(open.claim().subject()));

        assertThat(story)
                .extracting(AuditEntry::action)
                .containsExactly(
                        "claim-marked",
                        "claim-moved",
                        "evidence-added",
                        "claim-moved",
                        "verdict-proposed",
                        "claim-moved",
                        "verdict-approved");
        assertThat(story).extracting(AuditEntry::sequence).isSorted();
    }

    @Test
    void aProposalOfAnotherDeskDoesNotExist() {
        TestDesk elsewhere = desks.open();
        ProposalId proposal = cases.aClaim(elsewhere).proposed();

        assertThat(code(() -> desk.as(
                        Role.EDITOR, () -> reviews.decide(new DecideVerdict(proposal, Decision.APPROVE, null)))))
                .isEqualTo("NOT_FOUND");
        assertThat(code(() -> desk.as(
                        Role.EDITOR,
                        () -> reviews.decide(
                                new DecideVerdict(new ProposalId(UUID.randomUUID()), Decision.APPROVE, null)))))
                .isEqualTo("NOT_FOUND");
    }

    private List<Waiting> waitingFor(Role role) {
        List<Waiting> waiting = desk.as(role, () -> myTurn.list());
        assertThat(desk.as(role, () -> myTurn.count())).isEqualTo(waiting.size());
        return waiting;
    }

    @Test
    void eachIsToldHowMuchWaitsForThem() {
        cases.aClaim(desk).proposed();
        cases.proposedBy(cases.aClaim(desk), desk.member(Role.EDITOR));
        Case back = cases.aClaim(desk);
        back.decide(back.proposed(), Decision.REQUEST_CHANGES, "Which one?");
        Case settled = cases.aClaim(desk);
        settled.approved();
        desk.as(Role.CHECKER, () -> claims.edit(saying(read(settled.claim()), "It closed.")));
        cases.aClaim(desk);

        assertThat(waitingFor(Role.EDITOR))
                .extracting(Waiting::reason)
                .containsExactlyInAnyOrder(Waiting.Reason.DECIDE, Waiting.Reason.APPROVAL_OUTDATED);
        assertThat(waitingFor(Role.CHECKER))
                .extracting(Waiting::reason)
                .containsExactlyInAnyOrder(Waiting.Reason.REVISE, Waiting.Reason.APPROVAL_OUTDATED);
        assertThat(waitingFor(Role.LEGAL)).isEmpty();
        assertThat(waitingFor(Role.VIEWER)).isEmpty();
    }
}
