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
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.OccurrenceId;
import org.assay.document.VersionId;
import org.assay.kernel.Conflict;
import org.assay.kernel.NotFound;
import org.assay.review.Waiting;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Who proposes, answers and withdraws corrections, and who is told. */
@DatabaseTest
class CorrectionsTest extends HarbourCorrections {

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
}
