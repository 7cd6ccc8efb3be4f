package org.assay.text;

/** How much a word says about where it stands: a rare one much, a common one little, a sign next to nothing. */
final class TokenWeights {

    /** A word's share at least, so that a sentence of common words still is one. */
    private static final double LEAST = .15;
    /** Signs repeat everywhere; they only break ties. */
    private static final double SIGN = .05;

    private final double[] byNumber;

    TokenWeights(TokenText.Vocabulary vocabulary, int tokens) {
        byNumber = new double[vocabulary.size()];
        double scale = Math.log(1 + Math.max(2, tokens) / 2.0);
        for (int number = 0; number < byNumber.length; number++) {
            // Inverse frequency; a word that is in each text once weighs 1.
            double rarity = Math.log(1 + tokens / (double) vocabulary.count(number)) / scale;
            byNumber[number] = Math.clamp(rarity, LEAST, 1);
        }
    }

    double of(TokenText text, int token) {
        return text.worded[token] ? byNumber[text.numbers[token]] : SIGN;
    }
}
