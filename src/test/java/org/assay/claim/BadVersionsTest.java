package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.document.AddVersion;
import org.assay.document.Documents;
import org.assay.document.VersionReceipt;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.testing.Articles;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions that nobody would call the next draft. */
@DatabaseTest
class BadVersionsTest {

    private static final List<String> SENTENCES = List.of(
            "The harbour handled nine million tonnes of freight in 2019.",
            "Two ferries a day leave for the islands, according to the port authority.",
            "A third crane was ordered in March and has not been delivered.",
            "Fishing brings in less than a tenth of what it did in the eighties.",
            "Seven pilots guide the ships through the narrows at night and in fog.");
    private static final String SAME = "Nobody knows it any more.";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Claims claims;

    @Autowired
    ClaimMarks marks;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    Anchors anchors;

    TestDesk desk;
    Text text;

    @BeforeEach
    void aDraft() {
        desk = desks.open();
        text = cases.aText(desk, String.join(" ", SENTENCES));
    }

    private VersionReceipt add(Text to, String newer) {
        return desk.as(Role.CHECKER, () -> documents.addVersion(AddVersion.text(to.document(), newer)));
    }

    private List<AnchorDetail> found(VersionReceipt receipt) {
        return desk.as(Role.VIEWER, () -> anchors.of(receipt.version()));
    }

    private List<ClaimMark> marked(VersionReceipt receipt) {
        return desk.as(Role.VIEWER, () -> marks.of(receipt.version()));
    }

    private List<Case> allMarked() {
        return SENTENCES.stream().map(text::marking).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u200B", "\uFEFF"})
    void anEmptyVersionIsRefusedAndLeavesEverythingAsItWas(String empty) {
        allMarked();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> add(text, empty))
                .matches(refused -> refused.code().equals("TEXT_EMPTY"));
        assertThat(desk.as(Role.VIEWER, () -> documents.versions(text.document()))).hasSize(1);
        assertThat(desk.as(Role.VIEWER, () -> marks.of(text.version()))).hasSize(SENTENCES.size());
    }

    @Test
    void inAnotherLanguageNothingIsFoundAndNothingLost() {
        List<Case> marked = allMarked();

        VersionReceipt receipt = add(
                text,
                "Der Hafen schlug 2019 neun Millionen Tonnen Fracht um. Zwei Fähren am Tag fahren zu den Inseln, sagt die "
                        + "Hafenbehörde. Ein dritter Kran wurde im März bestellt und nicht geliefert. Der Fischfang bringt kein "
                        + "Zehntel dessen, was er in den Achtzigern brachte. Sieben Lotsen führen die Schiffe bei Nacht und Nebel.");

        assertThat(found(receipt)).hasSize(SENTENCES.size()).allMatch(AnchorDetail::waits);
        assertThat(found(receipt)).extracting(AnchorDetail::found).containsOnly(AnchorState.ORPHANED);
        assertThat(marked(receipt)).isEmpty();
        for (int i = 0; i < SENTENCES.size(); i++) {
            Case each = marked.get(i);
            assertThat(desk.as(Role.VIEWER, () -> catalogue.get(each.claim())).passage().quote().exact())
                    .isEqualTo(SENTENCES.get(i));
        }
    }

    @Test
    void inReverseOrderEachSentenceIsFoundWhereItWent() {
        allMarked();
        List<String> reversed = new ArrayList<>(SENTENCES);
        Collections.reverse(reversed);
        String newer = String.join(" ", reversed);

        VersionReceipt receipt = add(text, newer);

        // Without one neighbour that it had, a sentence is found all the same, and a person asked.
        assertThat(found(receipt)).hasSize(SENTENCES.size());
        for (AnchorDetail anchor : found(receipt)) {
            assertThat(anchor.candidates().getFirst().place().of(newer)).isEqualTo(anchor.quote().exact());
        }
        assertThat(reversed)
                .containsSubsequence(marked(receipt).stream().map(mark -> mark.span().of(newer)).toList());
        assertThat(marked(receipt)).hasSizeGreaterThan(SENTENCES.size() / 2);
    }

    @Test
    void readFromItsLastLetterToItsFirstItIsAnotherText() {
        allMarked();

        VersionReceipt receipt = add(text, new StringBuilder(text.text()).reverse().toString());

        assertThat(marked(receipt)).isEmpty();
        assertThat(found(receipt)).hasSize(SENTENCES.size()).allMatch(AnchorDetail::waits);
    }

