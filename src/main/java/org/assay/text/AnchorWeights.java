package org.assay.text;

/** The numbers that decide about a place, each with the reason for its value. */
final class AnchorWeights {

    private AnchorWeights() {}

    /**
     * A place below this score is none. On the version history of 25 published policies the accuracy over the kinds of
     * case is best here, .96, and falls by .003 two hundredths to either side. Higher costs more true places than it
     * spares wrong ones.
     */
    static final double THRESHOLD = .7;

    /** The same for a place with the very same words: they speak for themselves, unless other old text explains them. */
    static final double THRESHOLD_SAME = .55;

    /** Two places nearer to one another than this are a person's choice: two words of twenty, or one side's neighbours. */
    static final double MARGIN = .05;

    /** The same words are taken without asking where at least one side's neighbours came along. */
    static final double CERTAIN = .5;

    /** Where the same words stand elsewhere, too, both sides must have come along, bar a few words. */
    static final double CERTAIN_AMONG_SEVERAL = .8;

    /** So many letters in a row occur twice by copying alone; the only place with them needs no neighbours. */
    static final int LONG_ENOUGH = 60;

    /** Words on either side that count as surroundings: about a sentence. */
    static final int SURROUNDINGS = 16;

    /** An edit often lies at one side of a passage; the side that was left alone tells more. */
    static final double BETTER_SIDE = .7;

    /** The surroundings' part of the score: enough to settle what is equal otherwise. */
    static final double SURROUNDINGS_PART = .15;

    /** Words on either side whose fate is looked at: a section's worth. */
    static final int NEIGHBOURHOOD = 120;

    /** The part of the wider neighbourhood: where all was rewritten, likeness of words proves less. */
    static final double STEADINESS_PART = .2;

    /** A word in other case counts half: a clause that is no longer shouted is another wording. */
    static final double OTHER_CASE = .5;

    /** What was inserted is much where it is nearly as long as the passage: beyond that a place is half foreign. */
    static final double MUCH_INSERTED = .9;

    /** Words found again behind much that was inserted are worth the way if they are this share of it, in letters. */
    static final double WORTH_INSERTED = .1;

    /** A sign counts as a fraction of a letter: signs repeat everywhere and only break ties. */
    static final double SIGN = .5;

    /**
     * What a place loses whose words are all explained by other words of the older text: such a place was there before,
     * so nothing has moved to it.
     */
    static final double EXPLAINED = .6;

    static double score(Place place) {
        double likeness = (1 - SURROUNDINGS_PART - STEADINESS_PART) * place.words()
                + SURROUNDINGS_PART * place.surroundings()
                + STEADINESS_PART * place.steadiness();
        return likeness * (1 - EXPLAINED * place.explained());
    }
}
