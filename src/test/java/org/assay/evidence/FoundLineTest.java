package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundLineTest {

    private static final String FILLER = "Nothing of it concerns anybody who reads this. ".repeat(20);

    @Test
    void theLineIsTheOneWithTheMostOfTheWords() {
        String text = "The harbour.\n\n" + FILLER + "The harbour had a dredging\ncontract. " + FILLER;
        FoundLine found = in(text, "harbour", "dredging");
        assertThat(found.line()).startsWith("… ").endsWith(" …").contains("The harbour had a dredging contract.");
        assertThat(found.marks()).extracting(mark -> mark.of(found.line())).containsExactly("harbour", "dredging");
        assertThat(found.place().of(text)).isEqualTo("harbour had a dredging");
        assertThat(found.line().length()).isLessThanOrEqualTo(210);
    }

    @Test
    void marksThatOverlapAreOne() {
        FoundLine found = in("他在北京大学学习", "北京", "京大", "大学");
        assertThat(found.marks()).extracting(mark -> mark.of(found.line())).containsExactly("北京大学");
    }

    @Test
    void aTextWithoutTheWordsGivesItsBeginning() {
        FoundLine found = in("Short.", "harbour");
        assertThat(found.line()).isEqualTo("Short.");
        assertThat(found.marks()).isEmpty();
        assertThat(found.place()).isNull();
    }

    @Test
    void oneWordWithoutAnEndIsCutBetweenCharacters() {
        String text = "harbour" + "𝔘".repeat(400);
        assertThat(in(text, "harbour").line().codePoints().filter(each -> Character.getType(each) == Character.SURROGATE))
                .isEmpty();
    }

    private static FoundLine in(String text, String... words) {
        return FoundLine.in(text, List.of(words), List.of(words));
    }
}