    @Test
    void ofSentencesThatAreAllDoubledAPersonChooses() {
        allMarked();
        String newer = SENTENCES.stream().map(each -> each + " " + each).collect(Collectors.joining(" "));

        VersionReceipt receipt = add(text, newer);

        for (AnchorDetail anchor : found(receipt)) {
            // Either is right as far as words go; where it does not ask, it stands on those words.
            if (!anchor.waits()) assertThat(anchor.place().of(newer)).isEqualTo(anchor.quote().exact());
            else assertThat(anchor.candidates()).hasSize(2).allMatch(place -> place.place().of(newer).equals(anchor.quote().exact()));
        }
        assertThat(found(receipt)).hasSize(SENTENCES.size());
        assertThat(found(receipt)).extracting(AnchorDetail::found).contains(AnchorState.AMBIGUOUS);
    }

    @Test
    void amongTenThousandSentencesAlikeNoneIsTakenForAnother() {
        String older = String.join(" ", Collections.nCopies(10_000, SAME));
        Text alike = cases.aText(desk, older);
        int each = SAME.length() + 1;
        List<Integer> ordinals = List.of(0, 1, 4_999, 5_000, 9_998, 9_999);
        for (int ordinal : ordinals) {
            TextSpan span = new TextSpan(ordinal * each, ordinal * each + SAME.length());
            desk.as(Role.CHECKER, () -> claims.mark(MarkClaim.at(alike.version(), span)));
        }
        // One sentence more somewhere: which of the others is which, nobody can say but at the ends.
        VersionReceipt longer = add(alike, older + " " + SAME);
        assertThat(found(longer)).hasSize(ordinals.size());
        for (AnchorDetail anchor : found(longer)) {
            for (var candidate : anchor.candidates()) assertThat(candidate.place().of(older + " " + SAME)).isEqualTo(SAME);
            if (anchor.found().isCertain()) assertThat(anchor.place()).isEqualTo(anchor.origin());
        }
        VersionReceipt different = add(alike, "Quite another beginning. " + older);
        assertThat(found(different)).hasSize(ordinals.size());
    }

    @Test
    void theSameVersionAddedTwiceAtOnceIsAddedOnce() throws Exception {
        allMarked();
        String newer = "A word before. " + text.text();
        List<Future<VersionReceipt>> adding = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(3)) {
            for (int each = 0; each < 3; each++) adding.add(people.submit(() -> add(text, newer)));
        }
        List<Integer> added = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Future<VersionReceipt> each : adding) {
            try {
                added.add(each.get().number());
            } catch (ExecutionException told) {
                refused.add(((Refusal) told.getCause()).code());
            }
        }

        assertThat(added).containsExactly(2);
        assertThat(refused).containsExactly("VERSION_SAME", "VERSION_SAME");
    }

    @Test
    void whileVersionsComeEveryMarkStandsInTheNewestOrItsMakerIsTold() throws Exception {
        String words = new Articles(3).article(6_000);
        Text busy = cases.aText(desk, words);
        String[] sentences = words.strip().split("(?<=\\.)\\s+");
        List<ClaimId> made = Collections.synchronizedList(new ArrayList<>());
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int person = 0; person < 2; person++) {
                List<String> mine = person == 0 ? List.of(sentences) : Arrays.asList(sentences).reversed();
                work.add(people.submit(() -> {
                    for (String sentence : mine) {
                        try {
                            TextSpan span = busy.span(sentence);
                            made.add(desk.as(Role.CHECKER, () -> claims.mark(MarkClaim.at(busy.version(), span))));
                        } catch (Conflict past) {
                            told.add(past.code());
                        }
                    }
                }));
            }
            for (int person = 0; person < 2; person++) {
                String newer = "Draft of person " + person + ".\n\n" + words;
                work.add(people.submit(() -> add(busy, newer)));
            }
        }
        for (Future<?> each : work) each.get();

        VersionReceipt last = add(busy, words + "\n\nThe end.");
        assertThat(last.number()).isEqualTo(4);
        assertThat(told).allMatch(code -> code.equals("VERSION_PAST"));
        assertThat(made.size() + told.size()).isEqualTo(2 * sentences.length);
        assertThat(found(last)).extracting(AnchorDetail::claim).containsExactlyInAnyOrderElementsOf(made.stream().distinct().toList());
        // What is found there without asking is what was marked.
        String newest = words + "\n\nThe end.";
        assertThat(found(last))
                .filteredOn(anchor -> anchor.found().isCertain())
                .allMatch(anchor -> anchor.place().of(newest).equals(anchor.quote().exact()));
    }
}
