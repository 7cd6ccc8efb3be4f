package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void caseAndAccentsMakeNoDifference() {
        assertThat(Words.of("Zürich")).isEqualTo(Words.of("ZURICH")).containsExactly("zurich");
        assertThat(Words.of("Straße")).isEqualTo(Words.of("STRASSE"));
        assertThat(Words.of("Łódź")).containsExactly("lodz");
    }

    @Test
    void aLetterWithItsAccentApartIsTheSameLetter() {
        assertThat(Words.of("cafe\u0301")).isEqualTo(Words.of("caf\u00e9"));
    }

    @Test
    void aWordIsLettersAndDigitsAndNothingElse() {
        assertThat(Words.of("“Up 12% (since 2019)”, she said.")).containsExactly("12", "2019", "said", "she", "since", "up");
    }

    @Test
    void widthAndLigaturesAreFolded() {
        assertThat(Words.of("ｆull ﬁgure")).containsExactly("figure", "full");
    }

    @Test
    void aSoftHyphenDoesNotCutAWord() {
        assertThat(Words.of("Mei\u00adnung")).containsExactly("meinung");
    }

    @Test
    void chineseGivesItsPairsAndALoneCharacterItself() {
        assertThat(Words.of("北京市 水")).containsExactly("京市", "北京", "水");
    }

    @Test
    void japaneseWithAVoicedSoundAndALongVowelStaysOneRun() {
        assertThat(Words.of("データ")).isEqualTo(Words.of("ﾃﾞｰﾀ")).hasSize(2);
    }

    @Test
    void aKoreanSyllableIsOneCharacter() {
        assertThat(Words.of("서울시")).containsExactly("서울", "울시");
    }

    @Test
    void aLongWordIsCutToTheColumnAndNeverInsideACharacter() {
        assertThat(Words.of("x".repeat(500))).containsExactly("x".repeat(Words.LONGEST));
        assertThat(Words.of("y" + "𐐨".repeat(500))).allSatisfy(word -> assertThat(word).hasSize(39));
    }

    @Test
    void nothingMakesItFail() {
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.of("\ud83d \u0000 \udc00 \u202e \uffff")).isEmpty();
        assertThat(Words.of("a\ud83db")).containsExactly("a", "b");
    }
}
