package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.document.Disposition;
import org.assay.document.VersionReceipt;
import org.assay.kernel.Conflict;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.assay.text.marker.PageMark;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AnchorsTest extends HarbourDraft {

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
    void aChangedPlaceIsDrawnAsAQuestionAndItsSentenceIsUnreadUntilAPersonSaysSo() {
        Case crane = text.marking(CRANE);
        VersionReceipt receipt = craneChanges();
        AnchorDetail anchor = only(receipt);

        PageMark question = onPage(receipt).getFirst();
        assertThat(question.anchor()).isEqualTo(AnchorState.CHANGED);
        assertThat(question.occurrence()).isEqualTo(anchor.id().value());
        assertThat(question.spans()).containsExactly(PageMark.Span.of(anchor.candidates().getFirst().place()));
        assertThat(units(receipt)).noneMatch(unit -> unit.disposition() == Disposition.CLAIM);

        confirm(anchor);

        assertThat(onPage(receipt)).singleElement().satisfies(mark -> assertThat(mark.anchor()).isNull());
        ClaimEvent event = new ClaimEdited(
                new DeskId(Ids.next()), new PersonId(Ids.next()), Instant.EPOCH, crane.claim(), read(crane).document(), List.of());
        List<UUID> gone = desk.as(Role.VIEWER, () -> page.changes(receipt.version(), event).remove());
        assertThat(gone).containsExactly(anchor.id().value());
    }

    @Test
    void ofSeveralPlacesEachIsDrawnAndWhatWasNotFoundNowhere() {
        text.marking(CRANE);
        text.marking(FISH);
        VersionReceipt receipt = add(String.join("\n\n", "Something else.", CRANE, "Nothing of the kind.", CRANE, "No end."));

        assertThat(onPage(receipt)).singleElement().satisfies(mark -> {
            assertThat(mark.anchor()).isEqualTo(AnchorState.AMBIGUOUS);
            assertThat(mark.spans()).hasSize(2);
        });
    }

    @Test
    void whatMovedByItselfSaysSoUntilTheNextVersion() {
        text.marking(HARBOUR);
        String newer = String.join("\n\n", CRANE, FISH, HARBOUR + " " + FERRY);
        assertThat(onPage(add(newer))).singleElement().satisfies(mark -> {
            assertThat(mark.anchor()).isEqualTo(AnchorState.MOVED);
            assertThat(mark.label()).contains("moved");
        });

        assertThat(onPage(add(newer + "\n\nThe end.")))
                .singleElement()
                .satisfies(mark -> assertThat(mark.anchor()).isNull());
    }

    @Test
    void anOlderVersionKeepsWhatWasOpenInIt() {
        text.marking(CRANE);
        VersionReceipt second = craneChanges();
        add(OLDER.replace(CRANE, CRANE_NOW) + "\n\nThe end.");

        assertThat(onPage(second)).singleElement().satisfies(mark ->
                assertThat(mark.anchor()).isEqualTo(AnchorState.CHANGED));
    }

    @Test
    void aDecisionIsUndoneAndDoneAgainLikeAMark() {
        Case crane = text.marking(CRANE);
        VersionReceipt receipt = craneChanges();
        AnchorDetail anchor = only(receipt);
        desk.as(Role.CHECKER, () -> deeds.place(text.document(), anchor.id(), anchor.candidates().getFirst().place()));

        assertThat(turn(true)).contains("PLACE");
        assertThat(only(receipt).waits()).isTrue();
        assertThat(turn(false)).contains("PLACE");
        assertThat(quoted(crane)).isEqualTo(CRANE_NOW);

        turn(true);
        desk.as(Role.CHECKER, () -> deeds.letGo(text.document(), anchor.id()));
        assertThat(turn(true)).contains("LET_GO");
        assertThat(only(receipt).waits()).isTrue();
        assertThat(turn(false)).contains("LET_GO");
        assertThat(only(receipt).decision()).isEqualTo(AnchorDecision.LET_GO);
    }

    @Test
    void whatAColleagueDecidedOtherwiseSinceIsNotUndone() {
        text.marking(CRANE);
        VersionReceipt receipt = craneChanges();
        AnchorDetail anchor = only(receipt);
        TextSpan place = anchor.candidates().getFirst().place();
        desk.as(Role.CHECKER, () -> deeds.place(text.document(), anchor.id(), place));
        SignedIn colleague = desk.another(Role.CHECKER);
        desk.as(colleague, () -> {
            anchors.reconsider(anchor.id());
            return anchors.place(anchor.id(), place);
        });

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> turn(true))
                .matches(refusal -> refusal.code().equals("DEED_PLACE_CHANGED"));
        assertThat(only(receipt).waits()).isFalse();
        // It is forgotten: the next press is about something else.
        assertThat(turn(true)).isEmpty();
    }

    @Test
    void aPlacedMarkThatGetsOtherEndsStillStandsWhereItWasPlaced() {
        Case crane = text.marking(CRANE);
        VersionReceipt receipt = craneChanges();
        AnchorDetail anchor = only(receipt);
        TextSpan place = anchor.candidates().getFirst().place();
        desk.as(Role.CHECKER, () -> deeds.place(text.document(), anchor.id(), place));
        TextSpan shorter = new TextSpan(place.start(), place.end() - 1);
        OccurrenceId placed = read(crane).passage().id();
        desk.as(Role.CHECKER, () -> deeds.resize(text.document(), receipt.version(), placed, shorter));
        assertThat(only(receipt).place()).isEqualTo(shorter);

        assertThat(turn(true)).contains("ENDS");
        assertThat(turn(true)).contains("PLACE");
        assertThat(only(receipt).waits()).isTrue();
    }

    private List<PageMark> onPage(VersionReceipt receipt) {
        return desk.as(Role.VIEWER, () -> page.marks(receipt.version())).marks();
    }

    private Optional<String> turn(boolean back) {
        return desk.as(Role.CHECKER, () -> back ? deeds.undo(text.document()) : deeds.redo(text.document()))
                .map(DeedSummary::kind);
    }
}
