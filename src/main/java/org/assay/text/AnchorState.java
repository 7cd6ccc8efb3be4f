package org.assay.text;

/** What became of a passage in a later version of its text. */
public enum AnchorState {
    /** The same words at the same place among their neighbours. White space may differ. */
    EXACT,
    /** The same words elsewhere, and only one place fits. */
    MOVED,
    /** Other words at a place that is clear of every other: a person confirms it. */
    CHANGED,
    /** Several places fit about as well: a person chooses. */
    AMBIGUOUS,
    /** Nothing fits. */
    ORPHANED;

    /** Whether the place may be kept without asking a person. */
    public boolean isCertain() {
        return this == EXACT || this == MOVED;
    }
}
