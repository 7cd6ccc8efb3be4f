package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimDetails;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimMark;
import org.assay.claim.ClaimMarks;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Claims;
import org.assay.claim.EditClaim;
import org.assay.kernel.PersonId;
import org.assay.kernel.Slice;
import org.assay.review.RequirementResult.Standing;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.assay.verdict.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SecondChecksTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    SecondChecks seconds;

    @Autowired
    Agreements agreements;

    @Autowired
    Policies policies;

    @Autowired
    Reviews reviews;

    @Autowired
    Overrides overrides;

    @Autowired
    MyTurn myTurn;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Claims claims;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    ClaimDetails details;

    @Autowired
    ClaimMarks marks;

    @Autowired
    AuditTrail trail;

    TestDesk desk;
    SignedIn other;
    Case open;

    @BeforeEach
    void aClaimInCheckAndASecondChecker() {
        desk = desks.open();
        other = desk.another(Role.CHECKER);
        open = cases.aClaim(desk);
    }

    private String asks(Case of, PersonId person) {
        return code(() -> desk.as(Role.EDITOR, () -> {
            seconds.ask(of.claim(), person);
            return true;
        }));
    }

    private String judges(SignedIn who, Case of, String rating) {
        return code(() -> desk.as(who, () -> {
            seconds.judge(of.claim(), null, rating, "So the record reads.");
            return true;
        }));
    }

    private static String code(Callable<?> work) {
        return ReviewsTest.code(work);
    }

    private RequirementResult second(ProposalId proposal) {
        return desk.as(Role.EDITOR, () -> reviews.requirements(proposal)).stream()
                .filter(each -> each.requirement() == Requirement.SECOND_CHECK)
                .findFirst()
                .orElseThrow();
    }

    private List<Waiting.Reason> waitingFor(SignedIn who) {
        List<Waiting> waiting = desk.as(who, () -> myTurn.list());
        assertThat(desk.as(who, () -> myTurn.count())).isEqualTo(waiting.size());
        return waiting.stream().map(Waiting::reason).toList();
    }

    @Test
    void whoIsAskedSeesNoVerdictAnywhereUntilTheyHaveJudged() {
        ProposalId proposal = open.proposed();
        assertThat(asks(open, other.person())).isEqualTo("done");

        desk.as(other, () -> {
            assertThat(catalogue.get(open.claim()).ratingCode()).isNull();
            assertThat(catalogue.of(List.of(open.claim()))).extracting(ClaimSummary::ratingLabel).containsOnlyNulls();
            assertThat(catalogue.list(ClaimFilter.ALL, new Slice(0, 10, "rating", true)).items())
                    .extracting(ClaimSummary::ratingCode)
                    .containsOnlyNulls();
            assertThat(catalogue.count(new ClaimFilter(null, java.util.Set.of(), "true", null, null, null, null, null))).isZero();
            assertThat(details.of(List.of(open.claim()))).extracting(ClaimDetail::ratingTone).containsOnlyNulls();
            assertThat(marks.of(open.text().version())).extracting(ClaimMark::ratingCode).containsOnlyNulls();
            assertThat(verdicts.current(open.claim())).isEmpty();
            assertThat(verdicts.of(open.claim())).isEmpty();
            assertThat(verdicts.currentOf(List.of(open.claim()))).isEmpty();
            assertThat(code(() -> verdicts.get(proposal))).isEqualTo("NOT_FOUND");
            assertThat(code(() -> reviews.requirements(proposal))).isEqualTo("NOT_FOUND");
            assertThat(reviews.of(open.claim())).isEmpty();
            assertThat(trail.of(open.claim().subject()))
                    .flatExtracting(AuditEntry::changes)
                    .extracting(change -> change.field())
                    .doesNotContain("rating", "verdict", "summary");
            return true;
        });
        assertThat(desk.as(Role.EDITOR, () -> catalogue.get(open.claim()).ratingCode())).isEqualTo("true");

        assertThat(judges(other, open, "true")).isEqualTo("done");
        assertThat(desk.as(other, () -> catalogue.get(open.claim()).ratingCode())).isEqualTo("true");
        assertThat(desk.as(other, () -> verdicts.get(proposal)).ratingCode()).isEqualTo("true");
    }

    @Test
    void whoProposesDoesNotSeeWhatTheSecondSaidBefore() {
        open.taken();
        asks(open, other.person());
        judges(other, open, "false");

        SecondCheckDetail before = desk.as(Role.CHECKER, () -> seconds.of(open.claim())).orElseThrow();
        assertThat(before.judged()).isTrue();
        assertThat(before.judgement()).isNull();
        assertThat(desk.as(Role.CHECKER, () -> trail.of(open.claim().subject())).toString()).doesNotContain("So the record reads");
        assertThat(desk.as(other, () -> seconds.of(open.claim())).orElseThrow().judgement()).isNotNull();

        open.supportedBy("A record");
        open.proposed("true");
        SecondCheckDetail after = desk.as(Role.CHECKER, () -> seconds.of(open.claim())).orElseThrow();
        assertThat(after.judgement().code()).isEqualTo("false");
        assertThat(after.agrees()).isFalse();
    }

    @Test
    void aDisagreementKeepsTheGateShutUntilTheEditorSaysWhy() {
        ProposalId proposal = open.proposed();
        asks(open, other.person());
        judges(other, open, "false");

        assertThatExceptionOfType(RequirementsUnmet.class)
                .isThrownBy(() -> open.decide(proposal, Decision.APPROVE, null))
                .extracting(RequirementsUnmet::unmet)
                .isEqualTo(List.of(Requirement.SECOND_CHECK));
        desk.run(Role.EDITOR, () -> overrides.override(proposal, Requirement.SECOND_CHECK, "The second read last year’s record."));
        open.decide(proposal, Decision.APPROVE, null);
        assertThat(desk.as(Role.VIEWER, () -> catalogue.get(open.claim())).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void whereBothSayTheSameItIsMet() {
        ProposalId proposal = open.proposed();
        assertThat(second(proposal).standing()).isEqualTo(Standing.NOT_APPLICABLE);
        asks(open, other.person());
        assertThat(second(proposal).shutsTheGate()).isTrue();
        judges(other, open, "true");

        assertThat(second(proposal).standing()).isEqualTo(Standing.MET);
        assertThat(desk.as(Role.VIEWER, () -> seconds.of(open.claim())).orElseThrow().agrees()).isTrue();
    }

    @Test
    void onlyWhoHasNoPartInTheVerdictIsAskedAndOnlyTheyJudgeOnce() {
        open.proposed();

        assertThat(asks(open, desk.person(Role.CHECKER))).isEqualTo("SECOND_CHECKER");
        assertThat(asks(open, desk.person(Role.VIEWER))).isEqualTo("SECOND_CHECKER");
        assertThat(judges(other, open, "true")).isEqualTo("SECOND_NOT_YOURS");
        assertThat(asks(open, other.person())).isEqualTo("done");
        assertThat(asks(open, desk.person(Role.EDITOR))).isEqualTo("SECOND_PENDING");
        assertThat(judges(desk.member(Role.CHECKER), open, "true")).isEqualTo("SECOND_NOT_YOURS");
        assertThat(judges(other, open, "no-such-rating")).isEqualTo("RATING_UNKNOWN");
        assertThat(judges(other, open, "true")).isEqualTo("done");
        assertThat(judges(other, open, "false")).isEqualTo("SECOND_NOT_YOURS");
    }

    @Test
    void whoIsAskedNoMoreSeesTheVerdictAgain() {
        open.proposed();
        asks(open, other.person());

        desk.run(Role.EDITOR, () -> seconds.withdraw(open.claim()));

        assertThat(desk.as(other, () -> verdicts.current(open.claim()))).isPresent();
        assertThat(asks(open, other.person())).isEqualTo("done");
    }

    @Test
    void theTurnIsTheCheckersAndBeforeThatTheEditorsWhereThePolicyWantsOne() {
        open.proposed();
        assertThat(waitingFor(desk.member(Role.EDITOR))).containsExactly(Waiting.Reason.DECIDE);
        new PolicyDesk(desk, policies)
                .sets(PolicyDesk.with(Requirement.SECOND_CHECK, PolicyRule.everywhere(Weight.BLOCKS, Role.EDITOR)));

        assertThat(waitingFor(desk.member(Role.EDITOR)))
                .containsExactlyInAnyOrder(Waiting.Reason.DECIDE, Waiting.Reason.APPOINT_SECOND);
        asks(open, other.person());
        assertThat(waitingFor(desk.member(Role.EDITOR))).containsExactly(Waiting.Reason.DECIDE);
        assertThat(waitingFor(other)).containsExactly(Waiting.Reason.SECOND_CHECK);
        judges(other, open, "true");
        assertThat(waitingFor(other)).isEmpty();
    }

    @Test
    void anEditorWhoIsAskedDecidesNothingWhileTheyAreBlind() {
        SignedIn editor = desk.another(Role.EDITOR);
        ProposalId proposal = open.proposed();
        asks(open, editor.person());

        assertThat(waitingFor(editor)).containsExactly(Waiting.Reason.SECOND_CHECK);
        assertThat(code(() -> desk.as(editor, () -> reviews.decide(new DecideVerdict(proposal, Decision.APPROVE, null)))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void onceItIsDecidedTheirWorkOnTheClaimCountsAsAnybodys() {
        ProposalId proposal = open.proposed();
        asks(open, other.person());
        desk.run(Role.EDITOR, () -> overrides.override(proposal, Requirement.SECOND_CHECK, "There is no time."));
        open.decide(proposal, Decision.APPROVE, null);

        desk.run(Role.VIEWER, () -> {});
        desk.as(other, () -> {
            ClaimDetail claim = catalogue.get(open.claim());
            return claims.edit(new EditClaim(
                    claim.id(), claim.version(), "It closed.", claim.kind(), claim.priority(), claim.risk(), null, null, null,
                    java.util.Set.of()));
        });
        assertThat(desk.as(Role.VIEWER, () -> catalogue.get(open.claim())).approvalOutdated()).isTrue();
    }

    @Test
    void theDesksAgreementIsThatOfItsSecondChecks() {
        assertThat(desk.as(Role.EDITOR, () -> agreements.current())).isEmpty();
        for (String said : List.of("true", "true", "false")) {
            Case each = cases.aClaim(desk);
            each.proposed();
            asks(each, other.person());
            judges(other, each, said);
        }
        Case refuted = cases.aClaim(desk).taken();
        refuted.supportedBy("A record");
        refuted.proposed("false");
        asks(refuted, other.person());
        judges(other, refuted, "false");

        DeskAgreement agreement = desk.as(Role.EDITOR, () -> agreements.current()).getFirst();
        assertThat(agreement.claims()).isEqualTo(4);
        assertThat(agreement.same()).isEqualTo(3);
        assertThat(agreement.labels()).containsExactly("True", "False");
        assertThat(agreement.table()).containsExactly(List.of(2, 1), List.of(0, 1));
        // p_o = 3/4, p_e = 3/4 · 2/4 + 1/4 · 2/4 = 1/2
        assertThat(agreement.cohen().getAsDouble()).isEqualTo(0.5);
        assertThat(agreement.ordinal()).isPresent();
    }
}
