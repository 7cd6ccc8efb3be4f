package org.assay.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.claim.ClaimDesk;
import org.assay.claim.Dismissal;
import org.assay.document.Disposition;
import org.assay.document.DisposeSentences;
import org.assay.document.DocumentFilter;
import org.assay.document.DocumentStatus;
import org.assay.kernel.Slice;
import org.assay.review.Waiting.Reason;
import org.assay.testing.DatabaseTest;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose turn a correction is, and that its document is not cleared before it is nobody's. */
@DatabaseTest
class CorrectionTurnsTest extends HarbourCorrections {

    @Autowired
    ClaimDesk claims;

    @Test
    void anAnswerThatIsNoYesIsItsAuthorsTurnUntilItIsNoted() {
        CorrectionId id = proposed();
        answer(id, CorrectionReply.REJECTED, "The log is right.");

        assertThat(turnsOf(Role.CHECKER)).containsExactly(Reason.CORRECTION_NOT_TAKEN_UP);
        for (Role role : List.of(Role.VIEWER, Role.EDITOR, Role.WRITER)) assertThat(turnsOf(role)).isEmpty();

        letBe(Role.CHECKER, id);
        assertThat(turnsOf(Role.CHECKER)).isEmpty();
        assertThat(desk.as(Role.VIEWER, () -> trail.of(crane.claim().subject())))
                .extracting(entry -> entry.action())
                .endsWith("correction-noted");
    }

    @Test
    void whatAVersionDoesOtherwiseIsItsAuthorsTurnOnceThePlaceIsSure() {
        CorrectionId id = accepted();
        var newer = add(OLDER.replace(CRANE, CRANE.replace("in March", "this spring")));
        assertThat(read(id).turn()).isEqualTo(CorrectionTurn.CHANGE);

        confirm(newer);
        assertThat(turnsOf(Role.CHECKER)).containsExactly(Reason.CORRECTION_NOT_TAKEN_UP);
        letBe(Role.EDITOR, id);
        assertThat(turnsOf(Role.CHECKER)).isEmpty();

        // The next version makes it after all, and undoes it again.
        confirm(add(OLDER.replace(CRANE, CRANE_RIGHT)));
        assertThat(turnsOf(Role.CHECKER)).isEmpty();
        confirm(add(OLDER));
        assertThat(turnsOf(Role.CHECKER)).containsExactly(Reason.CORRECTION_NOT_TAKEN_UP);
    }

    @Test
    void onlyItsAuthorAndWhoDecidesLetItBe() {
        CorrectionId id = proposed();
        assertThat(refused(() -> letBe(Role.CHECKER, id))).isEqualTo("CORRECTION_NOTHING_TO_LET_BE");
        answer(id, CorrectionReply.STANDS, "It is a quote.");

        SignedIn another = desk.another(Role.CHECKER);
        assertThat(refused(() -> desk.as(another, () -> {
                    corrections.letBe(id);
                    return id;
                })))
                .isEqualTo("CORRECTION_NOT_YOURS_TO_LET_BE");
        letBe(Role.EDITOR, id);
        assertThat(refused(() -> letBe(Role.CHECKER, id))).isEqualTo("CORRECTION_NOTHING_TO_LET_BE");
    }

    @Test
    void aDocumentIsNotClearedWhileACorrectionIsSomebodysTurn() {
        CorrectionId answered = proposed();
        CorrectionId made = propose(crane, CRANE_RIGHT, "The order is of 4 May.", Severity.COULD);
        desk.run(Role.CHECKER, () -> claims.dismiss(crane.claim(), Dismissal.OUT_OF_SCOPE));
        desk.run(
                Role.CHECKER,
                () -> documents.dispose(new DisposeSentences(text.version(), text.span(OLDER), Disposition.OPINION)));
        assertNotCleared(2);

        answer(answered, CorrectionReply.REJECTED, "No.");
        letBe(Role.CHECKER, answered);
        assertNotCleared(1);
        answer(made, CorrectionReply.ACCEPTED, "");
        assertNotCleared(1);

        withdrawnIsNobodysTurn();
        confirm(add(OLDER.replace(CRANE, CRANE_RIGHT)));
        desk.run(
                Role.CHECKER,
                () -> documents.dispose(new DisposeSentences(
                        version(), new TextSpan(0, OLDER.replace(CRANE, CRANE_RIGHT).length()), Disposition.OPINION)));
        assertThat(read(made).turn()).isEqualTo(CorrectionTurn.NOBODY);
        assertThat(status()).isEqualTo(DocumentStatus.CLEARED);
        assertThat(listedAs(DocumentStatus.CLEARED)).isTrue();
    }

    private void withdrawnIsNobodysTurn() {
        desk.run(Role.CHECKER, () -> claims.restore(crane.claim()));
        CorrectionId id = propose(crane, CRANE_RIGHT, "Again.", Severity.COULD);
        withdraw(id);
        desk.run(Role.CHECKER, () -> claims.dismiss(crane.claim(), Dismissal.OUT_OF_SCOPE));
        assertNotCleared(1);
    }

    private void assertNotCleared(int waiting) {
        assertThat(desk.as(Role.VIEWER, () -> documents.get(text.document())).progress().waiting())
                .isEqualTo(waiting);
        assertThat(status()).isEqualTo(DocumentStatus.MARKING);
        assertThat(listedAs(DocumentStatus.CLEARED)).isFalse();
        assertThat(listedAs(DocumentStatus.MARKING)).isTrue();
    }

    private DocumentStatus status() {
        return desk.as(Role.VIEWER, () -> documents.get(text.document())).status();
    }

    private boolean listedAs(DocumentStatus status) {
        return desk.as(Role.VIEWER, () -> documents.list(new DocumentFilter("", null, null, status), Slice.first(50)))
                .items()
                .stream()
                .anyMatch(each -> each.id().equals(text.document()));
    }

    private void letBe(Role role, CorrectionId id) {
        desk.run(role, () -> corrections.letBe(id));
    }

    private List<Reason> turnsOf(Role role) {
        List<Reason> waiting = desk.as(role, () -> turns.list()).stream()
                .map(each -> each.reason())
                .toList();
        assertThat(desk.as(role, () -> turns.count())).isEqualTo(waiting.size());
        return waiting;
    }
}
