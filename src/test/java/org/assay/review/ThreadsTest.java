package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimDesk;
import org.assay.document.AddVersion;
import org.assay.document.Documents;
import org.assay.evidence.EvidenceId;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.review.Waiting.Reason;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.text.TextSpan;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ThreadsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Threads threads;

    @Autowired
    MyTurn myTurn;

    @Autowired
    OpenCases openCases;

    @Autowired
    CaseLooks looks;

    @Autowired
    Reviews reviews;

    @Autowired
    ClaimDesk claimDesk;

    @Autowired
    Documents documents;

    @Autowired
    AuditTrail trail;

    TestDesk desk;
    Case open;

    @BeforeEach
    void aClaim() {
        desk = desks.open();
        open = cases.aClaim(desk);
    }

    private static String code(Callable<?> work) {
        try {
            work.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    private static Callable<?> doing(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private ThreadId begun(Role role, String body) {
        return desk.as(role, () -> threads.start(StartThread.on(open.claim(), body)));
    }

    private ThreadDetail read(ThreadId thread) {
        return desk.as(Role.VIEWER, () -> threads.get(thread));
    }

    private List<Reason> turnOf(Role role) {
        return desk.as(role, () -> {
            List<Waiting> all = myTurn.list();
            assertThat(myTurn.count()).isEqualTo(all.size());
            return all.stream().map(Waiting::reason).toList();
        });
    }

    private String name(Role role) {
        return "@" + desk.member(role).username();
    }

    @Test
    void whoIsNamedIsInTurnUntilTheyAnswer() {
        ThreadId thread = begun(Role.CHECKER, "Is this enough, " + name(Role.EDITOR) + "?");

        assertThat(turnOf(Role.EDITOR)).containsExactly(Reason.MENTIONED);
        assertThat(turnOf(Role.CHECKER)).isEmpty();
        assertThat(desk.as(Role.CHECKER, () -> openCases.awaited())).singleElement().satisfies(waiting -> {
            assertThat(waiting.reason()).isEqualTo(Reason.AWAITS_REPLY);
            assertThat(waiting.thread()).isEqualTo(thread);
        });

        desk.as(Role.EDITOR, () -> threads.reply(thread, "One more, please."));

        assertThat(turnOf(Role.EDITOR)).isEmpty();
        assertThat(turnOf(Role.CHECKER)).containsExactly(Reason.REPLIED);
    }

    @Test
    void resolvingAThreadEndsEverybodysTurnAndReopeningBeginsIt() {
        ThreadId thread = begun(Role.CHECKER, "Look, " + name(Role.EDITOR) + " and " + name(Role.LEGAL) + ".");

        desk.run(Role.CHECKER, () -> threads.resolve(thread));

        assertThat(turnOf(Role.EDITOR)).isEmpty();
        assertThat(turnOf(Role.LEGAL)).isEmpty();
        assertThat(read(thread).settledBy()).isEqualTo(desk.person(Role.CHECKER));

        desk.run(Role.EDITOR, () -> threads.reopen(thread));

        assertThat(turnOf(Role.CHECKER)).containsExactly(Reason.REOPENED);
        assertThat(read(thread).open()).isTrue();
    }

    @Test
    void whoHasNothingToSayHandsTheTurnOn() {
        ThreadId thread = begun(Role.CHECKER, "For your information, " + name(Role.EDITOR));

        desk.run(Role.EDITOR, () -> threads.pass(thread));

        assertThat(turnOf(Role.EDITOR)).isEmpty();
        assertThat(read(thread).open()).isTrue();
    }

    @Test
    void aThreadThatBlocksShutsTheGateUntilItIsResolved() {
        ProposalId proposal = open.proposed();
        ThreadId thread = desk.as(Role.LEGAL, () -> threads.start(StartThread.blocking(open.claim(), "Wait.")));

        assertThat(turnOf(Role.CHECKER)).containsExactly(Reason.BLOCKED);
        assertThatExceptionOfType(RequirementsUnmet.class)
                .isThrownBy(() -> open.decide(proposal, Decision.APPROVE, null))
                .satisfies(shut -> assertThat(shut.unmet()).containsExactly(Requirement.THREADS_SETTLED));
        assertThat(code(doing(() -> desk.run(Role.CHECKER, () -> threads.resolve(thread))))).isEqualTo("THREAD_BLOCKS");
        assertThat(code(doing(() -> desk.run(Role.CHECKER, () -> threads.unblock(thread))))).isEqualTo("THREAD_BLOCKS");

        desk.run(Role.EDITOR, () -> threads.resolve(thread));

        open.decide(proposal, Decision.APPROVE, null);
        assertThat(turnOf(Role.CHECKER)).isEmpty();
    }

    @Test
    void anEditorLetsAThreadBlockNoLonger() {
        ProposalId proposal = open.proposed();
        ThreadId thread = desk.as(Role.LEGAL, () -> threads.start(StartThread.blocking(open.claim(), "Wait.")));

        desk.run(Role.EDITOR, () -> threads.unblock(thread));

        open.decide(proposal, Decision.APPROVE, null);
        assertThat(read(thread).open()).isTrue();
    }

    @Test
    void whoTakesAClaimUpIsInTurnForWhatBlocksIt() {
        open.taken();
        desk.as(Role.EDITOR, () -> threads.start(StartThread.blocking(open.claim(), "Which bridge?")));
        SignedIn other = desk.another(Role.CHECKER);
        assertThat(turnOf(Role.CHECKER)).containsExactly(Reason.BLOCKED);

        desk.run(Role.EDITOR, () -> claimDesk.assign(open.claim(), other.person()));

        assertThat(turnOf(Role.CHECKER)).isEmpty();
        assertThat(desk.as(other, () -> myTurn.list()).stream().map(Waiting::reason)).containsExactlyInAnyOrder(Reason.BLOCKED, Reason.ASSIGNED);
    }

    @Test
    void nobodyOutsideTheDeskIsNamed() {
        String stranger = desks.open().member(Role.EDITOR).username();

        assertThat(code(() -> begun(Role.CHECKER, "Ask @" + stranger))).isEqualTo("MENTION_OUTSIDE");
        assertThat(code(() -> begun(Role.CHECKER, "Ask " + name(Role.WRITER)))).isEqualTo("MENTION_UNABLE");
        assertThat(code(() -> begun(Role.CHECKER, "`@" + stranger + "`, \\@" + stranger + " and a@" + stranger)))
                .isEqualTo("done");
    }

    @Test
    void aFullStopAfterANameIsNoPartOfIt() {
        begun(Role.CHECKER, "Ask " + name(Role.EDITOR).toUpperCase(java.util.Locale.ROOT) + "...");

        assertThat(turnOf(Role.EDITOR)).containsExactly(Reason.MENTIONED);
    }

    @Test
    void aCommentThatIsTooLongIsRefusedWithTheLimit() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> begun(Role.CHECKER, "x".repeat(1_000_000)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("COMMENT_LONG");
                    assertThat(refusal.arguments()).contains(Threads.LONGEST_COMMENT);
                });
        assertThat(code(() -> begun(Role.CHECKER, " \u0000\n"))).isEqualTo("COMMENT_EMPTY");
        ThreadId thread = begun(Role.CHECKER, "@".repeat(Threads.LONGEST_COMMENT));
        assertThat(read(thread).comments()).hasSize(1);
    }

    @Test
    void ownWordsMayBePutOtherwiseAndTheTrailKeepsTheOldOnes() {
        ThreadId thread = begun(Role.CHECKER, "It seams right.");
        CommentDetail comment = read(thread).comments().getFirst();

        assertThat(code(doing(() -> desk.run(
                        Role.EDITOR, () -> threads.edit(new EditComment(comment.id(), 0, "It is wrong."))))))
                .isEqualTo("COMMENT_NOT_YOURS");
        desk.run(
                Role.CHECKER,
                () -> threads.edit(new EditComment(comment.id(), 0, "It seems right, " + name(Role.EDITOR) + ".")));

        assertThat(read(thread).comments().getFirst().body()).startsWith("It seems right");
        assertThat(read(thread).comments().getFirst().editedAt()).isNotNull();
        assertThat(turnOf(Role.EDITOR)).containsExactly(Reason.MENTIONED);
        assertThat(desk.as(Role.VIEWER, () -> trail.of(open.claim().subject())).getLast().changes())
                .anySatisfy(change -> assertThat(change.before()).isEqualTo("It seams right."));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.run(
                        Role.CHECKER, () -> threads.edit(new EditComment(comment.id(), 0, "Something else."))));
    }

    @Test
    void oneOfTwoWhoResolveAtOnceIsToldThatTheOtherWasQuicker() throws Exception {
        SignedIn other = desk.another(Role.EDITOR);
        for (int each = 0; each < 10; each++) {
            ThreadId thread = begun(Role.CHECKER, "Round " + each);
            CyclicBarrier start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                Future<String> one = both.submit(() -> {
                    start.await();
                    return code(doing(() -> desk.run(Role.EDITOR, () -> threads.resolve(thread))));
                });
                Future<String> two = both.submit(() -> {
                    start.await();
                    return code(doing(() -> desk.as(other, () -> {
                        threads.resolve(thread);
                        return true;
                    })));
                });
                assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder("done", "THREAD_RESOLVED");
            }
        }
    }

    @Test
    void noApprovalSlipsPastAThreadThatBlocksAtTheSameMoment() throws Exception {
        for (int each = 0; each < 8; each++) {
            Case one = cases.aClaim(desk);
            ProposalId proposal = one.proposed();
            CyclicBarrier start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                Future<String> approved = both.submit(() -> {
                    start.await();
                    return code(() -> one.decide(proposal, Decision.APPROVE, null));
                });
                Future<Boolean> blockedBefore = both.submit(() -> {
                    start.await();
                    return desk.as(Role.LEGAL, () -> {
                        threads.start(StartThread.blocking(one.claim(), "Wait."));
                        return true;
                    });
                });
                blockedBefore.get();
                String answer = approved.get();
                List<DecisionDetail> decided = desk.as(Role.VIEWER, () -> reviews.of(one.claim()));
                assertThat(answer).isIn("done", "REQUIREMENTS_UNMET");
                assertThat(decided).hasSize(answer.equals("done") ? 1 : 0);
            }
        }
    }

    @Test
    void aThreadOnWordsFollowsThemIntoTheNextVersion() {
        TextSpan words = open.text().span("503 metres");
        ThreadId thread = desk.as(
                Role.CHECKER,
                () -> threads.start(new StartThread(
                        open.claim(),
                        new StartThread.Words(open.text().version(), words),
                        null,
                        "With the approaches?",
                        false)));

        version("Today it is famous. The bridge opened in 1932. It is 503 metres long.");

        ThreadDetail.Passage moved = read(thread).passage();
        assertThat(moved.current()).isTrue();
        assertThat(moved.versionNumber()).isEqualTo(2);
        assertThat(moved.span().start()).isGreaterThan(words.start());

        version("Today it is famous. The bridge opened in 1932. Nobody knows how long it is.");

        ThreadDetail.Passage lost = read(thread).passage();
        assertThat(lost.current()).isFalse();
        assertThat(lost.versionNumber()).isEqualTo(2);
        assertThat(lost.quote().exact()).isEqualTo("503 metres");

        version("Today it is famous. The bridge opened in 1932. It is 503 metres long.");

        assertThat(read(thread).passage().current()).isTrue();
        assertThat(read(thread).passage().versionNumber()).isEqualTo(4);
    }

    private void version(String text) {
        desk.run(Role.CHECKER, () -> documents.addVersion(AddVersion.text(open.text().document(), text)));
    }

    @Test
    void evidenceOfAnotherClaimIsNotDiscussedHere() {
        EvidenceId other = cases.aClaim(desk).supportedBy("Elsewhere");
        EvidenceId its = open.supportedBy("Here");

        assertThat(code(() -> desk.as(Role.CHECKER, () -> threads.start(
                        new StartThread(open.claim(), null, other, "Primary?", false)))))
                .isEqualTo("THREAD_EVIDENCE");
        ThreadId thread = desk.as(Role.CHECKER, () -> threads.start(
                new StartThread(open.claim(), null, its, "Primary?", false)));
        assertThat(read(thread).about()).isEqualTo(ThreadAbout.EVIDENCE);
    }

    @Test
    void whoMayNotReadTheDeskSeesNoDiscussionAndWhoMayOnlyReadTakesNoPart() {
        ThreadId thread = begun(Role.CHECKER, "Between us.");

        assertThat(code(() -> desk.as(Role.WRITER, () -> threads.get(thread)))).isEqualTo("NOT_PERMITTED");
        assertThat(code(() -> desk.as(Role.WRITER, () -> threads.of(open.claim())))).isEqualTo("NOT_PERMITTED");
        assertThat(code(() -> desk.as(Role.VIEWER, () -> threads.reply(thread, "And I?")))).isEqualTo("NOT_PERMITTED");
        TestDesk elsewhere = desks.open();
        assertThat(code(() -> elsewhere.as(Role.EDITOR, () -> threads.get(thread)))).isEqualTo("NOT_FOUND");
        assertThat(code(() -> elsewhere.as(Role.EDITOR, () -> threads.reply(thread, "Hello?")))).isEqualTo("NOT_FOUND");
        assertThat(code(doing(() -> elsewhere.run(Role.EDITOR, () -> threads.resolve(thread))))).isEqualTo("NOT_FOUND");
        assertThat(code(() -> desk.as(Role.EDITOR, () -> threads.get(new ThreadId(UUID.randomUUID())))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whatOneFollowsIsOnesOwnList() {
        desk.run(Role.CHECKER, () -> openCases.follow(open.claim()));
        desk.run(Role.CHECKER, () -> openCases.follow(open.claim()));

        assertThat(desk.as(Role.CHECKER, () -> openCases.followed())).hasSize(1);
        assertThat(desk.as(Role.EDITOR, () -> openCases.followed())).isEmpty();
        assertThat(desk.as(Role.EDITOR, () -> openCases.onDesk(10)).items()).hasSize(1);

        desk.run(Role.CHECKER, () -> openCases.unfollow(open.claim()));
        assertThat(desk.as(Role.CHECKER, () -> openCases.followed())).isEmpty();
    }

    @Test
    void oneSittingIsOneLook() {
        assertThat(desk.as(Role.EDITOR, () -> looks.look(open.claim(), 1))).isEmpty();
        assertThat(desk.as(Role.EDITOR, () -> looks.look(open.claim(), 2))).isEmpty();
    }
}
