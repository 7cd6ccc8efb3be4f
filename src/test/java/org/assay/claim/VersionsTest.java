package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Role;
import org.assay.document.DisposeSentences;
import org.assay.document.Disposition;
import org.assay.document.TextUnit;
import org.assay.document.VersionReceipt;
import org.assay.document.VersionSummary;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.Test;

@DatabaseTest
class VersionsTest extends HarbourDraft {

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
    void aPastedVersionIsNamedAfterItsDocument() {
        add("A word before.\n\n" + OLDER);

        assertThat(versions()).extracting(VersionSummary::fileName).containsOnly(document().title() + ".txt");
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
}
