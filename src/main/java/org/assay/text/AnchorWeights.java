package org.assay.text;

/** The numbers that decide about a place, each with the reason for its value. */
final class AnchorWeights {

    private AnchorWeights() {}

    /** A place below this likeness is none. */
    static final double THRESHOLD = .35;

    /** Two places nearer to one another than this are a person's choice. */
    static final double MARGIN = .1;

    /**
     * What a place loses whose words are all explained by other words of the older text: such a place was there before,
     * so nothing has moved to it.
     */
    static final double EXPLAINED = .6;
}
