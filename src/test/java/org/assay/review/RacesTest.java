package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.claim.Claims;
import org.assay.claim.EditClaim;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two people act on one case in the same moment.
 *
 * <p>{@code -Dassay.races=1000} runs more of each than the build does.
 */
@DatabaseTest
class RacesTest {

    private static final int RACES = Integer.getInteger("assay.races", 10);

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Claims claims;

    @Autowired
    ClaimDesk claimDesk;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Reviews reviews;

    private final ExecutorService both = Executors.newFixedThreadPool(2);

    TestDesk desk;
    SignedIn editor;
    SignedIn other;

    @BeforeEach
    void open() {
        desk = desks.open();
        editor = desk.member(Role.EDITOR);
        other = desk.another(Role.EDITOR);
    }

    @AfterEach
    void end() {
        both.close();
    }

    @Test
    void ofTwoWhoDecideExactlyOneWinsAndTheOtherIsTold() throws Exception {
        Decision[] decisions = {Decision.APPROVE, Decision.REQUEST_CHANGES};
        for (int race = 0; race < RACES; race++) {
            Case open = aCase(race);
            ProposalId proposal = open.proposed();
            Decision one = decisions[race % 2];
            Decision two = decisions[race / 2 % 2];

            assertThat(atOnce(() -> decides(editor, proposal, one), () -> decides(other, proposal, two)))
                    .containsExactlyInAnyOrder("done", "ALREADY_DECIDED");
            List<DecisionDetail> kept = desk.as(Role.VIEWER, () -> reviews.of(open.claim()));
            assertThat(kept).hasSize(1);
            assertThat(read(open).state())
                    .isEqualTo(kept.getFirst().decision() == Decision.APPROVE ? ClaimState.APPROVED : ClaimState.IN_CHECK);
        }
    }

    @Test
    void anApprovalNeverStandsUnflaggedForWordsThatItsGiverDidNotSee() throws Exception {
        for (int race = 0; race < RACES; race++) {
            Case open = aCase(race);
            ProposalId proposal = open.proposed();
            ClaimDetail seen = read(open);

            List<String> outcomes = atOnce(
                    () -> decides(editor, proposal, Decision.APPROVE),
                    () -> code(() -> desk.as(Role.CHECKER, () -> claims.edit(new EditClaim(
                            seen.id(), seen.version(), "It opened in 1923.", seen.kind(), seen.priority(), seen.risk(),
                            seen.saidOn(), seen.saidAt(), seen.claimant(), seen.tags())))));

            ClaimDetail now = read(open);
            VerdictDetail verdict = desk.as(Role.VIEWER, () -> verdicts.get(proposal));
            boolean same = desk.as(Role.VIEWER, () -> verdicts.digestNow(proposal)).equals(verdict.digest());
            if (now.state() == ClaimState.APPROVED) {
                assertThat(now.approvalOutdated()).as("after %s", outcomes).isEqualTo(!same);
            } else {
                assertThat(outcomes.getFirst()).isNotEqualTo("done");
            }
            assertThat(outcomes).contains("done");
        }
    }

    @Test
    void whatIsWithdrawnIsNotApprovedToo() throws Exception {
        for (int race = 0; race < RACES; race++) {
            Case open = aCase(race);
            ProposalId proposal = open.proposed();

            List<String> outcomes = atOnce(
                    () -> decides(editor, proposal, Decision.APPROVE),
                    () -> code(() -> desk.as(Role.CHECKER, () -> {
                        verdicts.withdraw(proposal);
                        return proposal;
                    })));

            assertThat(outcomes).containsOnlyOnce("done");
            boolean withdrawn = desk.as(Role.VIEWER, () -> verdicts.get(proposal)).withdrawn();
            assertThat(withdrawn).isEqualTo(outcomes.get(1).equals("done"));
            assertThat(read(open).state()).isEqualTo(withdrawn ? ClaimState.IN_CHECK : ClaimState.APPROVED);
        }
    }

    @Test
    void ofTwoWhoTakeAClaimOneLeadsIt() throws Exception {
        SignedIn checker = desk.member(Role.CHECKER);
        SignedIn second = desk.another(Role.CHECKER);
        for (int race = 0; race < RACES; race++) {
            Case open = aCase(race);

            List<String> outcomes = atOnce(() -> takes(checker, open), () -> takes(second, open));

            assertThat(outcomes).containsOnlyOnce("done");
            assertThat(read(open).lead()).isEqualTo((outcomes.getFirst().equals("done") ? checker : second).person());
        }
    }

    private Case aCase(int race) {
        return cases.aText(desk, "The bridge opened in 1932, they say for the " + race + "th time.")
                .marking("The bridge opened in 1932");
    }

    private ClaimDetail read(Case open) {
        return desk.as(Role.VIEWER, () -> catalogue.get(open.claim()));
    }

    private String decides(SignedIn who, ProposalId proposal, Decision decision) throws Exception {
        return code(() ->
                desk.as(who, () -> reviews.decide(new DecideVerdict(proposal, decision, "Which bridge?"))));
    }

    private String takes(SignedIn who, Case open) throws Exception {
        return code(() -> desk.as(who, () -> {
            claimDesk.take(open.claim());
            return open.claim();
        }));
    }

    private static String code(Callable<?> work) throws Exception {
        try {
            work.call();
            return "done";
        } catch (StaleVersion quicker) {
            return "STALE";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private List<String> atOnce(Callable<String> one, Callable<String> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> each : List.of(one, two)) {
            running.add(both.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> each : running) outcomes.add(each.get());
        return outcomes;
    }
}
