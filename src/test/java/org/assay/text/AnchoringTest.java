package org.assay.text;

import static org.assay.text.AnchorState.AMBIGUOUS;
import static org.assay.text.AnchorState.CHANGED;
import static org.assay.text.AnchorState.EXACT;
import static org.assay.text.AnchorState.MOVED;
import static org.assay.text.AnchorState.ORPHANED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.kernel.Refusal;
import org.junit.jupiter.api.Test;

class AnchoringTest {

    private static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    private static final String FERRY = "Two ferries a day leave for the islands, according to the port authority.";
    private static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    private static final String FISH = "Fishing brings in less than a tenth of what it did in the eighties.";
    private static final String OLDER = String.join("\n\n", HARBOUR + " " + FERRY, CRANE, FISH);

    private static Anchor place(String older, String quote, String newer) {
        int start = older.indexOf(quote);
        return Anchoring.between(older, newer).place(new TextSpan(start, start + quote.length()));
    }

    private static String quoted(Anchor anchor, String newer) {
        return anchor.place().orElseThrow().of(newer);
    }

    @Test
    void whatStandsWhereItStoodIsExact() {
        Anchor anchor = place(OLDER, FERRY, OLDER);
        assertThat(anchor.state()).isEqualTo(EXACT);
        assertThat(anchor.score()).isEqualTo(1);
    }

    @Test
    void whatWasPushedBackByAnInsertionIsExact() {
        String newer = "A new first paragraph about the weather.\n\n" + OLDER;
        Anchor anchor = place(OLDER, CRANE, newer);
        assertThat(anchor.state()).isEqualTo(EXACT);
        assertThat(quoted(anchor, newer)).isEqualTo(CRANE);
    }

    @Test
    void whiteSpaceIsNoChange() {
        String newer = OLDER.replace(" ", "\u00a0 ").replace("\n\n", "\r\n");
        assertThat(place(OLDER, FERRY, newer).state()).isEqualTo(EXACT);
    }

    @Test
    void aParagraphThatWentElsewhereIsMoved() {
        String newer = String.join("\n\n", CRANE, FISH, HARBOUR + " " + FERRY);
        Anchor anchor = place(OLDER, CRANE, newer);
        assertThat(anchor.state()).isIn(EXACT, MOVED);
        assertThat(quoted(anchor, newer)).isEqualTo(CRANE);
        Anchor other = place(OLDER, HARBOUR, newer);
        assertThat(other.state()).isIn(EXACT, MOVED);
        assertThat(quoted(other, newer)).isEqualTo(HARBOUR);
        assertThat(List.of(anchor.state(), other.state())).contains(MOVED);
    }

    @Test
    void aNumberThatWasCorrectedIsAChange() {
        String newer = OLDER.replace("nine million", "eight million");
        Anchor anchor = place(OLDER, HARBOUR, newer);
        assertThat(anchor.state()).isEqualTo(CHANGED);
        assertThat(quoted(anchor, newer)).isEqualTo(HARBOUR.replace("nine", "eight"));
        assertThat(anchor.score()).isBetween(.7, .99);
    }

    @Test
    void quotesAndDashesOfAnotherShapeAreAChangeOfTheSamePlace() {
        String older = OLDER + "\n\n“We – the port – never promised that,” she said.";
        String newer = OLDER + "\n\n\"We - the port - never promised that,\" she said.";
        Anchor anchor = place(older, "“We – the port – never promised that,” she said.", newer);
        assertThat(anchor.state()).isEqualTo(CHANGED);
        assertThat(quoted(anchor, newer)).isEqualTo("\"We - the port - never promised that,\" she said.");
    }

    @Test
    void aWordAtTheEdgeThatWasReplacedBelongsToThePlace() {
        String newer = OLDER.replace("Two ferries", "Three ferries");
        assertThat(quoted(place(OLDER, FERRY, newer), newer)).isEqualTo(FERRY.replace("Two", "Three"));
    }

    @Test
    void whatWasDeletedIsAnOrphan() {
        String newer = OLDER.replace(CRANE + "\n\n", "");
        Anchor anchor = place(OLDER, CRANE, newer);
        assertThat(anchor.state()).isEqualTo(ORPHANED);
        assertThat(anchor.place()).isEmpty();
    }

    @Test
    void aLikeSentenceThatWasThereBeforeIsNoNewPlace() {
        String twin = "A fourth crane was ordered in March and has not been delivered.";
        String older = OLDER + "\n\n" + twin;
        String newer = older.replace(CRANE + "\n\n", "");
        assertThat(place(older, CRANE, newer).state()).isEqualTo(ORPHANED);
        assertThat(place(older, twin, newer).state()).isEqualTo(EXACT);
    }

