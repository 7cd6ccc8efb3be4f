package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assay.account.Role;
import org.assay.document.DisposeSentences;
import org.assay.document.Disposition;
import org.assay.document.DocumentStatus;
import org.assay.document.VersionId;
import org.assay.document.VersionReceipt;
import org.assay.kernel.Conflict;
import org.assay.report.PublicationCheck;
import org.assay.report.Reports;
import org.assay.report.VerdictReport;
import org.assay.review.Decision;
import org.assay.review.Requirement;
import org.assay.review.RequirementsUnmet;
import org.assay.review.Waiting;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.text.TextSpan;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class VersionApprovalsTest extends HarbourDraft {

    @Autowired
    Reports reports;

    @Test
    void anApprovalHoldsWhereTheWordsStand() {
        Case crane = text.marking(CRANE);
        crane.approved();
        add(String.join("\n\n", CRANE, HARBOUR + " " + FERRY, FISH));

        assertThat(read(crane).approvalOutdated()).isFalse();
        desk.run(Role.EDITOR, () -> reviews.publish(crane.claim()));
    }

    @Test
    void anOlderVersionIsReadWithItsMarksAsTheyWere() {
        Case crane = text.marking(CRANE);
        crane.approved();
        VersionReceipt second = add("A word before.\n\n" + OLDER);
        desk.run(Role.EDITOR, () -> reviews.publish(crane.claim()));
        VersionReceipt third = add("Another word before.\n\n" + OLDER);
        desk.run(Role.EDITOR, () -> reviews.retract(crane.claim(), "The order was for cranes of another port."));

        assertThat(shown(text.version(), crane)).isEqualTo("APPROVED");
        assertThat(shown(second.version(), crane)).isEqualTo("PUBLISHED");
        assertThat(shown(third.version(), crane)).isEqualTo("RETRACTED");
    }

    private String shown(VersionId version, Case marked) {
        return desk.as(Role.VIEWER, () -> page.marks(version, marked.claim()))
                .getFirst()
                .state();
    }

    @Test
    void aConfirmedChangeOutdatesTheApprovalForGood() {
        Case crane = text.marking(CRANE);
        crane.approved();
        VersionReceipt receipt = add(OLDER.replace(CRANE, CRANE_NOW));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.run(Role.EDITOR, () -> reviews.publish(crane.claim())))
                .matches(refusal -> refusal.code().equals("ANCHOR_WAITING"));

        confirm(only(receipt));

        assertThat(read(crane).approvalOutdated()).isTrue();
        assertThat(turnsOf(Role.CHECKER)).containsExactly(Waiting.Reason.APPROVAL_OUTDATED);
        assertThat(turnsOf(Role.EDITOR)).containsExactly(Waiting.Reason.APPROVAL_OUTDATED);
        assertThat(desk.<Integer>as(Role.CHECKER, turns::count)).isEqualTo(1);
        // Nor does the approval come back with the next version, in which these words stand.
        add("A word before.\n\n" + OLDER.replace(CRANE, CRANE_NOW));
        crane.supportedBy("Another source");
        assertThat(read(crane).approvalOutdated()).isTrue();
    }

    @Test
    void nothingIsPublishedUntilSomebodyHasLooked() {
        Case crane = text.marking(CRANE);
        crane.approved();
        VersionReceipt receipt = craneChanges();

        assertThat(errors(crane)).containsExactly("PLACE_OPEN");
        confirm(only(receipt));
        assertThat(errors(crane)).containsExactly("APPROVAL_OUTDATED");
    }

    private List<String> errors(Case marked) {
        VerdictReport report = desk.as(Role.CHECKER, () -> reports.of(marked.claim()));
        return PublicationCheck.of(report.claims().getFirst(), report, "https://desk.example/checks/1").stream()
                .filter(PublicationCheck.Finding::error)
                .map(PublicationCheck.Finding::code)
                .toList();
    }

    @Test
    void takingAConfirmationBackBringsTheApprovalBack() {
        Case crane = text.marking(CRANE);
        crane.approved();
        AnchorDetail anchor = only(add(OLDER.replace(CRANE, CRANE_NOW)));
        confirm(anchor);

        desk.run(Role.CHECKER, () -> anchors.reconsider(anchor.id()));

        assertThat(read(crane).approvalOutdated()).isFalse();
    }

    @Test
    void nothingIsApprovedWhileItsPlaceIsNotKnown() {
        Case crane = text.marking(CRANE);
        ProposalId proposal = crane.proposed();
        AnchorDetail anchor = only(add(OLDER.replace(CRANE, CRANE_NOW)));

        RequirementsUnmet unmet = catchThrowableOfType(
                RequirementsUnmet.class, () -> crane.decide(proposal, Decision.APPROVE, null));

        assertThat(unmet.unmet()).containsExactly(Requirement.ANCHOR_CONFIRMED);
        confirm(anchor);
        unmet = catchThrowableOfType(RequirementsUnmet.class, () -> crane.decide(proposal, Decision.APPROVE, null));
        assertThat(unmet.unmet()).containsExactly(Requirement.PROPOSAL_CURRENT);
    }

    @Test
    void aDocumentWithAnOrphanIsNotCleared() {
        Case crane = text.marking(CRANE);
        crane.approved();
        desk.run(
                Role.CHECKER,
                () -> documents.dispose(new DisposeSentences(
                        text.version(), new TextSpan(0, text.span(CRANE).start() - 2), Disposition.OPINION)));
        desk.run(
                Role.CHECKER,
                () -> documents.dispose(
                        new DisposeSentences(text.version(), text.span(FISH), Disposition.OPINION)));
        assertThat(document().status()).isEqualTo(DocumentStatus.CLEARED);

        VersionReceipt changed = craneChanges();
        confirm(only(changed));
        // Everything has been looked at and nothing waits, but the approval was of other words.
        assertThat(document().progress().waiting()).isZero();
        assertThat(document().status()).isEqualTo(DocumentStatus.CHECKING);
        desk.run(Role.CHECKER, () -> anchors.reconsider(only(changed).id()));

        VersionReceipt receipt = add(OLDER.replace(CRANE + "\n\n", ""));
        assertThat(document().status()).isNotEqualTo(DocumentStatus.CLEARED);

        desk.run(Role.CHECKER, () -> anchors.letGo(only(receipt).id()));
        assertThat(document().status()).isEqualTo(DocumentStatus.CLEARED);
    }
}
