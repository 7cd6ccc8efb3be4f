package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the sentences of any text at all. */
class SentenceSplitterLawsTest {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.FRENCH, Locale.JAPANESE, Locale.of("ar"), Locale.ROOT);

    private static boolean isBlank(String text) {
        return text.chars().allMatch(sign -> Signs.isBlank((char) sign));
    }

    private static void holdsFor(String text) {
        for (Locale language : LANGUAGES) {
            int covered = 0;
            for (TextSpan span : SentenceSplitter.of(language).split(text)) {
                assertThat(span.start()).isGreaterThanOrEqualTo(covered);
                assertThat(isBlank(text.substring(covered, span.start()))).isTrue();
                assertThat(Signs.isBlank(text.charAt(span.start()))).isFalse();
                assertThat(Signs.isBlank(text.charAt(span.end() - 1))).isFalse();
                assertThat(span.of(text)).isNotEmpty();
                covered = span.end();
            }
            assertThat(isBlank(text.substring(covered))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\n\n\n", "\u0000", "\u0000.\u0000 A", ".", "...", ". . . .", ". . . . A", "?!", "\ud83d", "a\udc00. \ud800B",
                "\u202eاب. גד\u202c. A.", "\ufeff\ufeff", "\u2029a\u2029", "1.", "1. 2. 3.", "a. b. c.", "•", "• ", "• 1.", "\r\r\n\n", "[", "[1",
                ":-", "A. :", "x. [1", "x.1", "x. 1", "」。」", "I.", "»", "a. »", "a;", "a,\nB", "-----", "a ----- b", "http://a http://b",
                "1/1/01 1:00 AM", "a@b.c C", "😀😀 😀. 😀\ud83d", "<@ A", "\u200b.\u200b"
            })
    void ofOddTexts(String text) {
        holdsFor(text);
    }

    @Test
    void ofTextsThrownTogether() {
        String[] pieces = {
            ".", "…", "?", "!", "。", " ", " ", " ", "\n", "\n\n", "\r\n", "\u2028", "\u00a0", "a", "Word", "The", "Dr", "U.S", "e.g", "1", "17", "2019",
            "“", "”", "\"", "'", "(", ")", "[", "]", "[1]", "•", "1)", "a)", "-", "—", ";", ",", ":", ":-)", "😀", "\ud83d", "\udc00", "\u0000", "\u202e", "@",
            "http://x.y", "01/02/2003 04:05 PM", "*****", "漢", "かな", "ا", "г", "»", "«", "¿", "\ufeff", "Best regards,", "Mr. X"
        };
        Random random = new Random(20260101);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) text.append(pieces[random.nextInt(pieces.length)]);
            holdsFor(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", " .", ". ", "\n", "a\n", "a. ", "A. b", "[1]", "😀", "“", "(", "1. ", ";", "-", "@", "\ud83d", "漢", "。", "http://a "})
    void aHugeLineOfOneThingIsReadToItsEnd(String piece) {
        String text = piece.repeat(3_000_000 / piece.length());
        // No measure of speed, yet what is not linear does not come back from here.
        assertThat(SentenceSplitter.of(Locale.ENGLISH).split(text)).isNotNull();
    }
}
