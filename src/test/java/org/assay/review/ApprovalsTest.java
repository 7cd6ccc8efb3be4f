package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimState;
import org.assay.kernel.Ids;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk on which two people have to approve. */
@DatabaseTest
class ApprovalsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Policies policies;

    @Autowired
    Reviews reviews;

    @Autowired
    MyTurn myTurn;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    JdbcClient database;

    TestDesk desk;
    SignedIn first;
    SignedIn second;

    @BeforeEach
    void twoHaveToApprove() {
        desk = desks.open();
        first = desk.member(Role.EDITOR);
        second = desk.another(Role.EDITOR);
        new PolicyDesk(desk, policies).sets(PolicyDesk.approvals(2, 2));
    }

    private String decides(SignedIn who, ProposalId proposal, Decision decision) {
        return ReviewsTest.code(() -> desk.as(who, () -> reviews.decide(new DecideVerdict(proposal, decision, "Fine."))));
    }

    private ClaimState state(Case open) {
        return desk.as(Role.VIEWER, () -> catalogue.get(open.claim())).state();
    }

    private List<Waiting> waitingFor(SignedIn who) {
        List<Waiting> waiting = desk.as(who, () -> myTurn.list());
        assertThat(desk.as(who, () -> myTurn.count())).isEqualTo(waiting.size());
        return waiting;
    }

    @Test
    void aVerdictStaysProposedUntilTwoDifferentPeopleApprove() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();

        assertThat(decides(first, proposal, Decision.APPROVE)).isEqualTo("done");
        assertThat(state(open)).isEqualTo(ClaimState.PROPOSED);
        assertThat(waitingFor(first)).isEmpty();
        assertThat(waitingFor(second)).hasSize(1);
        assertThat(decides(first, proposal, Decision.APPROVE)).isEqualTo("ALREADY_APPROVED");
        assertThat(state(open)).isEqualTo(ClaimState.PROPOSED);
        assertThat(desk.as(first, () -> reviews.approvals(proposal)).by()).containsExactly(first.person());
        assertThat(decides(second, proposal, Decision.APPROVE)).isEqualTo("done");
        assertThat(state(open)).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void theDatabaseCountsNobodyTwice() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        decides(first, proposal, Decision.APPROVE);

        for (Boolean counts : new Boolean[] {true, null}) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> database.sql("""
                                    insert into review_decision (id, desk_id, claim_id, proposal_id, decision, digest,
                                        reviewer_id, reviewer_part, decided_at, counts)
                                    values (?, ?, ?, ?, 'APPROVE', 'x', ?, 'REVIEWER', current_timestamp, cast(? as boolean))
                                    """)
                            .params(
                                    Ids.next(),
                                    desk.id().value(),
                                    open.claim().value(),
                                    proposal.value(),
                                    first.person().value(),
                                    counts)
                            .update());
        }
    }

    @Test
    void whoAsksForChangesDecidesItAloneAndTheApprovalIsGivenAnew() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        decides(first, proposal, Decision.APPROVE);

        assertThat(decides(second, proposal, Decision.REQUEST_CHANGES)).isEqualTo("done");
        assertThat(state(open)).isEqualTo(ClaimState.IN_CHECK);
        ProposalId again = open.proposed("true");
        assertThat(waitingFor(first)).hasSize(1);
        assertThat(decides(second, again, Decision.APPROVE)).isEqualTo("done");
        assertThat(state(open)).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void anApprovalThatWasOneOfTooFewSettlesItOnceFewerAreAsked() {
        Case open = cases.aClaim(desk);
        ProposalId proposal = open.proposed();
        decides(first, proposal, Decision.APPROVE);
        new PolicyDesk(desk, policies).sets(PolicyDesk.roots(2));
        new PolicyDesk(desk, policies).sets(PolicyDesk.with(Requirement.SNAPSHOT_KEPT, PolicyRule.everywhere(Weight.OFF)));

        assertThat(decides(first, proposal, Decision.APPROVE)).isEqualTo("done");
        assertThat(state(open)).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.as(first, () -> reviews.of(open.claim()))).hasSize(1);
    }

    @Test
    void twoWhoApproveAtOnceSettleItTogetherAndNeverNeither() throws Exception {
        for (int round = 0; round < 20; round++) {
            Case open = cases.aText(desk, "The bridge opened in 1932, they say for the " + round + "th time.")
                    .marking("The bridge opened in 1932");
            ProposalId proposal = open.proposed();
            assertThat(atOnce(
                            () -> decides(first, proposal, Decision.APPROVE),
                            () -> decides(second, proposal, Decision.APPROVE)))
                    .containsExactly("done", "done");
            assertThat(state(open)).isEqualTo(ClaimState.APPROVED);
        }
    }

    @Test
    void ofAnApprovalAndARequestAtOnceTheRequestIsNeverLost() throws Exception {
        for (int round = 0; round < 20; round++) {
            Case open = cases.aText(desk, "The bridge opened in 1932, they say for the " + round + "th time.")
                    .marking("The bridge opened in 1932");
            ProposalId proposal = open.proposed();
            List<String> outcomes = atOnce(
                    () -> decides(first, proposal, Decision.APPROVE),
                    () -> decides(second, proposal, Decision.REQUEST_CHANGES));
            assertThat(outcomes.get(0)).isIn("done", "ALREADY_DECIDED");
            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(state(open)).isEqualTo(ClaimState.IN_CHECK);
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<String> outcomes = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> running = new ArrayList<>();
            for (Callable<String> each : List.of(one, two)) {
                running.add(both.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            for (Future<String> each : running) outcomes.add(each.get());
        }
        return outcomes;
    }
}
