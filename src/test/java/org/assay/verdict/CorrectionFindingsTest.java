package org.assay.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.account.Role;
import org.assay.claim.OccurrenceId;
import org.assay.document.VersionId;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.Test;

/** What newer versions have made of corrections that were accepted. */
@DatabaseTest
class CorrectionFindingsTest extends HarbourCorrections {

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
}
