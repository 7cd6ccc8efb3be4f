package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.account.Desks;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Claims;
import org.assay.claim.Dismissal;
import org.assay.claim.MarkClaim;
import org.assay.claim.Priority;
import org.assay.document.Documents;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.kernel.StaleVersion;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PlansTest {

    static final Instant FRIDAY = Instant.parse("2126-03-01T18:00:00Z");

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Plans plans;

    @Autowired
    BulkActions bulk;

    @Autowired
    MyTurn myTurn;

    @Autowired
    OpenCases openCases;

    @Autowired
    ClaimDesk claimDesk;

    @Autowired
    Claims claims;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    Documents documents;

    @Autowired
    Desks people;

    @Autowired
    Threads threads;

    @Autowired
    AuditTrail trail;

    TestDesk desk;
    SignedIn ines;

    @BeforeEach
    void open() {
        desk = desks.open();
        ines = desk.another(Role.CHECKER);
    }

    private static void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).extracting(Refusal::code).isEqualTo(code);
    }

    private List<Waiting> waitingFor(SignedIn who) {
        List<Waiting> waiting = desk.as(who, () -> myTurn.list());
        int counted = desk.as(who, () -> myTurn.count());
        assertThat(counted).isEqualTo(waiting.size());
        return waiting;
    }

    private int waitingOn(Case open) {
        return desk.as(Role.VIEWER, () -> documents.get(open.text().document())).progress().waiting();
    }

    private ClaimSummary summary(ClaimId claim) {
        return desk.as(Role.EDITOR, () -> catalogue.of(List.of(claim))).getFirst();
    }

    @Test
    void whoIsGivenAClaimIsInTurnUntilTheyDoSomethingOnIt() {
        Case open = cases.aClaim(desk);

        desk.run(Role.EDITOR, () -> claimDesk.assign(open.claim(), ines.person(), null));

        assertThat(waitingFor(ines)).extracting(Waiting::reason).containsExactly(Waiting.Reason.ASSIGNED);
        desk.as(ines, () -> {
            claims.prioritise(open.claim(), Priority.HIGH);
            return null;
        });
        assertThat(waitingFor(ines)).isEmpty();
    }

    @Test
    void whoHelpsWithAClaimFindsItAmongWhatTheyFollow() {
        Case open = cases.aClaim(desk);

        desk.run(Role.EDITOR, () -> plans.plan(new PlanClaim(open.claim(), 0, null, Set.of(ines.person()))));

        assertThat(desk.as(ines, () -> openCases.followed())).extracting(ClaimSummary::id).containsExactly(open.claim());
        desk.run(Role.CHECKER, () -> claimDesk.dismiss(open.claim(), Dismissal.OPINION));
        assertThat(desk.as(ines, () -> openCases.followed())).isEmpty();
    }

    @Test
    void whoTakesAClaimIsNotTold() {
        Case open = cases.aClaim(desk);

        desk.as(ines, () -> {
            claimDesk.take(open.claim());
            return null;
        });

        assertThat(waitingFor(ines)).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoLeadsItNow() {
        Case open = cases.aClaim(desk);
        PersonId checker = desk.person(Role.CHECKER);
        desk.run(Role.EDITOR, () -> claimDesk.assign(open.claim(), checker, null));

        refused("CLAIM_ASSIGNED", () -> desk.run(Role.EDITOR, () -> claimDesk.assign(open.claim(), ines.person(), null)));

        assertThat(summary(open.claim()).lead()).isEqualTo(checker);
        desk.run(Role.EDITOR, () -> claimDesk.assign(open.claim(), ines.person(), checker));
        assertThat(summary(open.claim()).lead()).isEqualTo(ines.person());
    }

    @Test
    void aClaimsOwnTimeCountsBeforeItsDocuments() {
        Case open = cases.aClaim(desk);
        desk.run(Role.EDITOR, () -> claimDesk.assign(open.claim(), ines.person(), null));

        desk.run(Role.EDITOR, () -> plans.plan(new PlanClaim(open.claim(), 0, FRIDAY, Set.of(desk.person(Role.CHECKER)))));

        assertThat(waitingFor(ines)).extracting(Waiting::due).containsExactly(FRIDAY);
        assertThat(desk.as(Role.VIEWER, () -> plans.of(open.claim())).helpers()).containsExactly(desk.person(Role.CHECKER));
        assertThat(desk.as(Role.EDITOR, () -> trail.of(open.claim().subject())))
                .extracting(entry -> entry.action())
                .contains("claim-planned");
    }

    @Test
    void aTimeThatHasPassedAndAPlanThatSomebodyElseChangedAreRefused() {
        Case open = cases.aClaim(desk);
        Instant past = Instant.now().minus(1, ChronoUnit.HOURS);

        refused("DUE_PAST", () -> desk.run(Role.EDITOR, () -> plans.due(open.claim(), past)));
        desk.run(Role.EDITOR, () -> plans.due(open.claim(), FRIDAY));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.run(
                        Role.EDITOR, () -> plans.plan(new PlanClaim(open.claim(), 0, null, Set.of()))));
        refused("HELPER_UNKNOWN", () -> desk.run(
                Role.EDITOR, () -> plans.plan(new PlanClaim(open.claim(), 1, FRIDAY, Set.of(desk.person(Role.VIEWER))))));
    }

    @Test
    void whatSomebodyLeavesShowsAndIsHandedOver() {
        Case first = cases.aClaim(desk);
        Case second = cases.aClaim(desk);
        for (Case each : List.of(first, second)) {
            desk.run(Role.EDITOR, () -> claimDesk.assign(each.claim(), ines.person(), null));
        }
        desk.run(Role.ADMIN, () -> people.removeMember(ines.person()));

        assertThat(waitingFor(desk.member(Role.EDITOR)))
                .extracting(Waiting::reason)
                .containsExactly(Waiting.Reason.LEAD_GONE, Waiting.Reason.LEAD_GONE);
        WorkloadSummary left = desk.as(Role.EDITOR, () -> plans.workload()).getFirst();
        assertThat(left.name()).isNull();
        assertThat(left.checking()).isEqualTo(2);

        PersonId checker = desk.person(Role.CHECKER);
        BulkPreview done = desk.as(
                Role.EDITOR, () -> bulk.run(bulk.ledBy(ines.person()), new BulkAction.Assign(checker)));

        assertThat(done.refused()).isEmpty();
        assertThat(waitingFor(desk.member(Role.EDITOR))).isEmpty();
        assertThat(desk.as(Role.EDITOR, () -> plans.workload()))
                .filteredOn(each -> each.person().equals(checker))
                .extracting(WorkloadSummary::checking)
                .containsExactly(2);
    }

    @Test
    void aPreviewSaysWhatWillBeRefusedAndTheRestIsDone() {
        Case open = cases.aClaim(desk);
        Case taken = cases.aClaim(desk).taken();
        Case proposed = cases.aClaim(desk);
        proposed.proposed();
        List<ClaimId> all = List.of(open.claim(), taken.claim(), proposed.claim());
        BulkAction dismiss = new BulkAction.Dismiss(Dismissal.OPINION);

        BulkPreview preview = desk.as(Role.CHECKER, () -> bulk.preview(all, dismiss));

        assertThat(preview.done()).extracting(ClaimSummary::id).containsExactly(open.claim());
        assertThat(preview.refused())
                .extracting(refused -> refused.why().code())
                .containsExactlyInAnyOrder("PLAN_IN_CHECK", "PLAN_PROPOSED");
        List<ClaimSummary> seen = desk.as(Role.CHECKER, () -> catalogue.of(all));
        BulkPreview done = desk.as(Role.CHECKER, () -> bulk.run(seen, dismiss));
        assertThat(done.done()).extracting(ClaimSummary::id).containsExactly(open.claim());
        assertThat(done.refused()).hasSize(2);
        assertThat(summary(open.claim()).state()).isEqualTo(ClaimState.DISMISSED);
        assertThat(summary(taken.claim()).state()).isEqualTo(ClaimState.IN_CHECK);
    }

    @Test
    void aCheckerSetsPrioritiesInBulkButAssignsNothing() {
        Case open = cases.aClaim(desk);
        List<ClaimSummary> seen = List.of(summary(open.claim()));

        desk.as(ines, () -> bulk.run(seen, new BulkAction.Prioritise(Priority.URGENT)));

        assertThat(summary(open.claim()).priority()).isEqualTo(Priority.URGENT);
        refused("NOT_PERMITTED", () -> desk.as(ines, () -> bulk.run(seen, new BulkAction.Assign(ines.person()))));
    }

    @Test
    void aClaimHandedOverMeanwhileIsNotTakenAwayAgainByABulkAction() {
        Case kept = cases.aClaim(desk).taken();
        Case handedOver = cases.aClaim(desk).taken();
        List<ClaimSummary> seen = List.of(summary(kept.claim()), summary(handedOver.claim()));
        SignedIn ben = desk.another(Role.CHECKER);
        desk.run(Role.EDITOR, () -> claimDesk.assign(handedOver.claim(), ben.person()));

        BulkPreview done = desk.as(Role.EDITOR, () -> bulk.run(seen, new BulkAction.Assign(ines.person())));

        assertThat(done.done()).extracting(ClaimSummary::id).containsExactly(kept.claim());
        assertThat(done.refused()).extracting(refused -> refused.why().code()).containsExactly("CLAIM_ASSIGNED");
        assertThat(summary(handedOver.claim()).lead()).isEqualTo(ben.person());
        assertThat(summary(kept.claim()).lead()).isEqualTo(ines.person());
    }

    @Test
    void aClaimThatWasHandedOverSinceItWasSeenIsNotGivenBack() {
        Case kept = cases.aClaim(desk).taken();
        Case handedOver = cases.aClaim(desk).taken();
        List<ClaimSummary> seen = List.of(summary(kept.claim()), summary(handedOver.claim()));
        SignedIn ben = desk.another(Role.CHECKER);
        desk.run(Role.EDITOR, () -> claimDesk.assign(handedOver.claim(), ben.person()));

        BulkPreview done = desk.as(Role.EDITOR, () -> bulk.run(seen, new BulkAction.Release()));

        assertThat(done.done()).extracting(ClaimSummary::id).containsExactly(kept.claim());
        assertThat(done.refused()).extracting(refused -> refused.why().code()).containsExactly("CLAIM_ASSIGNED");
        assertThat(summary(handedOver.claim()).lead()).isEqualTo(ben.person());
    }

    @Test
    void aThousandClaimsAreAssignedChunkByChunk() {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < 1_000; at++) words.append("Line ").append(at).append(" is so. ");
        Text text = cases.aText(desk, words.toString().strip());
        List<ClaimSummary> all = new ArrayList<>();
        desk.run(Role.CHECKER, () -> {
            for (int at = 0; at < 1_000; at++) {
                TextSpan span = text.span("Line " + at + " is so.");
                claims.mark(MarkClaim.at(text.version(), span));
            }
        });
        desk.run(Role.EDITOR, () -> {
            for (int from = 0; from < 1_000; from += 500) {
                all.addAll(catalogue.list(ClaimFilter.ALL, new Slice(from, 500, "number", false)).items());
            }
        });
        long begun = System.nanoTime();
        for (int from = 0; from < all.size(); from += BulkActions.CHUNK) {
            List<ClaimSummary> chunk = all.subList(from, from + BulkActions.CHUNK);
            assertThat(desk.as(Role.EDITOR, () -> bulk.run(chunk, new BulkAction.Assign(ines.person()))).refused())
                    .isEmpty();
        }
        System.out.println("1,000 claims assigned in " + (System.nanoTime() - begun) / 1_000_000 + " ms");

        assertThat(waitingFor(ines)).hasSize(1_000);
        assertThat(desk.as(Role.EDITOR, () -> bulk.ledBy(ines.person()))).hasSize(1_000);
    }

    @Test
    void anOpenDiscussionKeepsADocumentFromBeingCleared() {
        Case open = cases.aClaim(desk);
        desk.run(Role.CHECKER, () -> claimDesk.dismiss(open.claim(), Dismissal.OPINION));
        ThreadId thread = desk.as(
                Role.CHECKER,
                () -> threads.start(StartThread.on(open.claim(), "Is it one?")));

        assertThat(waitingOn(open)).isEqualTo(1);
        desk.run(Role.CHECKER, () -> threads.resolve(thread));
        assertThat(waitingOn(open)).isZero();
    }
}
