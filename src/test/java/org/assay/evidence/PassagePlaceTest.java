package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assay.evidence.PassagePlace.Found;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.Test;

/** A passage in a text that a newer reader has read out of the same bytes. */
class PassagePlaceTest {

    private static final String TEXT = "The harbour board met on Tuesday.\nThe bridge, it said, was opened in March 1932 "
            + "by the governor himself.\nPainting it takes a while.";
    private static final String WORDS = "was opened in March 1932 by the governor";

    private static PassagePlace placed(String text) {
        int start = TEXT.indexOf(WORDS);
        TextSpan span = new TextSpan(start, start + WORDS.length());
        TextQuote quote = TextQuote.of(TEXT, span);
        return CopyPassages.found(
                text, new CopyPassage(new SnapshotId(UUID.randomUUID()), null, quote, span), quote, span);
    }

    @Test
    void whereNothingChangedItStandsWhereItStood() {
        assertThat(placed(TEXT).found()).isEqualTo(Found.SAME);
    }

    @Test
    void behindALongerBeginningItIsFoundByItsWords() {
        PassagePlace place = placed("A menu that is read now, too.\n" + TEXT);
        assertThat(place.found()).isEqualTo(Found.AGAIN);
        assertThat(place.span()).isNotNull();
        assertThat(place.span().of("A menu that is read now, too.\n" + TEXT)).isEqualTo(WORDS);
    }

    @Test
    void otherLineEndsDoNotHideIt() {
        String newer = TEXT.replace("March 1932 by", "March\n1932 by");
        PassagePlace place = placed(newer);
        assertThat(place.found()).isEqualTo(Found.AGAIN);
        assertThat(place.span()).isNotNull();
        assertThat(place.span().of(newer)).isEqualTo("was opened in March\n1932 by the governor");
    }

    @Test
    void whatIsNotThereIsNotGuessed() {
        PassagePlace place = placed("Nothing of it is left but other words about painting and the weather in general.");
        assertThat(place.found()).isEqualTo(Found.LOST);
        assertThat(place.span()).isNull();
    }
}
