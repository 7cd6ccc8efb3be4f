package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.ChangeRoles;
import org.assay.account.Desks;
import org.assay.account.MemberSummary;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimState;
import org.assay.claim.Claims;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.kernel.Change;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.Subject;
import org.assay.review.RequirementResult.Standing;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PoliciesTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Desks members;

    @Autowired
    Cases cases;

    @Autowired
    Policies policies;

    @Autowired
    Reviews reviews;

    @Autowired
    MyTurn myTurn;

    @Autowired
    OpenCases openCases;

    @Autowired
    Claims claims;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    AuditTrail trail;

    TestDesk desk;
    PolicyDesk here;

    @BeforeEach
    void open() {
        desk = desks.open();
        here = new PolicyDesk(desk, policies);
    }

    private String code(Policy policy) {
        return ReviewsTest.code(() -> desk.as(
                Role.ADMIN, () -> policies.set(new SetPolicy(policy, "So it is.", policies.current().number()))));
    }

    private static final PolicyRule BLOCKS = PolicyRule.everywhere(Weight.BLOCKS);

    @Test
    void aDeskBeginsWithTheProgramsOwnPolicy() {
        PolicyRevision first = desk.as(Role.VIEWER, () -> policies.current());

        assertThat(first.number()).isZero();
        assertThat(first.policy()).isEqualTo(Policy.OWN);
    }

    @Test
    void aPolicyIsKeptAsItWasSetAndSoIsTheOneBefore() {
        Policy two = PolicyDesk.roots(2);
        Policy three = new Policy(
                PolicyDesk.with(
                                Requirement.SNAPSHOT_KEPT,
                                new PolicyRule(
                                        Weight.BLOCKS,
                                        new ClaimScope(Set.of(ClaimKind.FIGURE), Priority.URGENT, Set.of(Risk.HARM)),
                                        Weight.ADVISES,
                                        Set.of(Role.EDITOR, Role.LEGAL)))
                        .rules(),
                new ClaimScope(Set.of(), null, Set.of(Risk.LEGAL)),
                1,
                3,
                1,
                1,
                14,
                desk.person(Role.EDITOR));
        here.sets(two);
        here.sets(three);

        assertThat(desk.as(Role.VIEWER, () -> policies.current().policy())).isEqualTo(three);
        List<PolicyRevision> history = desk.as(Role.EDITOR, () -> policies.history());
        assertThat(history).extracting(PolicyRevision::number).containsExactly(2, 1);
        assertThat(history.getLast().policy()).isEqualTo(two);
        assertThat(history.getLast().by()).isEqualTo(desk.person(Role.ADMIN));
        assertThat(history.getLast().reason()).isEqualTo("The lawyers asked.");
    }

    @Test
    void theTrailSaysWhatAPolicyChanged() {
        here.sets(PolicyDesk.roots(2));

        List<AuditEntry> entries = desk.as(
                Role.ADMIN, () -> trail.of(new Subject("desk", desk.id().value())));
        AuditEntry set = entries.stream()
                .filter(entry -> entry.action().equals("policy-set"))
                .findFirst()
                .orElseThrow();
        assertThat(set.changes()).contains(new Change("roots", "1", "2"), new Change("reason", null, "The lawyers asked."));
    }

    @Test
    void onlyAnAdministratorSetsOne() {
        assertThat(ReviewsTest.code(() -> desk.as(
                        Role.EDITOR, () -> policies.set(new SetPolicy(PolicyDesk.roots(2), "Because.", 0)))))
                .isEqualTo("NOT_PERMITTED");
    }

    @Test
    void whoComesSecondIsToldAndNothingIsLost() {
        here.sets(PolicyDesk.roots(2));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.as(
                        Role.ADMIN, () -> policies.set(new SetPolicy(PolicyDesk.roots(3), "Because.", 0))));
        assertThat(desk.as(Role.ADMIN, () -> policies.current().policy().roots())).isEqualTo(2);
    }

    @Test
    void aPolicyThatNobodyCouldEverMeetIsRefused() {
        assertThat(code(PolicyDesk.approvals(1, 2))).isEqualTo("POLICY_APPROVALS_MANY");
        desk.another(Role.EDITOR);
        assertThat(code(PolicyDesk.approvals(2, 2))).isEqualTo("done");
        assertThat(code(PolicyDesk.approvals(3, 3))).isEqualTo("POLICY_APPROVALS_MANY");
    }

    @Test
    void whoWritesTheVerdictIsNotCountedAmongThoseWhoApprove() {
        desk.another(Role.EDITOR);
        take(Role.CHECKER);

        // Two editors and nobody else who proposes: of each verdict one of them is the author.
        assertThat(code(PolicyDesk.approvals(2, 2))).isEqualTo("POLICY_APPROVALS_MANY");
        assertThat(code(PolicyDesk.roots(2))).isEqualTo("done");
    }

    @Test
    void aSignOffThatNobodyCanGiveIsRefusedUnlessSomebodyMayLetItGo() {
        take(Role.LEGAL);

        assertThat(code(PolicyDesk.roots(2))).isEqualTo("POLICY_NOBODY_SIGNS");
        assertThat(code(PolicyDesk.with(
                        Requirement.LEGAL_SIGN_OFF,
                        PolicyRule.in(ClaimScope.of(Risk.LEGAL), Weight.BLOCKS, Role.EDITOR))))
                .isEqualTo("done");
        assertThat(code(PolicyDesk.with(Requirement.LEGAL_SIGN_OFF, PolicyRule.everywhere(Weight.ADVISES))))
                .isEqualTo("done");
    }

    @Test
    void aPolicyThatContradictsItselfIsRefused() {
        assertThat(code(PolicyDesk.with(Requirement.FOUR_EYES, PolicyRule.everywhere(Weight.OFF)))).isEqualTo("POLICY_HOUSES");
        assertThat(code(PolicyDesk.with(Requirement.PROPOSAL_CURRENT, PolicyRule.everywhere(Weight.BLOCKS, Role.EDITOR))))
                .isEqualTo("POLICY_HOUSES");
        assertThat(code(PolicyDesk.with(
                        Requirement.QUOTE_VERIFIED,
                        PolicyRule.in(new ClaimScope(Set.of(ClaimKind.FIGURE), null, Set.of()), Weight.BLOCKS))))
                .isEqualTo("POLICY_NEVER");
        assertThat(code(PolicyDesk.approvals(2, 1))).isEqualTo("POLICY_GRAVE_LESS");
        assertThat(code(PolicyDesk.roots(10))).isEqualTo("POLICY_NUMBER");
        assertThat(code(PolicyDesk.approvals(0, 1))).isEqualTo("POLICY_NUMBER");
        assertThat(code(Policy.OWN)).isEqualTo("POLICY_SAME");
        assertThat(ReviewsTest.code(() -> desk.as(
                        Role.ADMIN, () -> policies.set(new SetPolicy(PolicyDesk.roots(2), "  ", 0)))))
                .isEqualTo("POLICY_REASON");
    }

    private void take(Role role) {
        desk.run(Role.ADMIN, () -> {
            MemberSummary member = members.members().stream()
                    .filter(each -> each.person().equals(desk.person(role)))
                    .findFirst()
                    .orElseThrow();
            members.changeRoles(new ChangeRoles(member.person(), Set.of(Role.VIEWER), member.version()));
        });
    }

    @Test
    void whatAPolicyAsksCountsFromTheNextDecisionOn() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        here.sets(PolicyDesk.roots(2));

        assertThatExceptionOfType(RequirementsUnmet.class)
                .isThrownBy(() -> open.decide(proposal, Decision.APPROVE, null))
                .extracting(RequirementsUnmet::unmet)
                .isEqualTo(List.of(Requirement.EVIDENCE_ENOUGH));
        here.sets(PolicyDesk.with(Requirement.EVIDENCE_ENOUGH, PolicyRule.everywhere(Weight.ADVISES)));
        open.decide(proposal, Decision.APPROVE, null);
        assertThat(desk.as(Role.VIEWER, () -> catalogue.get(open.claim())).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void aRuleIsForTheClaimsItNamesAndElsewhereAsItSays() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        here.sets(PolicyDesk.with(
                Requirement.SNAPSHOT_KEPT,
                new PolicyRule(
                        Weight.BLOCKS,
                        new ClaimScope(Set.of(), Priority.HIGH, Set.of()),
                        Weight.ADVISES,
                        Set.of())));
        assertThat(result(proposal, Requirement.SNAPSHOT_KEPT).shutsTheGate()).isFalse();
        assertThat(result(proposal, Requirement.SNAPSHOT_KEPT).standing()).isEqualTo(Standing.UNMET);

        PolicyDesk.weigh(desk, claims, catalogue, open.claim(), Priority.URGENT, Risk.NONE);
        assertThat(result(proposal, Requirement.SNAPSHOT_KEPT).shutsTheGate()).isTrue();

        here.sets(PolicyDesk.with(Requirement.SNAPSHOT_KEPT, PolicyRule.everywhere(Weight.OFF)));
        assertThat(result(proposal, Requirement.SNAPSHOT_KEPT).standing()).isEqualTo(Standing.NOT_APPLICABLE);
    }

    private RequirementResult result(ProposalId proposal, Requirement requirement) {
        return desk.as(Role.EDITOR, () -> reviews.requirements(proposal)).stream()
                .filter(each -> each.requirement() == requirement)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLegalLaneIsWhatThePolicySaysAndHasItsQueue() {
        Case harmful = cases.aClaim(desk);
        PolicyDesk.weigh(desk, claims, catalogue, harmful.claim(), Priority.NORMAL, Risk.HARM);
        ProposalId proposal = harmful.proposed();
        cases.aClaim(desk).proposed();
        assertThat(desk.as(Role.LEGAL, () -> openCases.legalLane())).isEmpty();

        here.sets(PolicyDesk.with(
                Requirement.LEGAL_SIGN_OFF, PolicyRule.in(ClaimScope.of(Risk.HARM), Weight.BLOCKS)));

        assertThat(desk.as(Role.LEGAL, () -> openCases.legalLane()))
                .singleElement()
                .satisfies(claim -> assertThat(claim.id()).isEqualTo(harmful.claim()));
        assertThat(desk.as(Role.LEGAL, () -> myTurn.list())).extracting(Waiting::reason).containsExactly(Waiting.Reason.SIGN_OFF);
        assertThat(desk.as(Role.LEGAL, () -> myTurn.count())).isEqualTo(1);
        desk.run(Role.LEGAL, () -> reviews.signOff(proposal, null));
        assertThat(desk.as(Role.LEGAL, () -> openCases.legalLane())).isEmpty();
        assertThat(desk.as(Role.LEGAL, () -> myTurn.count())).isZero();
    }

    @Test
    void beforeItIsSetAPolicySaysWhatItWouldHaveDone() {
        Case approved = cases.aClaim(desk);
        approved.approved();
        Case waiting = cases.aClaim(desk);
        waiting.proposed();

        PolicyPreview stricter = desk.as(Role.ADMIN, () -> policies.preview(PolicyDesk.roots(2)));

        assertThat(stricter.decided()).isEqualTo(1);
        assertThat(stricter.refused()).singleElement().satisfies(effect -> {
            assertThat(effect.claim().id()).isEqualTo(approved.claim());
            assertThat(effect.unmet()).containsExactly(Requirement.EVIDENCE_ENOUGH);
        });
        assertThat(stricter.shut()).extracting(effect -> effect.claim().id()).containsExactly(waiting.claim());
        assertThat(stricter.opened()).isEmpty();
        PolicyPreview looser = desk.as(
                Role.ADMIN,
                () -> policies.preview(PolicyDesk.with(Requirement.THREADS_SETTLED, PolicyRule.everywhere(Weight.OFF))));
        assertThat(looser.changesNothing()).isTrue();
        desk.another(Role.EDITOR);
        PolicyPreview two = desk.as(Role.ADMIN, () -> policies.preview(PolicyDesk.approvals(2, 2)));
        assertThat(two.refused()).singleElement().satisfies(effect -> assertThat(effect.approvalsMissing()).isEqualTo(1));
        assertThat(desk.as(Role.ADMIN, () -> policies.current().number())).isZero();
    }

    @Test
    void aLaterPolicyDoesNotRewriteHowADecisionWasJudged() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        DecisionId decision = open.decide(proposal, Decision.APPROVE, null);
        List<RequirementResult> before = desk.as(Role.EDITOR, () -> reviews.judged(decision));
        assertThat(before).hasSize(Requirement.values().length);

        here.sets(PolicyDesk.with(Requirement.PRIMARY_SOURCE, BLOCKS));
        open.supportedBy("Another record");

        assertThat(desk.as(Role.EDITOR, () -> reviews.judged(decision))).isEqualTo(before);
        assertThat(before)
                .contains(new RequirementResult(Requirement.EVIDENCE_ENOUGH, Standing.MET, Weight.BLOCKS, null, null));
    }

    @Test
    void rulesThatAStoredPolicyDoesNotNameAreTheProgramsOwn() {
        Map<Requirement, PolicyRule> one = new EnumMap<>(Requirement.class);
        one.put(Requirement.PRIMARY_SOURCE, BLOCKS);
        Policy policy = new Policy(one, Policy.OWN.grave(), 1, 2, 1, 1, null, null);

        assertThat(policy.rule(Requirement.EVIDENCE_ENOUGH)).isEqualTo(Policy.OWN.rule(Requirement.EVIDENCE_ENOUGH));
    }
}
