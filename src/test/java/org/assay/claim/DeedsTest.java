package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.document.DisposeSentences;
import org.assay.document.Disposition;
import org.assay.document.Documents;
import org.assay.document.TextUnit;
import org.assay.kernel.Conflict;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DeedsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Deeds deeds;

    @Autowired
    Claims claims;

    @Autowired
    ClaimDesk claimDesk;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    ClaimMarks marks;

    @Autowired
    Documents documents;

    TestDesk desk;
    Text text;
    SignedIn colleague;

    @BeforeEach
    void open() {
        desk = desks.open();
        text = cases.aText(desk, "The bridge opened in 1932. It is 503 metres long. It is beautiful. Painting it takes years.");
        colleague = desk.another(Role.CHECKER);
    }

    ClaimId mark(String words) {
        return desk.as(Role.CHECKER, () -> deeds.mark(text.document(), MarkClaim.at(text.version(), text.span(words))));
    }

    Optional<String> undo() {
        return desk.as(Role.CHECKER, () -> deeds.undo(text.document())).map(DeedSummary::kind);
    }

    Optional<String> redo() {
        return desk.as(Role.CHECKER, () -> deeds.redo(text.document())).map(DeedSummary::kind);
    }

    void dispose(String words, Disposition disposition) {
        desk.run(Role.CHECKER, () -> deeds.dispose(
                text.document(), new DisposeSentences(text.version(), text.span(words), disposition)));
    }

    void byColleague(Runnable work) {
        desk.as(colleague, () -> {
            work.run();
            return true;
        });
    }

    /** All that a person can see of the text's state: marks with their words, and what each sentence is. */
    List<Object> state() {
        return desk.as(Role.VIEWER, () -> {
            List<Object> all = new ArrayList<>();
            marks.of(text.version())
                    .forEach(mark -> all.add(List.of(mark.claim(), mark.span(), mark.state(), mark.statement())));
            all.add(documents.units(text.version()).stream().map(TextUnit::disposition).toList());
            return all;
        });
    }

    EditClaim edited(ClaimId claim, String statement, Priority priority) {
        EditClaim now = desk.as(Role.CHECKER, () -> EditClaim.of(catalogue.get(claim)));
        return new EditClaim(
                claim, now.version(), statement, now.kind(), priority, now.risk(), now.saidOn(), now.saidAt(),
                now.claimant(), now.tags());
    }

    @Test
    void undoingEverythingAndDoingItAgainPassesThroughTheSameStates() {
        List<List<Object>> states = new ArrayList<>(List.of(state()));
        dispose("It is beautiful.", Disposition.OPINION);
        states.add(state());
        ClaimId claim = mark("It is 503 metres long.");
        states.add(state());
        OccurrenceId first = occurrence(claim);
        OccurrenceId second = desk.as(
                Role.CHECKER, () -> deeds.resize(text.document(), text.version(), first, text.span("It is 503 metres")));
        states.add(state());
        desk.as(Role.CHECKER, () -> deeds.resize(text.document(), text.version(), second, text.span("503 metres long")));
        states.add(state());
        desk.run(Role.CHECKER, () -> deeds.addPassage(text.document(), claim, text.version(), text.span("in 1932")));
        states.add(state());
        desk.as(Role.CHECKER, () -> deeds.edit(edited(claim, "The bridge is 503 metres long.", Priority.HIGH)));
        states.add(state());
        desk.as(Role.CHECKER, () -> deeds.dismiss(text.document(), claim, Dismissal.OUT_OF_SCOPE));
        states.add(state());

        for (int i = states.size() - 2; i >= 0; i--) {
            assertThat(undo()).isPresent();
            assertThat(state()).as("back to state %d", i).isEqualTo(states.get(i));
        }
        assertThat(undo()).isEmpty();
        for (int i = 1; i < states.size(); i++) {
            assertThat(redo()).isPresent();
            assertThat(state()).as("again in state %d", i).isEqualTo(states.get(i));
        }
        assertThat(redo()).isEmpty();
    }

    OccurrenceId occurrence(ClaimId claim) {
        return desk.as(Role.VIEWER, () -> marks.of(text.version(), claim)).getFirst().occurrence();
    }

    @Test
    void whoeverDoesSomethingNewCannotDoAgainWhatTheyTookBack() {
        mark("It is beautiful.");
        undo();
        mark("Painting it takes years.");

        assertThat(redo()).isEmpty();
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseDid() {
        byColleague(() -> deeds.mark(text.document(), MarkClaim.at(text.version(), text.span("It is beautiful."))));

        assertThat(undo()).isEmpty();
    }

    @Test
    void aMarkThatAColleagueWroteIntoStays() {
        ClaimId claim = mark("It is 503 metres long.");
        byColleague(() -> claims.edit(edited(claim, "The bridge is 503 metres long.", Priority.NORMAL)));

        assertRefused("DEED_CLAIM_CHANGED");
        assertThat(desk.as(Role.VIEWER, () -> marks.of(text.version()))).hasSize(1);
        // The next press goes on to what was done before.
        assertThat(undo()).isEmpty();
    }

    @Test
    void sentencesThatAColleagueAccountedForOtherwiseStayTheirs() {
        dispose("It is beautiful. Painting it takes years.", Disposition.OPINION);
        byColleague(() -> documents.dispose(new DisposeSentences(
                text.version(), text.span("Painting it takes years."), Disposition.OUT_OF_SCOPE)));
        List<Object> before = state();

        assertRefused("DEED_SENTENCES_CHANGED");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aPassageThatAColleagueGaveOtherEndsStays() {
        ClaimId claim = mark("It is 503 metres long.");
        OccurrenceId mine = desk.as(Role.CHECKER, () -> deeds.resize(
                text.document(), text.version(), occurrence(claim), text.span("It is 503 metres")));
        byColleague(() -> deeds.resize(text.document(), text.version(), mine, text.span("503 metres")));

        assertRefused("DEED_PASSAGE_CHANGED");
    }

    @Test
    void onlyTheFieldThatAColleagueRewroteCannotBeTakenBack() {
        ClaimId claim = mark("It is 503 metres long.");
        desk.as(Role.CHECKER, () -> deeds.edit(edited(claim, "It is long.", Priority.NORMAL)));
        byColleague(() -> claims.edit(edited(claim, "It is long.", Priority.URGENT)));
        assertThat(undo()).hasValue("WORDING");
        EditClaim now = desk.as(Role.CHECKER, () -> EditClaim.of(catalogue.get(claim)));
        assertThat(now.statement()).isEqualTo("It is 503 metres long.");
        assertThat(now.priority()).isEqualTo(Priority.URGENT);

        redo();
        byColleague(() -> claims.edit(edited(claim, "It is very long.", Priority.URGENT)));
        assertRefused("DEED_WORDING_CHANGED");
    }

    @Test
    void aClaimTakenIntoCheckKeepsItsMarkAndTheDeedWaits() {
        ClaimId claim = mark("It is 503 metres long.");
        desk.run(Role.CHECKER, () -> claimDesk.take(claim));
        assertRefused("CLAIM_HAS_VERDICT");

        desk.run(Role.CHECKER, () -> claimDesk.release(claim));
        assertThat(undo()).hasValue("MARK");
    }

    @Test
    void aParticularDeedIsTakenBackOnceWhateverCameAfterIt() {
        ClaimId claim = mark("It is 503 metres long.");
        UUID unmarked = desk.as(Role.CHECKER, () -> deeds.unmark(text.document(), claim));
        mark("It is beautiful.");

        assertThat(desk.as(Role.CHECKER, () -> deeds.undo(text.document(), unmarked))).isPresent();
        assertThat(desk.as(Role.CHECKER, () -> deeds.undo(text.document(), unmarked))).isEmpty();
        assertThat(desk.as(Role.VIEWER, () -> marks.of(text.version()))).hasSize(2);
    }

    @Test
    void onlyTheLastDeedsAreKept() {
        for (int i = 0; i <= DeedStore.REMEMBERED + 1; i++) {
            dispose("It is beautiful.", i % 2 == 0 ? Disposition.OPINION : Disposition.COMMON_KNOWLEDGE);
        }
        int undone = 0;
        while (undo().isPresent()) undone++;

        assertThat(undone).isEqualTo(DeedStore.REMEMBERED);
    }

    private void assertRefused(String code) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(this::undo)
                .extracting(Conflict::code)
                .isEqualTo(code);
    }
}
