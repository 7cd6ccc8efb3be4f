package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.document.AddVersion;
import org.assay.document.Disposition;
import org.assay.document.DisposeSentences;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentStatus;
import org.assay.document.Documents;
import org.assay.document.TextUnit;
import org.assay.document.VersionId;
import org.assay.document.VersionReceipt;
import org.assay.document.VersionSummary;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.review.MyTurn;
import org.assay.review.Requirement;
import org.assay.review.RequirementsUnmet;
import org.assay.review.Decision;
import org.assay.review.Reviews;
import org.assay.review.Waiting;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class VersionsTest {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    private static final String FERRY = "Two ferries a day leave for the islands, according to the port authority.";
    private static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    private static final String FISH = "Fishing brings in less than a tenth of what it did in the eighties.";
    private static final String OLDER = String.join("\n\n", HARBOUR + " " + FERRY, CRANE, FISH);
    private static final String CRANE_NOW = "A fourth crane was ordered in March and has not been delivered.";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Claims claims;

    @Autowired
    Passages passages;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    ClaimMarks marks;

    @Autowired
    ClaimMerges merges;

    @Autowired
    Anchors anchors;

    @Autowired
    Reviews reviews;

    @Autowired
    MyTurn turns;

    TestDesk desk;
    Text text;

    @BeforeEach
    void aDraft() {
        desk = desks.open();
        text = cases.aText(desk, OLDER);
    }

    @Test
    void aNewVersionIsTheCurrentOneAndTheOlderOneStaysAsItWas() {
        Case crane = text.marking(CRANE);
        VersionReceipt receipt = add("A word before.\n\n" + OLDER);

        assertThat(receipt.number()).isEqualTo(2);
        assertThat(document().currentVersion()).isEqualTo(receipt.version());
        assertThat(versions()).extracting(VersionSummary::number).containsExactly(2, 1);
        assertThat(marked(text.version())).containsExactly(text.span(CRANE));
        assertThat(quoted(crane)).isEqualTo(CRANE);
        assertThat(read(crane).passage().version()).isEqualTo(receipt.version());
    }

    @Test
    void theSameTextIsNoNewVersion() {
        Conflict refused = catchThrowableOfType(Conflict.class, () -> add(OLDER));

        assertThat(refused.code()).isEqualTo("VERSION_SAME");
        assertThat(versions()).hasSize(1);
    }

    @Test
    void anEmptyTextIsNoNewVersion() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> add(" \n "))
                .matches(refusal -> refusal.code().equals("TEXT_EMPTY"));
        assertThat(versions()).hasSize(1);
    }

    @Test
    void eachStateIsFoundAndCountedOnce() {
        text.marking(HARBOUR);
        text.marking(FERRY);
        text.marking(CRANE);
        text.marking(FISH);
        VersionReceipt receipt = add(String.join("\n\n", FISH, HARBOUR + " " + filler(), CRANE_NOW));

        assertThat(counts(receipt))
                .containsEntry(AnchorState.MOVED, 1)
                .containsEntry(AnchorState.CHANGED, 2)
                .containsEntry(AnchorState.ORPHANED, 1)
                .containsEntry(AnchorState.EXACT, 0);
        assertThat(found(receipt)).hasSize(4).filteredOn(AnchorDetail::waits).hasSize(3);
        assertThat(marked(receipt.version())).hasSize(1);
        assertThat(desk.<Integer>as(Role.VIEWER, () -> anchors.waiting(text.document()))).isEqualTo(3);
    }

    @Test
    void noMarkStandsOnAChangedPassageUntilAPersonSaysSo() {
        Case crane = text.marking(CRANE);
        VersionReceipt receipt = add(OLDER.replace(CRANE, CRANE_NOW));
        AnchorDetail anchor = only(receipt);

        assertThat(anchor.found()).isEqualTo(AnchorState.CHANGED);
        assertThat(marked(receipt.version())).isEmpty();
        // What the claim was is still to be seen.
        assertThat(quoted(crane)).isEqualTo(CRANE);

        confirm(anchor);

        assertThat(quoted(crane)).isEqualTo(CRANE_NOW);
        assertThat(marked(receipt.version())).hasSize(1);
        assertThat(only(receipt).decision()).isEqualTo(AnchorDecision.CONFIRMED);
        assertThat(only(receipt).waits()).isFalse();
    }

    @Test
    void ofTwoPassagesAlikeAPersonChooses() {
        Case crane = text.marking(CRANE);
        String newer = String.join("\n\n", "Something quite different.", CRANE, "Nothing of the kind.", CRANE, "No end.");
        VersionReceipt receipt = add(newer);
        AnchorDetail anchor = only(receipt);

        assertThat(anchor.found()).isEqualTo(AnchorState.AMBIGUOUS);
        assertThat(anchor.candidates()).hasSizeGreaterThan(1);
        assertThat(marked(receipt.version())).isEmpty();

        place(anchor, anchor.candidates().get(1).place());

        assertThat(only(receipt).decision()).isEqualTo(AnchorDecision.CHOSEN);
        assertThat(read(crane).passage().span()).isEqualTo(anchor.candidates().get(1).place());
    }

    @Test
    void anOrphanIsKeptAndFoundAgainWhenItsPassageComesBack() {
        Case crane = text.marking(CRANE);
        String without = OLDER.replace(CRANE + "\n\n", "");
        VersionReceipt second = add(without);
        assertThat(only(second).found()).isEqualTo(AnchorState.ORPHANED);
        assertThat(quoted(crane)).isEqualTo(CRANE);

        VersionReceipt third = add(OLDER + "\n\nThe end.");

        assertThat(only(third).found()).isEqualTo(AnchorState.EXACT);
        assertThat(marked(third.version())).hasSize(1);
    }

    @Test
    void whatWasLetGoIsNotLookedForAgain() {
        Case crane = text.marking(CRANE);
        VersionReceipt second = add(OLDER.replace(CRANE + "\n\n", ""));
        desk.run(Role.CHECKER, () -> anchors.letGo(only(second).id()));
        assertThat(only(second).waits()).isFalse();

        assertThat(found(add(OLDER + "\n\nThe end."))).isEmpty();
        assertThat(read(crane).state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void aDecisionIsTakenOnceAndCanBeTakenBack() {
        Case crane = text.marking(CRANE);
        VersionReceipt receipt = add(OLDER.replace(CRANE, CRANE_NOW));
        AnchorDetail anchor = only(receipt);
        confirm(anchor);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> confirm(anchor));

        desk.run(Role.CHECKER, () -> anchors.reconsider(anchor.id()));

        assertThat(only(receipt).waits()).isTrue();
        assertThat(marked(receipt.version())).isEmpty();
        assertThat(quoted(crane)).isEqualTo(CRANE);
        assertThat(units(receipt)).noneMatch(unit -> unit.disposition() == Disposition.CLAIM);
        confirm(anchor);
        assertThat(quoted(crane)).isEqualTo(CRANE_NOW);
    }

    @Test
    void nothingIsMarkedInATextThatHasANewerVersion() {
        Case crane = text.marking(CRANE);
        VersionReceipt receipt = add("A word before.\n\n" + OLDER);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> text.marking(FISH))
                .matches(refusal -> refusal.code().equals("VERSION_PAST"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.run(
                        Role.CHECKER,
                        () -> documents.dispose(new DisposeSentences(
                                text.version(), text.span(FISH), Disposition.OPINION))));
        // Taking the claim's mark back leaves the older version as it was.
        desk.run(Role.CHECKER, () -> claims.unmark(crane.claim()));
        assertThat(marked(text.version())).hasSize(1);
        assertThat(marked(receipt.version())).isEmpty();
    }

    @Test
    void untouchedSentencesKeepWhatTheyAreAndNewOnesAreUnread() {
        text.marking(CRANE);
        desk.run(
                Role.CHECKER,
                () -> documents.dispose(
                        new DisposeSentences(text.version(), text.span(HARBOUR + " " + FERRY), Disposition.OPINION)));
        VersionReceipt receipt = add("A new one.\n\n" + OLDER.replace("Two ferries", "Three ferries"));

        assertThat(units(receipt))
                .extracting(TextUnit::disposition)
                .containsExactly(
                        Disposition.UNSEEN,
                        Disposition.OPINION,
                        Disposition.UNSEEN,
                        Disposition.CLAIM,
                        Disposition.UNSEEN);
        assertThat(receipt.kept()).isEqualTo(2);
    }

    @Test
    void anApprovalHoldsWhereTheWordsStand() {
        Case crane = text.marking(CRANE);
        crane.approved();
        add(String.join("\n\n", CRANE, HARBOUR + " " + FERRY, FISH));

        assertThat(read(crane).approvalOutdated()).isFalse();
        desk.run(Role.EDITOR, () -> reviews.publish(crane.claim()));
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
    void aMergedClaimsOpenQuestionGoesOverToTheOther() {
        Case crane = text.marking(CRANE);
        Case fish = text.marking(FISH);
        VersionReceipt receipt = add(OLDER.replace(CRANE, CRANE_NOW));

        desk.run(Role.EDITOR, () -> merges.merge(crane.claim(), fish.claim()));
        AnchorDetail anchor = found(receipt).stream().filter(AnchorDetail::waits).findFirst().orElseThrow();
        confirm(anchor);

        assertThat(read(fish).occurrences())
                .extracting(passage -> passage.quote().exact())
                .containsExactly(CRANE_NOW, FISH);
    }

    @Test
    void versionsAddedAtOnceFollowOneAnother() throws Exception {
        Case crane = text.marking(CRANE);
        List<Future<VersionReceipt>> adding = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int each = 0; each < 4; each++) {
                String newer = "Draft of person " + each + ".\n\n" + OLDER;
                adding.add(people.submit(() -> add(newer)));
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<VersionReceipt> each : adding) numbers.add(each.get().number());

        assertThat(numbers).containsExactlyInAnyOrder(2, 3, 4, 5);
        assertThat(quoted(crane)).isEqualTo(CRANE);
        assertThat(read(crane).passage().version()).isEqualTo(document().currentVersion());
    }

    @Test
    void aMarkMadeWhileAVersionComesIsCarriedOverOrRefused() throws Exception {
        String[] words = OLDER.split("\\s+");
        int marked = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<Integer> marking = people.submit(() -> {
                int done = 0;
                for (String word : words) {
                    TextSpan span = text.span(word);
                    try {
                        desk.run(Role.CHECKER, () -> claims.mark(MarkClaim.at(text.version(), span)));
                        done++;
                    } catch (Conflict past) {
                        assertThat(past.code()).isEqualTo("VERSION_PAST");
                    }
                }
                return done;
            });
            Thread.sleep(60);
            people.submit(() -> add("A word before.\n\n" + OLDER)).get();
            marked = marking.get();
        }
        long claims = desk.<Long>as(Role.VIEWER, () -> catalogue.count(ClaimFilter.of(text.document())));
        assertThat(found(document().currentVersion())).hasSize((int) claims);
        assertThat((long) marked).isGreaterThanOrEqualTo(claims);
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

        VersionReceipt receipt = add(OLDER.replace(CRANE + "\n\n", ""));
        assertThat(document().status()).isNotEqualTo(DocumentStatus.CLEARED);

        desk.run(Role.CHECKER, () -> anchors.letGo(only(receipt).id()));
        assertThat(document().status()).isEqualTo(DocumentStatus.CLEARED);
    }

    private VersionReceipt add(String newer) {
        return desk.as(Role.CHECKER, () -> documents.addVersion(AddVersion.text(text.document(), newer)));
    }

    private void confirm(AnchorDetail anchor) {
        place(anchor, anchor.candidates().getFirst().place());
    }

    private void place(AnchorDetail anchor, TextSpan span) {
        desk.run(Role.CHECKER, () -> anchors.place(anchor.id(), span));
    }

    private AnchorDetail only(VersionReceipt receipt) {
        assertThat(found(receipt)).hasSize(1);
        return found(receipt).getFirst();
    }

    private List<AnchorDetail> found(VersionReceipt receipt) {
        return found(receipt.version());
    }

    private List<AnchorDetail> found(VersionId version) {
        return desk.as(Role.VIEWER, () -> anchors.of(version));
    }

    private Map<AnchorState, Integer> counts(VersionReceipt receipt) {
        return desk.as(Role.VIEWER, () -> anchors.counts(receipt.version()));
    }

    private List<TextSpan> marked(VersionId version) {
        return desk.as(Role.VIEWER, () -> marks.of(version)).stream()
                .map(ClaimMark::span)
                .toList();
    }

    private List<TextUnit> units(VersionReceipt receipt) {
        return desk.as(Role.VIEWER, () -> documents.units(receipt.version()));
    }

    private List<VersionSummary> versions() {
        return desk.as(Role.VIEWER, () -> documents.versions(text.document()));
    }

    private DocumentDetail document() {
        return desk.as(Role.VIEWER, () -> documents.get(text.document()));
    }

    private ClaimDetail read(Case marked) {
        return desk.as(Role.VIEWER, () -> catalogue.get(marked.claim()));
    }

    private String quoted(Case marked) {
        return read(marked).passage().quote().exact();
    }

    private List<Waiting.Reason> turnsOf(Role role) {
        return desk.as(role, () -> turns.list()).stream().map(Waiting::reason).toList();
    }

    private static String filler() {
        return "Nobody at the ministry would comment on any of it last week.";
    }
}
