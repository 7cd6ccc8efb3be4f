package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.document.Disposition;
import org.assay.document.Documents;
import org.assay.document.TextUnit;
import org.assay.kernel.Conflict;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.kernel.StaleVersion;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ClaimsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Claims claims;

    @Autowired
    Passages passages;

    @Autowired
    ClaimDesk claimDesk;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    ClaimMarks marks;

    @Autowired
    Documents documents;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    ClaimDetail read(ClaimId id) {
        return desk.as(Role.CHECKER, () -> catalogue.get(id));
    }

    @Test
    void aMarkedPassageIsAnOpenClaimInItsOwnWords() {
        Case marked = cases.aClaim(desk);

        ClaimDetail claim = read(marked.claim());

        assertThat(claim.state()).isEqualTo(ClaimState.OPEN);
        assertThat(claim.number()).isEqualTo(1);
        assertThat(claim.statement()).isEqualTo("The bridge opened in 1932.");
        assertThat(claim.passage().quote().exact()).isEqualTo("The bridge opened in 1932.");
        assertThat(claim.passage().quote().suffix()).isEqualTo(" It is 503 metres long.");
    }

    @Test
    void thePassageMarkedTwiceIsOneClaim() {
        Case first = cases.aClaim(desk);

        Case second = first.text().marking("The bridge opened in 1932.");

        assertThat(second.claim()).isEqualTo(first.claim());
    }

    @Test
    void marksMayOverlap() {
        Case sentence = cases.aClaim(desk);

        Case year = sentence.text().marking("opened in 1932. It is");

        assertThat(year.claim()).isNotEqualTo(sentence.claim());
        assertThat(desk.as(Role.VIEWER, () -> marks.of(sentence.text().version()))).hasSize(2);
    }

    @Test
    void aMarkBeyondTheTextIsRefusedAndNothingStored() {
        Text text = cases.aText(desk, "Short.");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(
                        Role.CHECKER, () -> claims.mark(MarkClaim.at(text.version(), new TextSpan(0, 7)))))
                .extracting(Refusal::code, Refusal::field)
                .containsExactly("SPAN_OUTSIDE_TEXT", "end");
        assertThat(desk.as(Role.VIEWER, () -> marks.of(text.version()))).isEmpty();
    }

    @Test
    void aMarkInsideASurrogatePairIsRefused() {
        Text text = cases.aText(desk, "A 😀 face.");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(
                        Role.CHECKER, () -> claims.mark(MarkClaim.at(text.version(), new TextSpan(0, 3)))))
                .extracting(Refusal::code)
                .isEqualTo("SPAN_SPLITS_CHARACTER");
    }

    @Test
    void aViewerMayNotMark() {
        Text text = cases.aText(desk, "A sentence.");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(
                        Role.VIEWER, () -> claims.mark(MarkClaim.at(text.version(), new TextSpan(0, 11)))))
                .extracting(Refusal::code)
                .isEqualTo("NOT_PERMITTED");
    }

    @Test
    void aClaimOfAnotherDeskDoesNotExist() {
        Case elsewhere = cases.aClaim(desks.open());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(elsewhere.claim()));
    }

    @Test
    void marksTakenBackLeaveTheTextAndComeAgain() {
        Case marked = cases.aClaim(desk);

        desk.run(Role.CHECKER, () -> claims.unmark(marked.claim()));
        assertThat(desk.as(Role.VIEWER, () -> marks.of(marked.text().version()))).isEmpty();

        desk.run(Role.CHECKER, () -> claims.markAgain(marked.claim()));
        assertThat(desk.as(Role.VIEWER, () -> marks.of(marked.text().version())))
                .singleElement()
                .extracting(ClaimMark::claim)
                .isEqualTo(marked.claim());
    }

    @Test
    void severalPassagesAreOneClaimAndAllOfThemComeBackTogether() {
        Text text = cases.aText(desk, "He came in May. It rained. He left in June.");
        ClaimId claim = text.marking("He came in May.").claim();
        desk.as(Role.CHECKER, () -> passages.add(claim, text.version(), text.span("He left in June.")));
        OccurrenceId rain =
                desk.as(Role.CHECKER, () -> passages.add(claim, text.version(), text.span("It rained.")));
        desk.run(Role.CHECKER, () -> passages.takeBack(rain));

        desk.run(Role.CHECKER, () -> claims.unmark(claim));
        desk.run(Role.CHECKER, () -> claims.markAgain(claim));

        assertThat(read(claim).occurrences())
                .extracting(each -> each.quote().exact())
                .containsExactly("He came in May.", "He left in June.");
    }

    @Test
    void aResizedMarkStaysTheSameClaimAndAccountsForItsNewSentences() {
        Case marked = cases.aClaim(desk);
        OccurrenceId whole = read(marked.claim()).passage().id();

        desk.as(Role.CHECKER, () -> passages.resize(whole, marked.text().span("1932. It is 503 metres")));

        assertThat(read(marked.claim()).occurrences())
                .extracting(each -> each.quote().exact())
                .containsExactly("1932. It is 503 metres");
        assertThat(dispositions(marked)).containsExactly(Disposition.CLAIM, Disposition.CLAIM);
        OccurrenceId wide = read(marked.claim()).passage().id();
        desk.as(Role.CHECKER, () -> passages.resize(wide, marked.text().span("opened in 1932.")));
        assertThat(dispositions(marked)).containsExactly(Disposition.CLAIM, Disposition.UNSEEN);
    }

    @Test
    void theLastPassageIsNotTakenFromItsClaim() {
        Case marked = cases.aClaim(desk);
        OccurrenceId only = read(marked.claim()).passage().id();

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.run(Role.CHECKER, () -> passages.takeBack(only)))
                .extracting(Refusal::code)
                .isEqualTo("PASSAGE_LAST");
    }

    @Test
    void aClaimInCheckCanNotBeUnmarked() {
        Case taken = cases.aClaim(desk).taken();

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.run(Role.CHECKER, () -> claims.unmark(taken.claim())))
                .extracting(Refusal::code)
                .isEqualTo("CLAIM_HAS_VERDICT");
    }

    @Test
    void markingAccountsForTheSentenceAndUnmarkingReturnsItToTheUnread() {
        Case marked = cases.aClaim(desk);
        assertThat(dispositions(marked)).containsExactly(Disposition.CLAIM, Disposition.UNSEEN);

        desk.run(Role.CHECKER, () -> claims.unmark(marked.claim()));
        assertThat(dispositions(marked)).containsExactly(Disposition.UNSEEN, Disposition.UNSEEN);
    }

    private java.util.List<Disposition> dispositions(Case marked) {
        return desk.as(Role.VIEWER, () -> documents.units(marked.text().version())).stream()
                .map(TextUnit::disposition)
                .toList();
    }

    private EditClaim edit(ClaimDetail seen, String statement) {
        return new EditClaim(
                seen.id(),
                seen.version(),
                statement,
                ClaimKind.FIGURE,
                Priority.HIGH,
                Risk.LEGAL,
                LocalDate.of(2025, 3, 4),
                "Sydney",
                new Claimant("Jane Doe", ClaimantType.PERSON, "Engineer"),
                Set.of("bridges", "history"));
    }

    @Test
    void whatThePanelHoldsIsStored() {
        ClaimDetail before = read(cases.aClaim(desk).claim());

        desk.as(Role.CHECKER, () -> claims.edit(edit(before, "The bridge was opened in 1932.")));

        ClaimDetail after = read(before.id());
        assertThat(after.statement()).isEqualTo("The bridge was opened in 1932.");
        assertThat(after.claimant()).isEqualTo(new Claimant("Jane Doe", ClaimantType.PERSON, "Engineer"));
        assertThat(after.saidOn()).isEqualTo("2025-03-04");
        assertThat(after.tags()).containsExactlyInAnyOrder("bridges", "history");
        assertThat(after.risk()).isEqualTo(Risk.LEGAL);
    }

    @Test
    void theSecondToSaveIsToldAndOverwritesNothing() {
        ClaimDetail seen = read(cases.aClaim(desk).claim());
        desk.as(Role.EDITOR, () -> claims.edit(edit(seen, "The editor’s words.")));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.as(Role.CHECKER, () -> claims.edit(edit(seen, "The checker’s words."))));
        assertThat(read(seen.id()).statement()).isEqualTo("The editor’s words.");
    }

    @Test
    void savingWhatStandsThereChangesNothing() {
        ClaimDetail seen = read(cases.aClaim(desk).claim());
        long version = desk.as(Role.CHECKER, () -> claims.edit(edit(seen, "Words.")));

        long again = desk.as(Role.CHECKER, () -> claims.edit(edit(read(seen.id()), "Words.")));

        assertThat(again).isEqualTo(version);
    }

    @Test
    void claimsAreFoundByTheBeginningOfAWord() {
        Text text = cases.aText(desk, "Le président a démissionné. Nothing else happened.");
        ClaimId claim = text.marking("Le président a démissionné.").claim();
        text.marking("Nothing else happened.");

        assertThat(desk.as(Role.VIEWER, () -> catalogue.list(search("demissi presid"), Slice.first(10))).items())
                .singleElement()
                .extracting(ClaimSummary::id)
                .isEqualTo(claim);
        assertThat(desk.as(Role.VIEWER, () -> catalogue.list(search("nowhere"), Slice.first(10))).items())
                .isEmpty();
    }

    private static ClaimFilter search(String text) {
        return new ClaimFilter(null, Set.of(), null, null, null, null, null, text);
    }

    @Test
    void whoTakesAClaimLeadsItAndNobodyElseCanTakeIt() {
        Case open = cases.aClaim(desk).taken();

        ClaimDetail taken = read(open.claim());
        assertThat(taken.state()).isEqualTo(ClaimState.IN_CHECK);
        assertThat(taken.lead()).isEqualTo(desk.person(Role.CHECKER));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.run(Role.EDITOR, () -> claimDesk.take(open.claim())))
                .extracting(Refusal::code)
                .isEqualTo("CLAIM_TAKEN");
    }

    @Test
    void aDismissedClaimKeepsItsReasonAndCanBeRestored() {
        Case open = cases.aClaim(desk);

        desk.run(Role.CHECKER, () -> claimDesk.dismiss(open.claim(), Dismissal.OPINION));
        assertThat(read(open.claim()).dismissal()).isEqualTo(Dismissal.OPINION);

        desk.run(Role.CHECKER, () -> claimDesk.restore(open.claim()));
        assertThat(read(open.claim()).state()).isEqualTo(ClaimState.OPEN);
        assertThat(read(open.claim()).dismissal()).isNull();
    }

    @Test
    void theDocumentsProgressCountsItsClaims() {
        Case marked = cases.aClaim(desk).taken();

        var progress = desk.as(Role.VIEWER, () -> documents.get(marked.text().document()).progress());

        assertThat(progress.claimsByState()).containsOnly(java.util.Map.entry("IN_CHECK", 1));
        assertThat(progress.lookedAt()).isEqualTo(1);
        assertThat(progress.sentences()).isEqualTo(2);
    }
}
