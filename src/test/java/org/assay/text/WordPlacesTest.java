package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPlacesTest {

    @Test
    void aWordIsFoundByItsBeginningWhateverItsCaseAndAccents() {
        assertThat(found("The HARBOUR of Zürich, harbours.", "harb")).containsExactly("HARBOUR", "harbours");
        assertThat(found("In Zürich und ZURICH, nicht in Winterthur.", "zur")).containsExactly("Zürich", "ZURICH");
        assertThat(found("Straße", "strass")).containsExactly("Straße");
    }

    @Test
    void aBeginningInsideAWordIsNone() {
        assertThat(found("The reharbouring", "harb")).isEmpty();
    }

    @Test
    void otherScriptsAreFound() {
        assertThat(found("Порт открыт в Москве.", "москв")).containsExactly("Москве");
        assertThat(found("ميناء القاهرة", "القاه")).containsExactly("القاهرة");
        assertThat(found("他在北京大学学习", "北京")).containsExactly("北京");
    }

    @Test
    void marksAndSoftHyphensDoNotDivideAWord() {
        assertThat(found("Donau\u00addampf", "donaud")).containsExactly("Donau\u00addampf");
        assertThat(found("Zu\u0308rich", "zuri")).containsExactly("Zu\u0308rich");
    }

    /** Whatever a text is found by, its place is found, too. */
    @Test
    void whatWordsFindsHasAPlace() {
        String text = "Café №5, ﬁnally: 12½ m² «Ümlaut»—naïve 東京タワー 서울특별시 ภาษาไทย Ελλάς 𝔘nicode x";
        for (String word : Words.of("Café finally Ümlaut naïve 東京 タワ 서울 ภา Ελλάς x m²")) {
            if (Words.of(text).contains(word)) assertThat(found(text, word)).as(word).isNotEmpty();
        }
    }

    private static List<String> found(String text, String... beginnings) {
        return WordPlaces.all(text, List.of(beginnings)).stream()
                .map(place -> place.span().of(text))
                .toList();
    }
}
