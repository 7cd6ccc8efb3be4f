package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the anchoring of any text in any other. */
class AnchoringLawsTest {

    private static final int TEXTS = 100;
    private static final int PASSAGES = 100;

    @Test
    void ofTenThousandPassagesInEditedTextsHardlyOneIsMisplaced() {
        int misplaced = 0, unasked = 0, found = 0, there = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            EditedText text = new EditedText(seed, 1_500);
            Anchoring anchoring = Anchoring.between(text.before, text.edited(8 + seed % 40));
            for (int i = 0; i < PASSAGES; i++) {
                int[] passage = text.somePassage();
                Anchor anchor = anchoring.place(text.spanBefore(passage));
                boolean isThere = text.kept(passage) >= .5;
                if (isThere) there++;
                if (anchor.place().isEmpty()) continue;
                boolean right = text.isAt(passage, anchor.place().get());
                if (right && isThere) found++;
                if (!right) misplaced++;
                if (!right && anchor.state().isCertain()) unasked++;
            }
        }
        assertThat(misplaced).as("in a wrong place").isLessThanOrEqualTo(TEXTS * PASSAGES / 1_000);
        assertThat(unasked).as("in a wrong place without asking").isZero();
        assertThat(found / (double) there).as("found again").isGreaterThan(.9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTextInItselfIsExactEverywhere(long seed) {
        EditedText text = new EditedText(seed, 800);
        Anchoring anchoring = Anchoring.between(text.before, text.before);
        for (int i = 0; i < 200; i++) {
            TextSpan span = text.spanBefore(text.somePassage());
            Anchor anchor = anchoring.place(span);
            assertThat(anchor.state()).isEqualTo(AnchorState.EXACT);
            assertThat(anchor.place()).contains(span);
            assertThat(anchor.score()).isEqualTo(1);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        EditedText text = new EditedText(9, 1_000);
        String edited = text.edited(6);
        List<TextSpan> spans = new ArrayList<>();
        for (int i = 0; i < 100; i++) spans.add(text.spanBefore(text.somePassage()));
        List<Anchor> once = Anchoring.between(text.before, edited).place(spans);
        assertThat(Anchoring.between(text.before, edited).place(spans)).isEqualTo(once);
        // Nor does it matter what was asked before.
        Anchoring reversed = Anchoring.between(text.before, edited);
        assertThat(spans.reversed().stream().map(reversed::place).toList().reversed()).isEqualTo(once);
    }

    @Test
    void anyTwoTextsAreAnsweredWithPlacesInsideTheNewOne() {
        String[] pieces = {"a", "b", "Word ", "word ", " ", "\n", ".", "“", "\"", "–", "-", "漢", "字", "😀", "\ud83d", "\u0000", "\u202e", "12", "ß", "İ"};
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            String older = thrownTogether(random, pieces), newer = thrownTogether(random, pieces);
            Anchoring anchoring = Anchoring.between(older, newer);
            for (int start = 0; start < older.length(); start++) {
                TextSpan span = new TextSpan(start, start + 1 + random.nextInt(older.length() - start));
                if (splits(older, span.start()) || splits(older, span.end())) continue;
                Anchor anchor = anchoring.place(span);
                for (Anchor.Candidate candidate : anchor.candidates()) {
                    assertThat(candidate.place().of(newer)).isNotBlank();
                    assertThat(candidate.score()).isBetween(0.0, 1.0);
                }
            }
        }
    }

    private static String thrownTogether(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(25); i > 0; i--) text.append(pieces[random.nextInt(pieces.length)]);
        return text.toString();
    }

    private static boolean splits(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
