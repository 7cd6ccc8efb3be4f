package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextQuoteTest {

    private static final String TEXT = "The levy rose. In May the levy fell. In June the levy rose.";

    @Test
    void theOnlyPlaceIsFound() {
        assertThat(new TextQuote("levy fell", "", "").findIn(TEXT)).contains(new TextSpan(26, 35));
    }

    @Test
    void theOnlyPlaceIsFoundWhateverItsContext() {
        assertThat(new TextQuote("levy fell", "quite another ", "").findIn(TEXT)).contains(new TextSpan(26, 35));
    }

    @Test
    void contextDecidesBetweenTwoPlaces() {
        assertThat(new TextQuote("levy rose", "The ", "").findIn(TEXT)).contains(new TextSpan(4, 13));
        assertThat(new TextQuote("levy rose", "June the ", ".").findIn(TEXT)).contains(new TextSpan(49, 58));
    }

    @Test
    void twoPlacesThatFitAlikeAreNone() {
        assertThat(new TextQuote("levy rose", "", "").findIn(TEXT)).isEmpty();
        assertThat(new TextQuote("levy rose", "", ".").findIn(TEXT)).isEmpty();
        assertThat(new TextQuote("levy rose", "elsewhere ", "").findIn(TEXT)).isEmpty();
        assertThat(new TextQuote("aa", "", "").findIn("aaa")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(new TextQuote("tax", "", "").findIn(TEXT)).isEmpty();
        assertThat(new TextQuote("", "", "").findIn(TEXT)).isEmpty();
        assertThat(new TextQuote("levy", "", "").findIn("")).isEmpty();
    }

    @Test
    void halfACharacterIsNoPlace() {
        assertThat(new TextQuote("\ud83d", "", "").findIn("a😀b")).isEmpty();
        assertThat(new TextQuote("\ude00b", "", "").findIn("a😀b")).isEmpty();
    }

    @Test
    void aPassageThatRepeatsItselfIsStillFoundOnce() {
        assertThat(new TextQuote("aab", "", "").findIn("aaaaab")).contains(new TextSpan(3, 6));
        assertThat(new TextQuote("a".repeat(50_000) + "b", "", "").findIn("a".repeat(2_000_000) + "b"))
                .contains(new TextSpan(1_950_000, 2_000_001));
    }

    @Test
    void everyQuoteFindsItsOwnSpan() {
        for (int start = 0; start < TEXT.length(); start++)
            for (int end = start + 1; end <= TEXT.length(); end++)
                assertThat(TextQuote.of(TEXT, new TextSpan(start, end)).findIn(TEXT)).contains(new TextSpan(start, end));
    }
}