    @Test
    void twoPlacesThatFitAlikeAreAmbiguous() {
        String newer = String.join("\n\n", "Something quite different.", CRANE, "Nothing of the kind.", CRANE, "No end.");
        Anchor anchor = place(OLDER, CRANE, newer);
        assertThat(anchor.state()).isEqualTo(AMBIGUOUS);
        assertThat(anchor.place()).isEmpty();
        assertThat(anchor.candidates()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(anchor.runnerUp()).isPresent();
    }

    @Test
    void theSurroundingsTellOneRepetitionFromAnother() {
        String older = String.join("\n\n", HARBOUR, "It is not known why.", FERRY, "It is not known why.", FISH);
        String newer = String.join("\n\n", HARBOUR, FERRY, "It is not known why.", FISH);
        int second = older.lastIndexOf("It is not known why.");
        Anchor anchor = Anchoring.between(older, newer).place(new TextSpan(second, second + 20));
        assertThat(anchor.place()).contains(new TextSpan(newer.indexOf("It is"), newer.indexOf("It is") + 20));
    }

    @Test
    void aPassageMayBeginAndEndInsideAWord() {
        String newer = OLDER.replace("Two ferries", "Three ferries");
        Anchor anchor = place(OLDER, "slands, accord", newer);
        assertThat(anchor.state()).isEqualTo(EXACT);
        assertThat(quoted(anchor, newer)).isEqualTo("slands, accord");
    }

    @Test
    void nothingIsFoundInAnEmptyTextOrInOneOfAnotherLanguage() {
        assertThat(place(OLDER, FISH, "").state()).isEqualTo(ORPHANED);
        assertThat(place(OLDER, FISH, " \n ").state()).isEqualTo(ORPHANED);
        String french = "Le port a traité neuf millions de tonnes en 2019. Deux bacs partent chaque jour vers les îles.";
        assertThat(place(OLDER, HARBOUR, french).state()).isEqualTo(ORPHANED);
        assertThat(place(OLDER, CRANE, "税率上升了。没有人注意到！").state()).isEqualTo(ORPHANED);
    }

    @Test
    void aTextWithEverySentenceDoubledNeverGivesAWrongSentence() {
        String doubled = List.of(HARBOUR, FERRY, CRANE, FISH).stream().map(s -> s + " " + s).collect(Collectors.joining("\n\n"));
        for (String sentence : List.of(HARBOUR, FERRY, CRANE, FISH)) {
            Anchor anchor = place(OLDER, sentence, doubled);
            anchor.candidates().stream().limit(1).forEach(best -> assertThat(best.place().of(doubled)).isEqualTo(sentence));
            assertThat(anchor.state()).isNotEqualTo(ORPHANED);
        }
    }

    @Test
    void aTextInReverseOrderIsFoundSentenceBySentence() {
        String newer = String.join("\n\n", FISH, CRANE, FERRY, HARBOUR);
        for (String sentence : List.of(HARBOUR, FERRY, CRANE, FISH)) {
            Anchor anchor = place(OLDER, sentence, newer);
            assertThat(quoted(anchor, newer)).isEqualTo(sentence);
        }
    }

    @Test
    void tenThousandIdenticalSentencesKeepTheirOrder() {
        String older = IntStream.range(0, 10_000).mapToObj(i -> "It is so.").collect(Collectors.joining(" "));
        Anchoring anchoring = Anchoring.between(older, older + " It is so.");
        TextSpan span = new TextSpan(50_000, 50_009);
        assertThat(anchoring.place(span).state()).isEqualTo(EXACT);
        assertThat(anchoring.place(span).place()).contains(span);
    }

    @Test
    void identicalSentencesKeepTheirOrderBetweenANewBeginningAndANewEnd() {
        String older = "It is so. ".repeat(10_000);
        Anchor anchor = Anchoring.between(older, "Listen. " + older + "The end.").place(new TextSpan(50_000, 50_009));
        assertThat(anchor.state()).isEqualTo(EXACT);
        assertThat(anchor.place()).contains(new TextSpan(50_008, 50_017));
    }

    @Test
    void aShuffledTextIsFoundWordForWord() {
        EditedText text = new EditedText(3, 3_000);
        List<String> sentences = new ArrayList<>(SentenceSplitter.of(Locale.ENGLISH).split(text.before).stream()
                .map(span -> span.of(text.before))
                .filter(sentence -> sentence.length() > AnchorWeights.LONG_ENOUGH)
                .toList());
        String older = String.join(" ", sentences);
        Collections.shuffle(sentences, new Random(1));
        String newer = String.join(" ", sentences);
        Anchoring anchoring = Anchoring.between(older, newer);
        int found = 0;
        for (String sentence : sentences) {
            int start = older.indexOf(sentence);
            Anchor anchor = anchoring.place(new TextSpan(start, start + sentence.length()));
            if (anchor.place().isEmpty()) continue;
            assertThat(anchor.state()).isIn(EXACT, MOVED);
            assertThat(quoted(anchor, newer)).isEqualTo(sentence);
            found++;
        }
        assertThat(found).isGreaterThan(sentences.size() * 95 / 100);
    }

    @Test
    void aSpanOutsideTheOlderTextIsRefused() {
        assertThatThrownBy(() -> Anchoring.between("short", OLDER).place(new TextSpan(0, 6))).isInstanceOf(Refusal.class);
    }

    @Test
    void aPassageOfWhiteSpaceIsAnOrphan() {
        assertThat(Anchoring.between("a  b", "a  b").place(new TextSpan(1, 3)).state()).isEqualTo(ORPHANED);
    }
}
