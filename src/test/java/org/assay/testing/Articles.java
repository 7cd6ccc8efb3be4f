package org.assay.testing;

import java.util.Random;

/** Made-up news articles of any length, the same ones on every run. */
public final class Articles {

    private static final String[] WHO = {
        "The ministry", "A spokesman", "The council", "Dr. Anna Berg", "The mayor of Lund", "An official report",
        "The committee", "A study by three universities", "The company", "Its chairwoman, J. K. Moss,"
    };
    private static final String[] DID = {
        "said that", "denied that", "claims that", "told reporters that", "wrote in a letter that", "confirmed that"
    };
    private static final String[] WHAT = {
        "unemployment fell by 3.4 percent", "the bridge had cost €48.2 million", "no one had been injured",
        "rainfall was the highest since 1962", "exports to the U.S. doubled", "the vaccine reached 71 percent of children",
        "two in three pupils finish school", "the river carried 40 tonnes of plastic", "rents rose faster than wages"
    };
    private static final String[] WHEN = {
        "last year", "between 2019 and 2023", "in the first quarter", "on Jan. 12", "before the vote", "within a decade"
    };

    private final Random random;

    public Articles(long seed) {
        random = new Random(seed);
    }

    /** Sentences that a splitter has some work with, in paragraphs of four. */
    public String article(int characters) {
        StringBuilder text = new StringBuilder(characters + 200);
        for (int sentence = 1; text.length() < characters; sentence++) {
            text.append(sentence()).append(sentence % 4 == 0 ? "\n\n" : " ");
        }
        return text.toString().strip() + "\n";
    }

    /** One sentence, which begins with a letter and ends in a full stop. */
    public String sentence() {
        return "%s %s %s %s, %d people out of %d.".formatted(
                any(WHO), any(DID), any(WHAT), any(WHEN), random.nextInt(1, 900), random.nextInt(1_000, 9_000));
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
