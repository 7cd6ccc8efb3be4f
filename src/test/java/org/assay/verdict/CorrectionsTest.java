package org.assay.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditTrail;
import org.assay.claim.AnchorDetail;
import org.assay.claim.Anchors;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimMerges;
import org.assay.claim.OccurrenceId;
import org.assay.claim.Passages;
import org.assay.document.AddVersion;
import org.assay.document.CorrectDocument;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.kernel.Conflict;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.review.MyTurn;
import org.assay.review.Waiting;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CorrectionsTest {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    private static final String FERRY = "Two ferries a day leave for the islands, according to the port authority.";
    private static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    private static final String CRANE_RIGHT = "A third crane was ordered in May and has not been delivered.";
    private static final String OLDER = String.join("\n\n", HARBOUR, CRANE, FERRY);

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Corrections corrections;

    @Autowired
    Anchors anchors;

    @Autowired
    Passages passages;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    ClaimMerges merges;

    @Autowired
    AuditTrail trail;

    @Autowired
    MyTurn turns;

    TestDesk desk;
    Text text;
    Case crane;

    @BeforeEach
    void aDraftOfTheWriter() {
        desk = desks.open();
        text = cases.aText(desk, OLDER);
        crane = text.marking(CRANE);
        writtenBy(desk.person(Role.WRITER));
    }

    @Test
    void aCorrectionKeepsTheWordsItWasWrittenFor() {
        CorrectionId id = proposed();
        add(OLDER.replace(CRANE, "Nothing of it."));

        CorrectionDetail correction = read(id);
        assertThat(correction.quote().exact()).isEqualTo(CRANE);
        assertThat(correction.span()).isEqualTo(text.span(CRANE));
        assertThat(correction.version()).isEqualTo(text.version());
        assertThat(correction.state()).isEqualTo(CorrectionState.OPEN);
        assertThat(correction.author()).isEqualTo(desk.person(Role.CHECKER));
    }

    @Test
    void severalMayStandOnOneClaim() {
        CorrectionId one = proposed();
        CorrectionId other = propose(crane, "No crane was ordered.", "Says the port.", Severity.COULD);

        assertThat(desk.as(Role.VIEWER, () -> corrections.of(crane.claim())))
                .extracting(CorrectionDetail::id)
                .containsExactly(one, other);
    }

    @Test
    void whatSaysNothingIsNotProposed() {
        assertThat(refused(() -> propose(crane, CRANE + " ", "Why not", Severity.MUST))).isEqualTo("CORRECTION_SAME");
        assertThat(refused(() -> propose(crane, "Other", " ", Severity.MUST))).isEqualTo("CORRECTION_REASON_EMPTY");
        assertThat(refused(() -> propose(crane, "Other", "Why", null))).isEqualTo("SEVERITY_UNCHOSEN");
        assertThat(refused(() -> propose(crane, "x".repeat(10_001), "Why", Severity.MUST))).isEqualTo("FIELD_LONG");
    }

    @Test
    void onlyWhoChecksProposesAndOnlyTheWriterAnswers() {
        CorrectionId id = proposed();
        for (Role role : List.of(Role.VIEWER, Role.WRITER, Role.LEGAL, Role.ADMIN)) {
            assertThat(refused(() -> desk.run(role, () -> corrections.propose(
                            new ProposeCorrection(crane.claim(), null, "Other", "Why", Severity.MUST)))))
                    .isEqualTo("NOT_PERMITTED");
        }
        for (Role role : List.of(Role.VIEWER, Role.CHECKER, Role.EDITOR, Role.LEGAL, Role.ADMIN)) {
            assertThat(refused(() -> answer(desk.member(role), id, CorrectionReply.ACCEPTED, ""))).isEqualTo("NOT_PERMITTED");
        }
        SignedIn another = desk.another(Role.WRITER);
        assertThat(catchThrowableOfType(NotFound.class, () -> answer(another, id, CorrectionReply.ACCEPTED, "")))
                .isNotNull();
        SignedIn colleague = desk.another(Role.WRITER, Role.CHECKER);
        assertThat(refused(() -> answer(colleague, id, CorrectionReply.ACCEPTED, ""))).isEqualTo("ANSWER_NOT_WRITER");
        assertThat(read(id).answer()).isNull();
    }

    @Test
    void aNoNeedsAReasonAndIsKeptWithIt() {
        CorrectionId id = proposed();

        assertThat(refused(() -> answer(id, CorrectionReply.REJECTED, " "))).isEqualTo("ANSWER_REASON_EMPTY");
        assertThat(refused(() -> answer(id, CorrectionReply.STANDS, ""))).isEqualTo("ANSWER_REASON_EMPTY");
        answer(id, CorrectionReply.REJECTED, "The invoice says March.");

        CorrectionDetail.Answer answer = read(id).answer();
        assertThat(answer.given()).isEqualTo(CorrectionReply.REJECTED);
        assertThat(answer.reason()).isEqualTo("The invoice says March.");
        assertThat(answer.by()).isEqualTo(desk.person(Role.WRITER));
    }

    @Test
    void anAnswerIsGivenOnce() {
        CorrectionId id = proposed();
        answer(id, CorrectionReply.STANDS, "It is a quote.");

        Conflict refused =
                catchThrowableOfType(Conflict.class, () -> answer(id, CorrectionReply.ACCEPTED, ""));
        assertThat(refused.code()).isEqualTo("CORRECTION_ANSWERED");
        assertThat(refused.arguments()).containsExactly("A writer");
        assertThat(refused(() -> withdraw(id))).isEqualTo("CORRECTION_ANSWERED");
        assertThat(read(id).state()).isEqualTo(CorrectionState.STANDS);
    }

    @Test
    void itsAuthorTakesItBackWhileItIsUnanswered() {
        CorrectionId id = proposed();
        assertThat(refused(() -> desk.run(Role.EDITOR, () -> corrections.withdraw(id)))).isEqualTo("NOT_YOUR_CORRECTION");

        withdraw(id);

        assertThat(read(id).state()).isEqualTo(CorrectionState.WITHDRAWN);
        assertThat(refused(() -> answer(id, CorrectionReply.ACCEPTED, ""))).isEqualTo("CORRECTION_WITHDRAWN");
    }

    @Test
    void ofTwoAnswersAtOnceOneIsGivenAndTheOtherIsTold() throws Exception {
        CorrectionId id = proposed();
        List<String> codes;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers = Stream.of(CorrectionReply.ACCEPTED, CorrectionReply.REJECTED)
                    .map(reply -> both.submit(() -> refused(() -> answer(id, reply, "Because."))))
                    .toList();
            codes = List.of(answers.get(0).get(), answers.get(1).get());
        }

        assertThat(codes).containsExactlyInAnyOrder("", "CORRECTION_ANSWERED");
    }

    @Test
    void theProposedWordsInThePassagesPlaceAreMade() {
        CorrectionId id = accepted();
        VersionId newer = add(OLDER.replace(CRANE, CRANE_RIGHT));

        assertThat(finding(id).result()).isEqualTo(CorrectionResult.MADE);
        assertThat(finding(id).confirmed()).isFalse();
        assertThat(finding(id).version()).isEqualTo(newer);
        assertThat(finding(id).versionNumber()).isEqualTo(2);

        confirm(newer);
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.MADE);
        assertThat(finding(id).confirmed()).isTrue();
        assertThat(finding(id).toTheLetter()).isTrue();
    }

    @Test
    void otherWordsInItsPlaceAreMadeDifferently() {
        CorrectionId id = accepted();
        confirm(add(OLDER.replace(CRANE, CRANE.replace("in March", "this spring"))));

        assertThat(finding(id).result()).isEqualTo(CorrectionResult.MADE_DIFFERENTLY);
        assertThat(finding(id).reads()).contains("this spring");
    }

    @Test
    void theOldWordsWhereverTheyMovedAreNotMade() {
        CorrectionId id = accepted();
        add(String.join("\n\n", CRANE, HARBOUR, FERRY));

        assertThat(finding(id).result()).isEqualTo(CorrectionResult.NOT_MADE);
        assertThat(finding(id).confirmed()).isTrue();
    }

    @Test
    void nothingIsToldUntilSomebodySaysWhereThePassageWent() {
        CorrectionId id = accepted();
        VersionId newer = add(OLDER.replace(CRANE, "Of cranes there is nothing to be told any more."));
        assertThat(only(newer).found()).isEqualTo(AnchorState.ORPHANED);
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.UNCLEAR);

        desk.run(Role.CHECKER, () -> anchors.letGo(only(newer).id()));
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.MADE_DIFFERENTLY);

        desk.run(Role.CHECKER, () -> anchors.reconsider(only(newer).id()));
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.UNCLEAR);
    }

    @Test
    void aPassageThatShouldGoAndWentIsMade() {
        CorrectionId id = propose(crane, "", "Nothing of it is true.", Severity.MUST);
        answer(id, CorrectionReply.ACCEPTED, "");
        VersionId newer = add(String.join("\n\n", HARBOUR, FERRY));
        desk.run(Role.CHECKER, () -> anchors.letGo(only(newer).id()));

        assertThat(finding(id).result()).isEqualTo(CorrectionResult.MADE);
    }

    @Test
    void eachFurtherVersionIsJudgedAnew() {
        CorrectionId id = accepted();
        confirm(add(OLDER.replace(CRANE, CRANE_RIGHT)));
        add(OLDER.replace(CRANE, CRANE_RIGHT) + "\n\nAnd more.");
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.MADE);
        assertThat(finding(id).versionNumber()).isEqualTo(3);

        confirm(add(OLDER));
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.NOT_MADE);
        assertThat(finding(id).versionNumber()).isEqualTo(4);
    }

    @Test
    void whatIsAcceptedAfterTheNextVersionCameIsJudgedAtOnce() {
        CorrectionId id = proposed();
        add(String.join("\n\n", CRANE, HARBOUR, FERRY));
        assertThat(read(id).finding()).isNull();

        answer(id, CorrectionReply.ACCEPTED, "");
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.NOT_MADE);
    }

    @Test
    void onlyWhatIsAcceptedIsLookedFor() {
        CorrectionId id = proposed();
        answer(id, CorrectionReply.REJECTED, "The invoice says March.");
        add(OLDER.replace(CRANE, CRANE_RIGHT));

        assertThat(read(id).finding()).isNull();
    }

    @Test
    void aCorrectionFollowsAMarkThatWasGivenOtherEnds() {
        CorrectionId id = accepted();
        OccurrenceId mark = desk.as(Role.VIEWER, () -> catalogue.get(crane.claim())).passage().id();
        TextSpan shorter = text.span("A third crane was ordered in March");
        desk.run(Role.CHECKER, () -> passages.resize(mark, shorter));
        add(OLDER + "\n\nAnd more.");

        assertThat(finding(id).result()).isEqualTo(CorrectionResult.NOT_MADE);
    }

    @Test
    void aMarkThatWasTakenBackTellsNothing() {
        CorrectionId id = accepted();
        Case another = text.marking("has not been delivered");
        add(OLDER + "\n\nAnd more.");
        OccurrenceId mark = desk.as(Role.VIEWER, () -> catalogue.get(crane.claim())).passage().id();
        desk.run(Role.CHECKER, () -> passages.add(crane.claim(), version(), new TextSpan(0, HARBOUR.length())));
        desk.run(Role.CHECKER, () -> passages.takeBack(mark));

        assertThat(another.claim()).isNotEqualTo(crane.claim());
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.UNCLEAR);
    }

    @Test
    void aCorrectionGoesOverToTheClaimThatGoesOn() {
        CorrectionId id = accepted();
        Case ferry = text.marking(FERRY);
        desk.run(Role.EDITOR, () -> merges.merge(crane.claim(), ferry.claim()));
        assertThat(desk.as(Role.VIEWER, () -> corrections.of(ferry.claim())))
                .extracting(CorrectionDetail::id)
                .containsExactly(id);

        add(OLDER + "\n\nAnd more.");
        assertThat(finding(id).result()).isEqualTo(CorrectionResult.NOT_MADE);
    }

    @Test
    void aPassageThatHasChangedSinceIsNotCorrectedUnseen() {
        OccurrenceId seen = desk.as(Role.VIEWER, () -> catalogue.get(crane.claim())).passage().id();
        VersionId newer = add(OLDER.replace(CRANE, CRANE_RIGHT));
        ProposeCorrection command =
                new ProposeCorrection(crane.claim(), seen, "Other words.", "Why", Severity.SHOULD);

        assertThat(refused(() -> desk.run(Role.CHECKER, () -> corrections.propose(command))))
                .isEqualTo("CORRECTION_PASSAGE_WAITS");
        confirm(newer);
        assertThat(refused(() -> desk.run(Role.CHECKER, () -> corrections.propose(command))))
                .isEqualTo("CORRECTION_PASSAGE_PAST");
    }

    @Test
    void aCorrectionIsTheWritersTurnUntilItIsAnswered() {
        assertThat(turnsOf(Role.WRITER)).isEmpty();
        CorrectionId id = proposed();
        assertThat(turnsOf(Role.WRITER)).containsExactly(Waiting.Reason.ANSWER_CORRECTION);
        for (Role role : List.of(Role.VIEWER, Role.CHECKER, Role.EDITOR)) assertThat(turnsOf(role)).isEmpty();
        SignedIn another = desk.another(Role.WRITER);
        assertThat(desk.as(another, () -> turns.list())).isEmpty();

        answer(id, CorrectionReply.STANDS, "It is a quote.");
        assertThat(turnsOf(Role.WRITER)).isEmpty();
    }

    private List<Waiting.Reason> turnsOf(Role role) {
        List<Waiting.Reason> waiting =
                desk.as(role, () -> turns.list()).stream().map(Waiting::reason).toList();
        assertThat(desk.as(role, () -> turns.count())).isEqualTo(waiting.size());
        return waiting;
    }

    @Test
    void theDesksNeighboursSeeNothingOfIt() {
        CorrectionId id = proposed();
        TestDesk neighbour = desks.open();

        assertThat(catchThrowableOfType(
                        NotFound.class, () -> neighbour.as(Role.EDITOR, () -> corrections.get(id))))
                .isNotNull();
    }

    @Test
    void theTrailTellsWhoProposedAnsweredAndWhatWasFound() {
        accepted();
        add(OLDER + "\n\nAnd more.");

        assertThat(desk.as(Role.VIEWER, () -> trail.of(crane.claim().subject())))
                .extracting(entry -> entry.action())
                .containsSubsequence("correction-proposed", "correction-answered", "correction-found");
    }

    private void writtenBy(PersonId writer) {
        desk.run(Role.CHECKER, () -> {
            CorrectDocument as = CorrectDocument.of(documents.get(text.document()));
            documents.correct(new CorrectDocument(
                    as.document(), as.seen(), as.kind(), as.title(), as.language(), as.byline(), as.publication(),
                    as.url(), as.publishedOn(), as.deadline(), writer));
        });
    }

    private CorrectionId proposed() {
        return propose(crane, CRANE_RIGHT, "The order is of 4 May.", Severity.MUST);
    }

    private CorrectionId accepted() {
        CorrectionId id = proposed();
        answer(id, CorrectionReply.ACCEPTED, "");
        return id;
    }

    private CorrectionId propose(Case claim, String replacement, String reason, @Nullable Severity severity) {
        return desk.as(Role.CHECKER, () -> corrections.propose(
                new ProposeCorrection(claim.claim(), null, replacement, reason, severity)));
    }

    private void answer(CorrectionId id, CorrectionReply reply, String reason) {
        answer(desk.member(Role.WRITER), id, reply, reason);
    }

    private void answer(SignedIn who, CorrectionId id, CorrectionReply reply, String reason) {
        desk.as(who, () -> {
            corrections.answer(new AnswerCorrection(id, reply, reason));
            return id;
        });
    }

    private void withdraw(CorrectionId id) {
        desk.run(Role.CHECKER, () -> corrections.withdraw(id));
    }

    private CorrectionDetail read(CorrectionId id) {
        return desk.as(Role.VIEWER, () -> corrections.get(id));
    }

    private CorrectionDetail.Finding finding(CorrectionId id) {
        CorrectionDetail.Finding finding = read(id).finding();
        assertThat(finding).isNotNull();
        return finding;
    }

    private VersionId add(String newer) {
        return desk.as(Role.CHECKER, () -> documents.addVersion(AddVersion.text(text.document(), newer)).version());
    }

    private VersionId version() {
        return desk.as(Role.VIEWER, () -> documents.get(text.document()).currentVersion());
    }

    private AnchorDetail only(VersionId version) {
        List<AnchorDetail> all = desk.as(Role.VIEWER, () -> anchors.of(version));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void confirm(VersionId version) {
        AnchorDetail anchor = only(version);
        desk.run(Role.CHECKER, () -> anchors.place(anchor.id(), anchor.candidates().getFirst().place()));
    }

    /** The code of the refusal; empty where there was none. */
    private static String refused(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
