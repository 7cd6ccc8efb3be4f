package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assay.text.Rewording.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingTest {

    private static final String[] WORDS = {
        "the", "mill", "in", "Lund", "employs", "400", "people", "1.4", "per", "cent", "“no”", "word", "–", "harbour's",
        "well-known", "of", "freight", "a", "14", "and"
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 people         | 380 people          | The mill employs 380 people today.         | 380 people        | DONE
            400 people         | 380 people          | The mill employs 400 people today.         | 400 people        | UNTOUCHED
            400 people         | 380 people          | The mill employs 390 people today.         | 390 people        | OTHERWISE
            400 people         | about 400 people    | The mill employs about 400 people today.   | 400 people        | DONE
            400 people         | about 400 people    | The mill employs 400 people today.         | 400 people        | UNTOUCHED
            about 400 people   | 400 people          | The mill employs about 400 people today.   | about 400 people  | UNTOUCHED
            about 400 people   | 400 people          | The mill employs 400 people today.         | 400 people        | DONE
            5 per cent         | 4 per cent          | It rose by 14 per cent.                    | 14 per cent       | OTHERWISE
            5 per cent         | 4 per cent          | It rose by 1.4 per cent.                   | 1.4 per cent      | OTHERWISE
            4                  | 5                   | It cost 4,000 crowns.                      | 4,000             | OTHERWISE
            the old rate       | the new rate        | Not the old rate but the new rate holds.   | Not the old rate but the new rate | OTHERWISE
            人口は三百万人        | 人口は二百万人         | 東京の人口は二百万人です。                    | 人口は二百万人       | DONE
            """)
    void whatStandsThereDecides(String before, String after, String newer, String place, Outcome outcome) {
        assertThat(new Rewording(before, after).at(newer, span(newer, place)).outcome()).isEqualTo(outcome);
    }

    @Test
    void otherQuotesDashesAndSpacesAreTheSameButItIsSaid() {
        Rewording rewording = new Rewording("He said no", "He said \"never\" – in 2010-2014");
        String newer = "He said  “never”—in 2010–2014, and left.";

        Rewording.Judgement judgement = rewording.at(newer, new TextSpan(0, 10));

        assertThat(judgement.outcome()).isEqualTo(Outcome.DONE);
        assertThat(judgement.toTheLetter()).isFalse();
        assertThat(judgement.reads().of(newer)).isEqualTo("He said  “never”—in 2010–2014");
        assertThat(rewording.at(rewording.after(), new TextSpan(0, 7)).toTheLetter()).isTrue();
    }

    @Test
    void whereTheQuotesAreWhatItIsAboutTheyCount() {
        Rewording rewording = new Rewording("the \"best\" harbour", "the “best” harbour");

        assertThat(rewording.at("It is the \"best\" harbour.", new TextSpan(6, 24)).outcome()).isEqualTo(Outcome.UNTOUCHED);
        assertThat(rewording.at("It is the “best”  harbour.", new TextSpan(6, 25)).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatStandsElsewhereProvesNothing() {
        String newer = "It employs 390 people. Another mill, of which nobody spoke, employs 380 people.";

        assertThat(new Rewording("400 people", "380 people").at(newer, span(newer, "390 people")).outcome())
                .isEqualTo(Outcome.OTHERWISE);
    }

    @Test
    void aPassageThatIsGoneIsWhatWasWantedWhereItShouldGo() {
        String older = "It opened in 1932. It is the longest bridge of the north.";

        assertThat(new Rewording("It is the longest bridge of the north.", "").gone(older, "It opened in 1932.").outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(new Rewording("It opened in 1932.", "It opened in 1934, two years late.")
                        .gone(older, "Late by two years.")
                        .outcome())
                .isEqualTo(Outcome.OTHERWISE);
        assertThat(new Rewording("It opened in 1932.", "It opened in 1934, two years late.")
                        .gone(older, "What a bridge! It opened in 1934, two years late.")
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(new Rewording("It is the longest bridge of the north.", "").at(older, new TextSpan(19, 40)).outcome())
                .isEqualTo(Outcome.UNTOUCHED);
    }

    /** Whatever stands around it, and whatever signs are used: what was put there is seen, and nothing else is. */
    @Test
    void theWordsThatWerePutThereAreToldFromAllOthers() {
        Random random = new Random(4);
        for (int n = 0; n < 20_000; n++) {
            String before = words(random, 1 + random.nextInt(8));
            String after = words(random, 1 + random.nextInt(8));
            String other = words(random, 1 + random.nextInt(8));
            Rewording rewording = new Rewording(before, after);
            if (like(before, after) || contains(before, after) || contains(after, before)) continue;

            assertThat(judged(random, rewording, after, true)).as(rewording.toString()).isEqualTo(Outcome.DONE);
            assertThat(judged(random, rewording, before, true)).as(rewording.toString()).isEqualTo(Outcome.UNTOUCHED);
            boolean says = contains(other, before) || contains(other, after) || contains(before, other) || contains(after, other);
            if (says) continue;
            assertThat(judged(random, rewording, other, false))
                    .as(rewording + " became " + other)
                    .isEqualTo(Outcome.OTHERWISE);
        }
    }

    /** The words with a fence on both sides, which keeps what stands around from completing them by chance. */
    private static Outcome judged(Random random, Rewording rewording, String words, boolean otherSigns) {
        String now = otherSigns ? otherSigns(random, words) : words;
        String start = words(random, random.nextInt(30)) + " ¶ ";
        String newer = start + now + " ¶ " + words(random, random.nextInt(30));
        return rewording.at(newer, new TextSpan(start.length(), start.length() + now.length())).outcome();
    }

    private static String otherSigns(Random random, String words) {
        String now = words.replace("“", random.nextBoolean() ? "\"" : "„").replace("”", random.nextBoolean() ? "\"" : "“");
        now = now.replace("–", random.nextBoolean() ? "-" : "—").replace("'", random.nextBoolean() ? "’" : "'");
        return random.nextBoolean() ? now : now.replace(" ", random.nextBoolean() ? "\n" : " \u00a0");
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) words.add(WORDS[random.nextInt(WORDS.length)]);
        return String.join(" ", words);
    }

    private static boolean like(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static boolean contains(String text, String words) {
        return plain(text).contains(plain(words));
    }

    private static String plain(String text) {
        return text.replaceAll("[“”\"„'’]", "\"").replaceAll("[–—-]", "-").replaceAll("[\\s\u00a0]+", " ").replaceAll(" ?- ?", "-").strip();
    }

    private static TextSpan span(String text, String words) {
        int start = text.indexOf(words);
        return new TextSpan(start, start + words.length());
    }
}
